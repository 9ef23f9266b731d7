import type { Compliant, SheetAnswer, Trap } from './answer-sheet.js';
import { isEmptyComment, missingBy, selfAssessedBy, takenBackBy } from './comment.js';
import { oddPolarity } from './polarity.js';
import type { ReadingWords } from './reading-words.js';

/** What is suspicious about one answer: each trap has its own reason, and one answer may have several. */
export function answerTraps(
  answer: SheetAnswer,
  good: Compliant | undefined,
  words: ReadingWords,
): readonly Trap[] {
  const odd = good === undefined ? null : oddPolarity(answer.id, answer.question, good, words);
  return [...yesTraps(answer, words), ...naTraps(answer, words), ...(odd === null ? [] : [odd])];
}

function yesTraps(said: SheetAnswer, words: ReadingWords): readonly Trap[] {
  const { answer, id, question, cell } = said;
  if (answer !== 'yes') return [];
  const comment = saidBeside(said);
  const traps: Trap[] = [];
  const back = takenBackBy(comment, words.comments);
  if (back !== null)
    traps.push({
      kind: 'answer_comment_disagree',
      id,
      note: `${cell} says yes, the comment says "${back}".`,
    });
  const own = selfAssessedBy(question, comment, words.comments);
  if (own !== null)
    traps.push({ kind: 'self_assessment', id, note: `The certificate is a self-assessment ("${own}").` });
  return traps;
}

function naTraps(said: SheetAnswer, words: ReadingWords): readonly Trap[] {
  const { answer, id, ownership, cell } = said;
  if (answer !== 'na') return [];
  const comment = saidBeside(said);
  const traps: Trap[] = [];
  const missing = missingBy(comment, words.comments);
  if (missing !== null)
    traps.push({
      kind: 'na_misused',
      id,
      note: `${cell} says N/A, the comment says "${missing}": that is a no.`,
    });
  if (!isEmptyComment(ownership) && ownership.toLowerCase() !== 'na')
    traps.push({ kind: 'na_with_ownership', id, note: `N/A, but "${ownership}" is named as owner.` });
  return traps;
}

/** What stands beside the word itself, in its own cell and in the comment. */
function saidBeside({ rest, comment }: SheetAnswer): string {
  return `${rest}. ${comment}`;
}
