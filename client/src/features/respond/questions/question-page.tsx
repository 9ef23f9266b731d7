import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../ui/page-heading.js';
import { PathLink } from '../../../ui/path.js';
import { courseOf, placeOf } from '../course/course.js';
import { ANSWERS, OVERVIEW } from '../course/paths.js';
import { InDoor, type OpenBook } from '../door/in-door.js';
import { isClosedAgain } from './earlier-answer.js';
import { QuestionView } from './question-view.js';

/** One question a page (UX section 3). */
export function QuestionPage({ params }: { params: Record<string, string> }): ReactNode {
  return <InDoor>{(open) => <Asked {...open} id={params['id'] ?? ''} />}</InDoor>;
}

function Asked({ id, ...open }: OpenBook & { id: string }): ReactNode {
  const { t } = useTranslation();
  const place = placeOf(courseOf(open.state), id);
  const isReadOnly = open.state.assessment.isReadOnly;
  if (place !== null && isClosedAgain(open.state, id)) return <StaysAsSent />;
  if (place !== null && !isReadOnly) return <QuestionView {...open} place={place} />;
  return (
    <div className="stack">
      <PageHeading title={t(isReadOnly ? 'respond:question.sent' : 'respond:question.notAsked')} />
      <p>{t(isReadOnly ? 'respond:question.sentWhat' : 'respond:question.notAskedWhat')}</p>
      <p>
        <PathLink className="respond-link" to={isReadOnly ? ANSWERS : OVERVIEW}>
          {t(isReadOnly ? 'respond:nav.answers' : 'respond:nav.overview')}
        </PathLink>
      </p>
    </div>
  );
}

/** Other questions are open again; this one is not among them. */
function StaysAsSent(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <PageHeading title={t('respond:again.closed')} />
      <p>{t('respond:again.closedWhat')}</p>
      <p>
        <PathLink className="respond-link" to={OVERVIEW}>
          {t('respond:nav.overview')}
        </PathLink>
      </p>
    </div>
  );
}
