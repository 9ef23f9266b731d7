import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sentFile } from '../../platform/http/multipart.js';
import { handOver, RegisterDesk } from '../vendors/register-desk.js';
import { RiskExportService } from './risk-export.service.js';
import { FILE_LANGUAGES } from './risk-file-words.js';
import { RiskExportInput } from './risk-files.inputs.js';
import type { RowPlan } from './risk-import-plan.js';
import { RiskImportService } from './risk-import.service.js';

const MOST_BYTES = 10 * 1024 * 1024;
const MOST_SHOWN = 200;

/** The register as a file, and a file into the register. POSTs, since the record says who did it. */
@Controller('risks')
export class RiskFilesController {
  constructor(
    private readonly desk: RegisterDesk,
    private readonly exports: RiskExportService,
    private readonly imports: RiskImportService,
  ) {}

  @Post('export')
  async export(@Body() input: RiskExportInput, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const file = await this.desk.serve(request, 'risks.read', 'take the list of risks out', (ctx) =>
      this.exports.file(ctx, input),
    );
    return handOver(reply, file);
  }

  @Post('import/preview')
  @HttpCode(200)
  preview(@Req() request: FastifyRequest) {
    return this.withFile(request, 'plan');
  }

  @Post('import')
  @HttpCode(200)
  apply(@Req() request: FastifyRequest) {
    return this.withFile(request, 'apply');
  }

  /** The caller is known before a byte of the file is read. */
  private withFile(request: FastifyRequest, act: 'plan' | 'apply') {
    return this.desk.serve(request, 'risks.edit', 'import risks', async (ctx) => {
      const { bytes, texts } = await sentFile(request, MOST_BYTES, ctx.tenantId);
      const language = FILE_LANGUAGES.find((one) => one === texts.get('language')) ?? 'en';
      return answer(await this.imports[act](ctx, bytes, language));
    });
  }
}

/** The counts of all rows, and the first of those that a person must look at. */
function answer(plans: readonly RowPlan[]) {
  const count = (act: RowPlan['act']): number => plans.filter((plan) => plan.act === act).length;
  const problems = plans
    .filter((plan) => plan.act === 'problem')
    .slice(0, MOST_SHOWN)
    .map(({ row, statement, problems: faults }) => ({ row, statement, problems: faults }));
  return { counts: { add: count('add'), same: count('same'), problem: count('problem') }, problems };
}
