import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { questionsOf } from '@core/questionnaire/questionnaire.js';
import { Notice } from '../../../ui/notice.js';
import { PageHeading } from '../../../ui/page-heading.js';
import { PathLink } from '../../../ui/path.js';
import { AnswerText } from '../answers/answer-text.js';
import { AskToChange } from '../answers/ask-to-change.js';
import { courseOf, type Place, placeOf } from '../course/course.js';
import { ANSWERS, OVERVIEW } from '../course/paths.js';
import { isClosedAgain, openIdsIn } from '../course/reopened.js';
import { refreshBook } from '../door/door.js';
import { InDoor, type OpenBook } from '../door/in-door.js';
import { draftIn, questionnaireIn } from '../saving/book-state.js';
import { QuestionView } from './question-view.js';

/** One question a page (UX section 3). */
export function QuestionPage({ params }: { params: Record<string, string> }): ReactNode {
  return <InDoor>{(open) => <Asked {...open} id={params['id'] ?? ''} />}</InDoor>;
}

function Asked({ id, ...open }: OpenBook & { id: string }): ReactNode {
  const { t } = useTranslation();
  const place = placeOf(courseOf(open.state), id, openIdsIn(open.state));
  const isReadOnly = open.state.assessment.isReadOnly;
  useRefreshWhenRefused(open, id);
  if (place !== null && isClosedAgain(open.state, id)) return <StaysAsSent {...open} place={place} />;
  if (place !== null && !isReadOnly) return <QuestionView {...open} place={place} />;
  const { part } = open.state.assessment;
  const isForeign = !questionsOf(questionnaireIn(open.state)).some((question) => question.id === id);
  if (part != null && isForeign && !isReadOnly) return <NotYours />;
  return (
    <div className="stack">
      <PageHeading title={t(isReadOnly ? 'respond:question.sent' : 'respond:question.notAsked')} />
      <p>{t(isReadOnly ? 'respond:question.sentWhat' : 'respond:question.notAskedWhat')}</p>
      {isReadOnly && place !== null && <NotSaved {...open} place={place} />}
      <p>
        <PathLink className="respond-link" to={isReadOnly ? ANSWERS : OVERVIEW}>
          {t(isReadOnly ? 'respond:nav.answers' : 'respond:nav.overview')}
        </PathLink>
      </p>
    </div>
  );
}

/** A colleague answers what was passed on to it, and sees nothing else. */
function NotYours(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <PageHeading title={t('respond:question.notYours')} lead={t('respond:question.notYoursWhat')} />
      <p>
        <PathLink className="respond-link" to={OVERVIEW}>
          {t('respond:nav.overview')}
        </PathLink>
      </p>
    </div>
  );
}

/** Somebody sent the answers meanwhile: the page then says so. */
function useRefreshWhenRefused({ book, state }: OpenBook, id: string): void {
  const isRefused = state.refusals.get(id)?.code === 'NOT_ALLOWED';
  useEffect(() => {
    if (isRefused) void refreshBook(book);
  }, [isRefused, book]);
}

/** What was typed too late is nowhere but here. */
function NotSaved({ state, place: { question } }: OpenBook & { place: Place }): ReactNode {
  const { t } = useTranslation();
  const draft = state.drafts.get(question.id);
  if (draft === undefined || !state.refusals.has(question.id)) return null;
  return (
    <Notice tone="problem" live title={t('respond:question.late')}>
      <p lang={questionnaireIn(state).language}>{question.text}</p>
      <AnswerText question={question} draft={draft} />
    </Notice>
  );
}

/** Other questions are open again; this one is read as it was sent, and can be asked for. */
function StaysAsSent({ place: { question }, ...open }: OpenBook & { place: Place }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <PageHeading title={t('respond:again.closed')} lead={t('respond:again.closedWhat')} />
      <h2 lang={questionnaireIn(open.state).language}>{question.text}</h2>
      <AnswerText question={question} draft={draftIn(open.state, question.id)} />
      <AskToChange {...open} />
      <p>
        <PathLink className="respond-link" to={OVERVIEW}>
          {t('respond:nav.overview')}
        </PathLink>
      </p>
    </div>
  );
}
