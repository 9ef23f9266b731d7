import { Injectable } from '@nestjs/common';
import { parseAnswers } from '../../core/questionnaire/parse-answers.js';
import { submissionProblems } from '../../core/questionnaire/answer-check.js';
import type { Answers, Context as QuestionContext } from '../../core/questionnaire/answer.js';
import { Database } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/bus.js';
import { Refused } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { IntakeRater } from './intake-rater.js';
import { IntakeTemplate } from './intake-template.js';
import type { RecordIntakeInput } from './services.inputs.js';
import { ServicesService, type ServiceResult } from './services.service.js';
import { noteStrictest } from './strictest-tier.js';
import { IntakeRecorded } from './vendors.events.js';
import { VendorsService } from './vendors.service.js';

/** The answers of the business owner decide how much checking a service needs (DOMAIN formulas 10 and 11). */
@Injectable()
export class IntakesService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly template: IntakeTemplate,
    private readonly vendors: VendorsService,
    private readonly services: ServicesService,
    private readonly rater: IntakeRater,
  ) {}

  record(ctx: Context, input: RecordIntakeInput): Promise<ServiceResult> {
    const answers = this.readAnswers(input.answers);
    return this.db.tx(ctx, async (tx) => {
      const rating = await this.rater.rate(tx, answers);
      const before = await this.services.load(tx, input.serviceId);
      const tier = rating.state === 'rated' ? rating.tier : null;
      await this.services.update(tx, before, input.expectedVersion, {
        intakeAnswers: answers as Record<string, unknown>,
        intakeRecordedAt: ctx.now,
        inherent: rating as unknown as Record<string, unknown>,
        inherentRisk: rating.state === 'rated' ? rating.inherent_effective : null,
        tier,
      });
      await noteStrictest(tx, this.vendors, before.vendorId);
      await this.bus.publish(tx, new IntakeRecorded(before.vendorId, before.id, tier, answers));
      return {
        service: await this.services.load(tx, before.id),
        vendor: await this.vendors.load(tx, before.vendorId),
      };
    });
  }

  private readAnswers(answers: unknown): Answers {
    const read = parseAnswers({ answers });
    const problems = read.ok
      ? submissionProblems(this.template.questionnaire, read.sheet.answers, NO_CONTEXT)
      : read.problems;
    if (problems.length === 0 && read.ok) return read.sheet.answers;
    throw new Refused(
      problems.map(({ message, remedy, where }) => ({
        code: 'INVALID',
        path: ['answers', questionIn(where)],
        message: `${message} ${remedy}`,
      })),
    );
  }
}

const NO_CONTEXT = {} as QuestionContext;

/** `/answers/I-03/value` → `I-03`. */
function questionIn(where: string | null): string {
  return where?.split('/')[2] ?? '';
}
