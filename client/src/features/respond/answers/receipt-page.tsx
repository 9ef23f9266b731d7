import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../ui/page-heading.js';
import { PathLink } from '../../../ui/path.js';
import { LeaveOrKeep } from '../course/leave-or-keep.js';
import { ANSWERS, OVERVIEW } from '../course/paths.js';
import { InDoor, type OpenBook } from '../door/in-door.js';
import { AskToChange } from './ask-to-change.js';
import { ReadBy } from './read-by.js';
import { ReceiptFacts } from './receipt-facts.js';

/** The answers arrived: a reference, the time, and what happens next. */
export function ReceiptPage(): ReactNode {
  return <InDoor>{(open) => <Receipt {...open} />}</InDoor>;
}

function Receipt({ book, state }: OpenBook): ReactNode {
  const { t } = useTranslation();
  const { receipt, landing } = state.assessment;
  if (receipt === null) return <NotSentYet />;
  return (
    <div className="stack stack--wide">
      <PageHeading title={t('respond:receipt.title', landing)} lead={t('respond:receipt.lead', landing)} />
      <ReceiptFacts receipt={receipt} />
      <ReadBy assessment={state.assessment} />
      <p>{t('respond:receipt.changes', landing)}</p>
      <AskToChange state={state} />
      <p>
        <PathLink className="respond-link" to={ANSWERS}>
          {t('respond:nav.answers')}
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
