import { Injectable } from '@nestjs/common';
import { tiaProblems } from '../../core/data-flow/transfer-assessment.js';
import type { Answers } from '../../core/questionnaire/answer.js';
import { notFound } from '../../platform/errors/problems.js';
import { Refused } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import type { AssessTransferInput } from './data-flows.inputs.js';
import { JudgedMaps } from './judged-maps.js';
import { MapEditsService, type EditingResult } from './map-edits.service.js';

/** The transfer impact assessment of one flow: its answers, its result and its next review stand on the flow. */
@Injectable()
export class TransferAssessmentsService {
  constructor(
    private readonly judged: JudgedMaps,
    private readonly edits: MapEditsService,
  ) {}

  async assess(ctx: Context, input: AssessTransferInput): Promise<EditingResult> {
    const { id, expectedVersion, flow: flowId, result } = input;
    const answers = input.answers as Answers;
    const { map } = await this.judged.read(ctx, id);
    const flow = map.flows.find((one) => one.id === flowId);
    if (flow === undefined) throw notFound();
    const faults = tiaProblems(answers, result);
    if (faults.length > 0)
      throw new Refused(
        faults.map(({ where, message, remedy }) => ({
          code: 'INVALID',
          path: (where ?? '').split('/').slice(1),
          message: `${message} ${remedy}`,
        })),
      );
    const tia = { result, date: ctx.today, review_on: answers['T-20']?.value ?? null, answers };
    return this.edits.edit(ctx, { id, expectedVersion, edit: { put: { flows: [{ ...flow, tia }] } } });
  }
}
