import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/dates.js';
import { PageHeading } from '../../ui/page-heading.js';

/** A door that is shut because the last day of the person is over: since when, and whom to ask. */
export function AccessEnded({ day }: { day: string }): ReactNode {
  const { t } = useTranslation();
  const { day: inWords } = useFormats();
  return (
    <>
      <PageHeading title={t('identity:lastDay.over')} />
      <p>{t('identity:lastDay.overWhat', { day: inWords(day) })}</p>
    </>
  );
}

/** The day in a refusal of the session's doors; null when they were shut for another reason. */
export function endOfAccess(status: number, body: { accessUntil?: string | null } | null): string | null {
  return status === 403 ? (body?.accessUntil ?? null) : null;
}
