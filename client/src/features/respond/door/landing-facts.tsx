import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayText } from '../../../ui/day-text.js';
import { LinkOut } from '../../../ui/link.js';
import { KeyValues } from '../../../ui/key-values.js';
import type { Landing } from './link.js';

/** The things somebody wants to know before they answer a stranger (UX section 3); a colleague also, who passed it on. */
export function LandingFacts({ landing }: { landing: Landing }): ReactNode {
  const { t } = useTranslation();
  const rows = [
    { key: 'sender', label: t('respond:landing.who'), value: <Sender landing={landing} /> },
    ...(landing.part === null
      ? []
      : [{ key: 'part', label: t('respond:landing.passedOn'), value: <PassedOn part={landing.part} /> }]),
    { key: 'reason', label: t('respond:landing.why'), value: <Reason landing={landing} /> },
    { key: 'minutes', label: t('respond:landing.howLong'), value: <Minutes landing={landing} /> },
    { key: 'deadline', label: t('respond:landing.byWhen'), value: <Deadline landing={landing} /> },
    { key: 'readers', label: t('respond:landing.whoSees'), value: <Readers landing={landing} /> },
    { key: 'retention', label: t('respond:landing.howLongKept'), value: <Retention landing={landing} /> },
    { key: 'contact', label: t('respond:landing.questions'), value: <Contact landing={landing} /> },
  ];
  // Effort and deadline are over once the answers are sent.
  const isOver = (key: string) => landing.isReadOnly && ['minutes', 'deadline'].includes(key);
  return <KeyValues rows={rows.filter(({ key }) => !isOver(key))} />;
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return <div data-testid={`landing-${name}`}>{children}</div>;
}

function Sender({ landing }: { landing: Landing }): ReactNode {
  const { t } = useTranslation();
  return (
    <Fact name="sender">
      {t('respond:landing.sender', { ...landing, senderTitle: useSenderTitle(landing) })}
      <div className="ink-2">
        {t('respond:landing.sentOn')} <DayText day={landing.sentOn} />
      </div>
    </Fact>
  );
}

/** In the language of the page, which is not always the one it was sent in. */
function useSenderTitle({ senderRole, senderTitle }: Landing): string {
  const { t } = useTranslation();
  return senderRole == null ? senderTitle : t(`respond:landing.role.${senderRole}`);
}

function PassedOn({ part: { passedBy, note } }: { part: NonNullable<Landing['part']> }): ReactNode {
  const { t } = useTranslation();
  return (
    <Fact name="part">
      {passedBy ?? t('respond:landing.colleague')}
      {note !== null && <blockquote className="respond-note">{note}</blockquote>}
    </Fact>
  );
}

function Reason({ landing }: { landing: Landing }): ReactNode {
  const { t } = useTranslation();
  return (
    <Fact name="reason">
      {t('respond:landing.reason', landing)}
      {landing.part === null && landing.note !== null && landing.note.trim() !== '' && (
        <blockquote className="respond-note">{landing.note}</blockquote>
      )}
    </Fact>
  );
}

function Contact({ landing }: { landing: Landing }): ReactNode {
  const { t } = useTranslation();
  return (
    <Fact name="contact">
      {t('respond:landing.ask', { senderName: landing.senderName })}{' '}
      <LinkOut href={`mailto:${landing.senderEmail}`}>{landing.senderEmail}</LinkOut>
    </Fact>
  );
}

function Minutes({ landing }: { landing: Landing }): ReactNode {
  const { t } = useTranslation();
  const { estimatedMinutes: minutes, questionCount: questions, sectionCount: sections } = landing;
  const most = landing.questionsAtMost ?? questions;
  if (landing.reopenedCount > 0)
    return <Fact name="minutes">{t('respond:landing.minutesAgain', { minutes, count: questions })}</Fact>;
  if (landing.part !== null)
    return <Fact name="minutes">{t('respond:landing.minutesPart', { minutes, count: most })}</Fact>;
  const words = most > questions ? 'respond:landing.minutesUpTo' : 'respond:landing.minutes';
  return <Fact name="minutes">{t(words, { minutes, questions, sections, most })}</Fact>;
}

function Deadline({ landing }: { landing: Landing }): ReactNode {
  return (
    <Fact name="deadline">
      <DayText day={landing.dueOn} />
    </Fact>
  );
}

function Readers({ landing }: { landing: Landing }): ReactNode {
  const { t } = useTranslation();
  const { readersCount: count, workspaceName } = landing;
  return <Fact name="readers">{t('respond:landing.readers', { count, workspaceName })}</Fact>;
}

function Retention({ landing }: { landing: Landing }): ReactNode {
  const { t } = useTranslation();
  const { keptMonths = null } = landing;
  if (keptMonths === null) return <Fact name="retention">{t('respond:landing.retention', landing)}</Fact>;
  const isYears = keptMonths % 12 === 0;
  const span = t(`respond:landing.span.${isYears ? 'years' : 'months'}`, {
    count: isYears ? keptMonths / 12 : keptMonths,
  });
  return <Fact name="retention">{t('respond:landing.retentionFor', { ...landing, span })}</Fact>;
}
