import type { TFunction } from 'i18next';
import type { AgreementDocumentLineFragment } from '../../../graphql/staff.generated.js';
import { countryName, formatDay } from '../../../i18n/dates.js';

type Term = AgreementDocumentLineFragment['proposedTerms'][number];
type Sentence = AgreementDocumentLineFragment['termContradictions'][number]['sentences'][number];

const COUNTED: Readonly<Record<string, string>> = {
  breachHours: 'hours',
  renewalMonths: 'months',
  termMonths: 'months',
  subNoticeDays: 'days',
  deletionDays: 'days',
  noticeDays: 'days',
};
const WORDINGS: ReadonlySet<string> = new Set(['auditTerms', 'liability']);

/** What a term says, in words; null where the sentence itself is the term. */
export function termInWords(
  field: string,
  value: unknown,
  unit: Term['unit'],
  t: TFunction,
  language: string,
): string | null {
  if (WORDINGS.has(field)) return null;
  if (unit != null) return t(`agreements:period.${unit}`, { count: Number(value) });
  const counted = COUNTED[field];
  if (counted !== undefined) return t(`agreements:${counted}`, { count: Number(value) });
  if (field === 'governingLaw') return countryName(String(value), language);
  if (field === 'renewsByItself') return t('agreements:proposed.yes');
  if (Array.isArray(value))
    return value.map((one) => t(`agreements:${field === 'laws' ? 'law' : 'module'}.${one}`)).join(', ');
  const text = String(value);
  return /^\d/.test(text) ? formatDay(text, language) : t(`agreements:openEnd.${text}`);
}

/** "S. 3, 9.1": where a sentence stands. */
export function placeInWords({ page, section }: Pick<Sentence, 'page' | 'section'>, t: TFunction): string {
  const parts = [page == null ? null : t('agreements:page', { page }), section];
  return parts.filter((part) => part != null).join(', ');
}
