import { Injectable } from '@nestjs/common';
import { assessmentProblems } from '../../core/data-flow/assessed-transfer.js';
import { basisOf } from '../../core/data-flow/assessment-basis.js';
import type { Problem } from '../../core/problem.js';
import { parseAnswers } from '../../core/questionnaire/parse-answers.js';
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
    const { map, law, check } = await this.judged.read(ctx, id);
    const link = check.flows.get(flowId)?.link;
    if (link === undefined) throw notFound();
    const read = parseAnswers({ answers: input.answers });
    if (!read.ok) throw refusal(read.problems);
    const { answers } = read.sheet;
    const assessment = { answers, result, madeOn: ctx.today };
    const faults = assessmentProblems(law.transferQuestions, assessment, { link, map, law });
    if (faults.length > 0) throw refusal(faults);
    const review = answers['T-20']?.value ?? null;
    const tia = { result, date: ctx.today, review_on: review, answers, basis: basisOf(link) };
    return this.edits.edit(ctx, { id, expectedVersion, edit: { put: { flows: [{ ...link.flow, tia }] } } });
  }
}

function refusal(faults: readonly Problem[]): Refused {
  return new Refused(
    faults.map(({ code, where, message, remedy }) => ({
      code: 'INVALID',
      path: (where ?? '').split('/').slice(1),
      message: WORDS[code]?.message ?? `${message} ${remedy}`,
    })),
  );
}

/** What the core says, in sentences that have words in other languages. */
const WORDS: Readonly<Record<string, { readonly message: string }>> = {
  NOT_OFFERED: {
    message:
      'The data is in clear at the recipient, the law there goes too far and applies, and no technical measure stops it. Name an effective technical measure, or choose another result.',
  },
  UNANSWERED: { message: 'An assessment needs this answer. Answer the question.' },
  REVIEW_NOT_AHEAD: {
    message: 'The next review is not after the day of the assessment. Choose a later day.',
  },
  PLACE_NOT_ASSESSED: {
    message:
      'The recipient has the data in a country that is not among these. Name every country the data goes to.',
  },
  OTHER_INSTRUMENT: {
    message:
      'The flow rests on another instrument. Name the one that stands on the flow, or change it there first.',
  },
  NOT_COVERED: {
    message:
      'No adequacy decision in force covers every place of the recipient. Name the instrument that stands on the flow.',
  },
};
