import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../ui/page-heading.js';
import { AnsweredCounts } from '../course/counts.js';
import { LeaveOrKeep } from '../course/leave-or-keep.js';
import { refreshBook } from '../door/door.js';
import { InDoor, type OpenBook } from '../door/in-door.js';
import { AskToChange } from './ask-to-change.js';
import { AskedList } from './asked-list.js';
import { SentLead } from './sent-lead.js';
import { AnswerList } from './answer-list.js';
import { ReadBy } from './read-by.js';
import { ReceiptFacts } from './receipt-facts.js';

/** The answers to read: after sending the link opens this, and nothing can be changed here. */
export function AnswersPage(): ReactNode {
  return <InDoor>{(open) => <SentAnswersView {...open} />}</InDoor>;
}

export function SentAnswersView({ book, state }: OpenBook): ReactNode {
  const { t } = useTranslation();
  const { landing, receipt, isReadOnly, isLead } = state.assessment;
  const title = isLead ? 'respond:answers.title' : 'respond:answers.titlePart';
  useEffect(() => void refreshBook(book), [book]);
  return (
    <div className="stack stack--wide">
      <PageHeading
        title={t(isReadOnly ? title : 'respond:answers.draftTitle', landing)}
        lead={isReadOnly ? <SentLead state={state} /> : undefined}
      />
      {receipt !== null && <ReceiptFacts receipt={receipt} />}
      <AskedList state={state} />
      {receipt !== null && <ReadBy assessment={state.assessment} />}
      {isReadOnly && <AnsweredCounts state={state} />}
      <AnswerList book={book} state={state} />
      {isReadOnly && <AskToChange book={book} state={state} />}
      <LeaveOrKeep book={book} state={state} />
    </div>
  );
}
