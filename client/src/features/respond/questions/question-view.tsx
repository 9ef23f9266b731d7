import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { useDocumentTitle } from '../../../ui/document-title.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { Notice } from '../../../ui/notice.js';
import { goTo, PathLink } from '../../../ui/path.js';
import type { Place } from '../course/course.js';
import { cameFromCheck, CHECK, OVERVIEW, overviewFrom, PASS_ON, questionPath } from '../course/paths.js';
import type { OpenBook } from '../door/in-door.js';
import { EvidencePanel } from '../evidence/evidence-panel.js';
import { draftIn } from '../saving/book-state.js';
import { ConflictChoice } from '../saving/conflict-choice.js';
import { SaveLine } from '../saving/save-line.js';
import { type AnswerProblem, useAnswerProblems } from './answer-problems.js';
import { EarlierAnswer } from './earlier-answer.js';
import { QuestionBody } from './question-body.js';
import { QuestionHelp } from './question-help.js';

export interface QuestionViewProps extends OpenBook {
  place: Place;
}

export function QuestionView({ place, ...open }: QuestionViewProps): ReactNode {
  const { question } = place;
  const { problems, press, go } = useContinue({ place, ...open });
  const [turn, setTurn] = useState(0);
  useDocumentTitle(question.text);
  return (
    <form noValidate onSubmit={press} className="stack stack--wide respond-question">
      <Where place={place} />
      <ErrorSummary problems={problems} />
      <OpenedAgain {...open} question={question.id} />
      <Asked {...open} question={question.id} />
      <EarlierAnswer question={question} state={open.state} />
      <QuestionBody key={turn} {...open} question={question} problems={problems} />
      <ConflictChoice {...open} question={question} onSettled={() => setTurn(turn + 1)} />
      <EvidencePanel key={`files-${question.id}`} {...open} question={question} />
      <QuestionHelp question={question} state={open.state} />
      <Onward {...open} onLater={go} question={question.id} />
    </form>
  );
}

/** Checks on Continue, not while somebody types; what was found goes as soon as nothing is wrong any more. */
function useContinue({ place, book, state }: QuestionViewProps) {
  const { question } = place;
  const problemsOf = useAnswerProblems();
  const [problems, setProblems] = useState<readonly AnswerProblem[]>([]);
  const wrong = problemsOf(question, draftIn(state, question.id));
  function go(): void {
    book.flush(question.id);
    goTo(nextPath(place));
  }
  function press(event: FormEvent): void {
    event.preventDefault();
    setProblems(wrong);
    if (wrong.length === 0 && !state.conflicts.has(question.id)) go();
  }
  return { problems: wrong.length === 0 ? wrong : problems, press, go };
}

function Onward({
  onLater,
  question,
  ...open
}: OpenBook & { onLater: () => void; question: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <div className="row no-print">
        <Button type="submit" kind="primary">
          {t('ui:continue')}
        </Button>
        <Button kind="quiet" onClick={onLater}>
          {t('respond:question.later')}
        </Button>
      </div>
      <SaveLine {...open} />
      <div className="row no-print">
        <PathLink className="respond-link" to={overviewFrom({ question, isDone: false })}>
          {t('respond:nav.overview')}
        </PathLink>
        {open.state.assessment.isLead && (
          <PathLink className="respond-link" to={`${PASS_ON}?question=${encodeURIComponent(question)}`}>
            {t('respond:pass.this')}
          </PathLink>
        )}
      </div>
    </div>
  );
}

function Where({ place }: { place: Place }): ReactNode {
  const { t } = useTranslation();
  const { section, position, total, previous } = place;
  const back = cameFromCheck() ? CHECK : previous === null ? OVERVIEW : questionPath(previous);
  return (
    <div className="row row--spread">
      <PathLink className="respond-link no-print" to={back}>
        <span aria-hidden="true">‹</span>
        {t('respond:nav.back')}
      </PathLink>
      <span className="ink-2">
        {t('respond:question.where', { section: section.title, position, total })}
      </span>
    </div>
  );
}

/** Why this question is open again, in the words of whoever opened it. */
function OpenedAgain({ state, question }: OpenBook & { question: string }): ReactNode {
  const { t } = useTranslation();
  const { reopening, landing } = state.assessment;
  if (reopening == null || !reopening.questionIds.includes(question)) return null;
  return (
    <Notice title={t('respond:again.thisOne', landing)}>
      <p className="respond-note">{reopening.reason}</p>
    </Notice>
  );
}

/** What the reviewer wants to know about this answer, and what the server did not take. */
function Asked({ state, question }: OpenBook & { question: string }): ReactNode {
  const { t } = useTranslation();
  const asked = state.saved.get(question)?.asked ?? null;
  const refusal = state.refusals.get(question);
  return (
    <>
      {asked !== null && (
        <Notice title={t('respond:question.asked', { sender: state.assessment.landing.senderName })}>
          <p>{asked}</p>
        </Notice>
      )}
      {refusal !== undefined && (
        <Notice tone="problem" live title={t('respond:question.refused')}>
          <p>{t(`respond:refused.${refusal.code ?? 'FAILED'}`, { reference: refusal.reference ?? '–' })}</p>
        </Notice>
      )}
    </>
  );
}

function nextPath({ next, question }: Place): string {
  if (cameFromCheck()) return CHECK;
  return next === null ? overviewFrom({ question: question.id, isDone: true }) : questionPath(next);
}
