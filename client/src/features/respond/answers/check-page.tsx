import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../ui/page-heading.js';
import { PathLink } from '../../../ui/path.js';
import { OVERVIEW } from '../course/paths.js';
import { refreshBook } from '../door/door.js';
import { InDoor, type OpenBook } from '../door/in-door.js';
import { SaveLine } from '../saving/save-line.js';
import { AnswerList } from './answer-list.js';
import { DocumentsLeftOut } from './documents-left-out.js';
import { MissingList } from './missing-list.js';
import { SendForm } from './send-form.js';
import { SentAnswersView } from './sent-answers-view.js';

/** All answers once more before they are sent. */
export function CheckPage(): ReactNode {
  return (
    <InDoor>
      {(open) => (open.state.assessment.isReadOnly ? <SentAnswersView {...open} /> : <Check {...open} />)}
    </InDoor>
  );
}

function Check({ book, state }: OpenBook): ReactNode {
  const { t } = useTranslation();
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
        title={t('respond:check.title')}
        lead={t('respond:check.lead', state.assessment.landing)}
      />
      <SaveLine book={book} state={state} />
      <MissingList state={state} />
      <AnswerList book={book} state={state} canChange />
      <DocumentsLeftOut book={book} state={state} />
      <SendForm book={book} state={state} />
    </div>
  );
}
