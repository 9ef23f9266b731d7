import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../ui/page-heading.js';
import { PathLink } from '../../../ui/path.js';
import { AnsweredCounts } from '../course/counts.js';
import { LeaveOrKeep } from '../course/leave-or-keep.js';
import { ANSWERS, OVERVIEW } from '../course/paths.js';
import { ReopenedNotice, ReopenedQuestions } from '../course/reopened-questions.js';
import { refreshBook } from '../door/door.js';
import { InDoor, type OpenBook } from '../door/in-door.js';
import { AskToChange } from './ask-to-change.js';
import { AskedList } from './asked-list.js';
import { ReadBy } from './read-by.js';
import { type Receipt as SentReceipt, ReceiptFacts } from './receipt-facts.js';
import { SentAnswersView } from './sent-answers-view.js';

/** The answers arrived: a reference, the time, and what happens next; opened again, what is asked. */
export function ReceiptPage(): ReactNode {
  return <InDoor>{(open) => <Receipt {...open} />}</InDoor>;
}

function Receipt({ book, state }: OpenBook): ReactNode {
  const { receipt, reopening, isReadOnly, isLead } = state.assessment;
  // The review may have gone on since this page was opened.
  useEffect(() => void refreshBook(book), [book]);
  if (!isLead && isReadOnly) return <SentAnswersView book={book} state={state} />;
  if (receipt !== null) return <Arrived book={book} state={state} receipt={receipt} />;
  return reopening == null ? <NotSentYet /> : <OpenedAgain book={book} state={state} />;
}

function Arrived({ book, state, receipt }: OpenBook & { receipt: SentReceipt }): ReactNode {
  const { t } = useTranslation();
  const { landing } = state.assessment;
  return (
    <div className="stack stack--wide">
      <PageHeading title={t('respond:receipt.title', landing)} lead={t('respond:receipt.lead', landing)} />
      <ReceiptFacts receipt={receipt} />
      <AskedList state={state} />
      <AnsweredCounts state={state} />
      <ReadBy assessment={state.assessment} />
      <p>{t('respond:receipt.changes', landing)}</p>
      <AskToChange book={book} state={state} />
      <p>
        <PathLink className="respond-link" to={ANSWERS}>
          {t('respond:nav.answers')}
        </PathLink>
      </p>
      <LeaveOrKeep book={book} state={state} />
    </div>
  );
}

/** What was sent is no longer the last word: this is what is asked now. */
function OpenedAgain({ book, state }: OpenBook): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="stack stack--wide">
      <PageHeading
        title={t('respond:receipt.again')}
        lead={state.assessment.isLead ? t('respond:receipt.againWhat') : undefined}
      />
      <ReopenedNotice state={state} />
      <ReopenedQuestions state={state} />
      <p>
        <PathLink className="respond-link" to={OVERVIEW}>
          {t('respond:nav.toOpen')}
        </PathLink>
      </p>
      <LeaveOrKeep book={book} state={state} />
    </div>
  );
}

function NotSentYet(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <PageHeading title={t('respond:receipt.notYet')} />
      <p>
        <PathLink className="respond-link" to={OVERVIEW}>
          {t('respond:nav.overview')}
        </PathLink>
      </p>
    </div>
  );
}
