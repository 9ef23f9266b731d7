import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/dates.js';
import type { BookState } from '../saving/book-state.js';

/** That the answers stand as they were sent: all of them, or the part of a colleague, of which nothing was opened again. */
export function SentLead({ state }: { state: BookState }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { isLead, submittedAt } = state.assessment;
  if (isLead) return t('respond:answers.lead');
  if (submittedAt == null) return t('respond:answers.leadPartClosed');
  return t('respond:answers.leadPart', { moment: formats.moment(submittedAt) });
}
