import { IsNull } from 'typeorm';
import { questionsOf, type Questionnaire } from '../../core/questionnaire/questionnaire.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Assessment } from '../assessments/assessment.entity.js';
import { ChangeWish } from '../assessments/change-wish.entity.js';
import { open } from '../assessments/content.js';
import type { MailKind } from '../assessments/letters.js';
import { type PassedTo, Passing } from '../assessments/passing.entity.js';
import { Reopening } from '../assessments/reopening.entity.js';
import { Respondent } from '../assessments/respondent.entity.js';
import { VendorQuestions } from '../assessments/vendor-questions.entity.js';

/** What people wrote that one mail passes along, and the questions it is about. */
export interface PartingWords {
  /** Who passed the questions on. */
  readonly colleague: string;
  readonly dueOn: string | null;
  /** A note, a reason, a wish: line by line. */
  readonly words: readonly string[];
  /** Sections or questions. */
  readonly lines: readonly string[];
}

const NOTHING: PartingWords = { colleague: '', dueOn: null, words: [], lines: [] };

export async function partingWords(
  tx: Tx,
  kind: MailKind,
  assessment: Assessment,
  respondent: Respondent,
  wish: ChangeWish | null,
): Promise<PartingWords> {
  if (kind === 'passed-on' || kind === 'handed-over') return ofPassing(tx, respondent);
  if (kind === 'reopened') return ofReopening(tx, assessment.id);
  if (kind === 'change-wish') return ofWish(tx, assessment.id);
  if (kind === 'wish-declined' && wish !== null) return ofDeclined(wish);
  return NOTHING;
}

async function ofPassing(tx: Tx, { id: respondentId, assessmentId }: Respondent): Promise<PartingWords> {
  const { tenantId } = tx.ctx;
  const passing = await tx.em.findOneByOrFail(Passing, { tenantId, assessmentId, respondentId });
  const by = await tx.em.findOneByOrFail(Respondent, { tenantId, id: passing.passedBy });
  const { sections } = await questionnaireOf(tx, assessmentId);
  const asked = passing.questionId;
  const handed = sections.filter(({ id }) => passing.sections.includes(id));
  const lines =
    asked === null
      ? handed.map(({ title }) => title)
      : handed.flatMap(({ questions }) => questions.filter(({ id }) => id === asked).map(({ text }) => text));
  const { note } = open<PassedTo>(passing.content)!;
  return { colleague: by.name, dueOn: passing.dueOn, words: linesOf(note), lines };
}

async function ofReopening(tx: Tx, assessmentId: string): Promise<PartingWords> {
  const where = { tenantId: tx.ctx.tenantId, assessmentId, closedAt: IsNull() };
  const reopening = await tx.em.findOne(Reopening, { where, order: { reopenedAt: 'DESC' } });
  if (reopening === null) return NOTHING;
  const questions = questionsOf(await questionnaireOf(tx, assessmentId));
  const lines = questions.filter(({ id }) => reopening.questionIds.includes(id)).map(({ text }) => text);
  return { ...NOTHING, words: linesOf(open<string>(reopening.content)), lines };
}

async function ofWish(tx: Tx, assessmentId: string): Promise<PartingWords> {
  const where = { tenantId: tx.ctx.tenantId, assessmentId };
  const wish = await tx.em.findOne(ChangeWish, { where, order: { wishedAt: 'DESC' } });
  return { ...NOTHING, words: linesOf(wish === null ? null : open<string>(wish.content)) };
}

/** What was wished for, and why it is not done. */
function ofDeclined({ content, reply }: ChangeWish): PartingWords {
  const words = linesOf(reply === null ? null : open<string>(reply));
  return { ...NOTHING, words, lines: linesOf(open<string>(content)) };
}

async function questionnaireOf(tx: Tx, assessmentId: string): Promise<Questionnaire> {
  const row = await tx.em.findOneByOrFail(VendorQuestions, { tenantId: tx.ctx.tenantId, assessmentId });
  return row.questionnaire as unknown as Questionnaire;
}

function linesOf(text: string | null): string[] {
  return text === null ? [] : text.split(/\r?\n/);
}
