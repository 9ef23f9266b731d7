import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../ui/page-heading.js';
import { LeaveOrKeep } from '../course/leave-or-keep.js';
import { InDoor, type OpenBook } from '../door/in-door.js';
import { AskToChange } from './ask-to-change.js';
import { AnswerList } from './answer-list.js';
import { ReadBy } from './read-by.js';
import { ReceiptFacts } from './receipt-facts.js';

/** The answers to read: after sending the link opens this, and nothing can be changed here. */
export function AnswersPage(): ReactNode {
  return <InDoor>{(open) => <SentAnswersView {...open} />}</InDoor>;
}

export function SentAnswersView({ book, state }: OpenBook): ReactNode {
  const { t } = useTranslation();
  const { landing, receipt, isReadOnly } = state.assessment;
  return (
    <div className="stack stack--wide">
      <PageHeading
        title={t(isReadOnly ? 'respond:answers.title' : 'respond:answers.draftTitle', landing)}
        lead={isReadOnly ? t('respond:answers.lead') : undefined}
      />
      {receipt !== null && <ReceiptFacts receipt={receipt} />}
      {receipt !== null && <ReadBy assessment={state.assessment} />}
      <AnswerList book={book} state={state} />
      {isReadOnly && <AskToChange state={state} />}
      <LeaveOrKeep book={book} state={state} />
    </div>
  );
}
