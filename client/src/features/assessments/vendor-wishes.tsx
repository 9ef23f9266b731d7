import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/dates.js';
import { Notice } from '../../ui/notice.js';
import type { Reviewed } from './review-book.js';

/** What the vendor asked for after sending, and what went back to it with which reason. */
export function VendorWishes({ assessment }: { assessment: Reviewed }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { changeWishes, reopenings } = assessment;
  return (
    <>
      {changeWishes.length > 0 && (
        <Notice tone="info" title={t('assessments:reopen.wishes')}>
          {changeWishes.map(({ text, wishedAt }) => (
            <p key={wishedAt}>
              “{text}” <span className="ink-2">{formats.moment(wishedAt)}</span>
            </p>
          ))}
        </Notice>
      )}
      {reopenings.map(({ questionIds, reason, reopenedAt, closedAt }) => (
        <p key={reopenedAt} className="ink-2">
          {t(closedAt == null ? 'assessments:reopen.isOpen' : 'assessments:reopen.wasOpen', {
            count: questionIds.length,
            at: formats.moment(reopenedAt),
            questions: questionIds.join(', '),
            reason,
          })}
        </p>
      ))}
    </>
  );
}
