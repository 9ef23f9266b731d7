import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesOf } from '@core/questionnaire/choices.js';
import type { Question, Questionnaire } from '@core/questionnaire/questionnaire.js';
import { Button } from '../../ui/button.js';
import { SaveState } from '../../ui/save-state.js';
import { useShortcut } from '../../ui/shortcuts.js';
import { StatusChip } from '../../ui/status-chip.js';
import { AnswerWords } from './answer-words.js';
import { JudgementWords } from './judgement-words.js';
import { useMedia } from './media.js';
import { NaNotice } from './na-notice.js';
import { nextOpen, type ReviewEntry, type Reviewed } from './review-book.js';
import type { Reviewing } from './reviewing.js';
import { UnsavedNotice } from './unsaved-notice.js';
import { ViewedTick } from './viewed-tick.js';
import { VerdictButtons } from './verdict-buttons.js';

const route = getRouteApi('/app/assessments/$assessmentId/review');

export interface ReviewQuestionProps {
  assessment: Reviewed;
  /** What the list shows now: the way for next and previous. */
  entries: readonly ReviewEntry[];
  entry: ReviewEntry;
  reviewing: Reviewing;
  mayJudge: boolean;
}

export function ReviewQuestion({
  assessment,
  entries,
  entry,
  reviewing,
  mayJudge,
}: ReviewQuestionProps): ReactNode {
  const { t } = useTranslation();
  const { question, answer } = entry;
  const questionnaire = assessment.questionnaire as Questionnaire;
  const at = entries.indexOf(entry);
  const walk = useWalk(entries, entry);
  const isOnPaper = useMedia('print');
  // Two judgements of one answer: nothing more is chosen until a person has compared them.
  const isHeld = reviewing.unsaved.get(question.id)?.isConflict === true;
  return (
    <article className="review__question panel stack" aria-labelledby="review-question">
      <p className="ink-2">
        {question.id} · {entry.section.title}
        {at >= 0 && <> · {t('assessments:review.position', { at: at + 1, count: entries.length })}</>}
        {question.critical === true && (
          <>
            {' '}
            <StatusChip tone="problem">{t('assessments:review.critical')}</StatusChip>
          </>
        )}
      </p>
      <h2 id="review-question" lang={questionnaire.language}>
        {question.text}
      </h2>
      {question.help !== undefined && (
        <p className="ink-2" lang={questionnaire.language}>
          {question.help}
        </p>
      )}
      <AnswerWords
        question={question}
        answer={answer}
        language={assessment.questionnaire === null ? '' : questionnaire.language}
      />
      <EarnsFull question={question} />
      {mayJudge && !isHeld && <ViewedTick entry={entry} reviewing={reviewing} />}
      <UnsavedNotice entry={entry} reviewing={reviewing} />
      {mayJudge && !isHeld && answer?.na === 'PENDING' && <NaNotice />}
      {mayJudge && !isHeld && <VerdictButtons entry={entry} reviewing={reviewing} onAccepted={walk.next} />}
      {(isOnPaper || !mayJudge) && <JudgementWords entry={entry} />}
      <SaveState state={reviewing.state} />
      <div className="row row--spread no-print">
        <Button onClick={walk.previous}>{t('assessments:review.previous')}</Button>
        <Button onClick={walk.next}>{t('assessments:review.next')}</Button>
      </div>
    </article>
  );
}

/** What the vendor would have had to say for the full score. */
function EarnsFull({ question }: { question: Question }): ReactNode {
  const { t } = useTranslation();
  const best = choicesOf(question).filter((choice) => choice.score === 1);
  if (best.length === 0 || best.length > 2) return null;
  return (
    <p className="caption ink-2">
      {t('assessments:review.earnsFull', { answers: best.map(({ label }) => label).join('; ') })}
    </p>
  );
}

/** `n` and `p` go to the next and the previous answer nobody has judged. */
function useWalk(entries: readonly ReviewEntry[], entry: ReviewEntry) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const go = (by: 1 | -1): void => {
    const target = nextOpen(entries, entry.question.id, by);
    if (target !== null)
      void navigate({ to: '.', search: (now: object) => ({ ...now, q: target.question.id }) });
  };
  const next = (): void => go(1);
  const previous = (): void => go(-1);
  useShortcut('n', t('assessments:review.next'), next);
  useShortcut('p', t('assessments:review.previous'), previous);
  return { next, previous };
}
