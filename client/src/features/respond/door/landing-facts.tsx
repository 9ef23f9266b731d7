import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayText } from '../../../ui/day-text.js';
import { LinkOut } from '../../../ui/link.js';
import { KeyValues } from '../../../ui/key-values.js';
import type { Landing } from './link.js';

/** The seven things somebody wants to know before they answer a stranger (UX section 3). */
export function LandingFacts({ landing }: { landing: Landing }): ReactNode {
  const { t } = useTranslation();
  return (
    <KeyValues
      rows={[
        { key: 'sender', label: t('respond:landing.who'), value: <Sender landing={landing} /> },
        { key: 'reason', label: t('respond:landing.why'), value: <Reason landing={landing} /> },
        {
          key: 'minutes',
          label: t('respond:landing.howLong'),
          value: <Fact name="minutes">{t('respond:landing.minutes', countsOf(landing))}</Fact>,
        },
        {
          key: 'deadline',
          label: t('respond:landing.byWhen'),
          value: (
            <Fact name="deadline">
              <DayText day={landing.dueOn} />
            </Fact>
          ),
        },
        {
          key: 'readers',
          label: t('respond:landing.whoSees'),
          value: (
            <Fact name="readers">
              {t('respond:landing.readers', {
                count: landing.readersCount,
                workspaceName: landing.workspaceName,
              })}
            </Fact>
          ),
        },
        {
          key: 'retention',
          label: t('respond:landing.howLongKept'),
          value: (
            <Fact name="retention">{t('respond:landing.retention', { count: landing.retentionYears })}</Fact>
          ),
        },
        { key: 'contact', label: t('respond:landing.questions'), value: <Contact landing={landing} /> },
      ]}
    />
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return <div data-testid={`landing-${name}`}>{children}</div>;
}

function Sender({ landing }: { landing: Landing }): ReactNode {
  const { t } = useTranslation();
  return (
    <Fact name="sender">
      {t('respond:landing.sender', landing)}{' '}
      <span className="ink-2">
        {t('respond:landing.sentOn')} <DayText day={landing.sentOn} />
      </span>
    </Fact>
  );
}

function Reason({ landing }: { landing: Landing }): ReactNode {
  const { t } = useTranslation();
  return (
    <Fact name="reason">
      {t('respond:landing.reason', landing)}
      {landing.note !== null && landing.note.trim() !== '' && (
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

function countsOf(landing: Landing) {
  const { estimatedMinutes: minutes, questionCount: questions, sectionCount: sections } = landing;
  return { minutes, questions, sections };
}
