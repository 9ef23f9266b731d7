import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../ui/page-heading.js';
import { PathLink } from '../../../ui/path.js';
import { AnsweredCounts } from '../course/counts.js';
import { OVERVIEW } from '../course/paths.js';
import { ReopenedNotice, ReopenedQuestions } from '../course/reopened-questions.js';
import { refreshBook } from '../door/door.js';
import { InDoor, type OpenBook } from '../door/in-door.js';
import { FinishPart } from '../passing/finish-part.js';
import { SaveLine } from '../saving/save-line.js';
import { AnswerList } from './answer-list.js';
import { AskToChange } from './ask-to-change.js';
import { DocumentsLeftOut } from './documents-left-out.js';
import { MissingList } from './missing-list.js';
import { SendForm } from './send-form.js';
import { SentAnswersView } from './sent-answers-view.js';

/** All answers once more before they are sent; a colleague checks its part and says that it is done. */
export function CheckPage(): ReactNode {
  return (
    <InDoor>
      {(open) => (open.state.assessment.isReadOnly ? <SentAnswersView {...open} /> : <Check {...open} />)}
    </InDoor>
  );
}

function Check({ book, state }: OpenBook): ReactNode {
  const { t } = useTranslation();
  const { isLead, landing, reopening } = state.assessment;
  useEffect(() => {
    book.flush();
    void refreshBook(book);
  }, [book]);
  return (
    <div className="stack stack--wide">
      <PageHeading
        back={
          <PathLink className="respond-link no-print" to={OVERVIEW}>
            <span aria-hidden="true">‹</span>
            {t('respond:nav.overview')}
          </PathLink>
        }
        title={t(isLead ? 'respond:check.title' : 'respond:check.titlePart')}
        lead={t(isLead ? 'respond:check.lead' : 'respond:check.leadPart', landing)}
      />
      <SaveLine book={book} state={state} />
      <AnsweredCounts state={state} />
      <ReopenedNotice state={state} />
      <ReopenedQuestions state={state} fromCheck />
      <MissingList state={state} />
      <AnswerList book={book} state={state} canChange />
      <DocumentsLeftOut book={book} state={state} />
      {reopening != null && <AskToChange book={book} state={state} />}
      {isLead ? <SendForm book={book} state={state} /> : <FinishPart book={book} state={state} />}
    </div>
  );
}
