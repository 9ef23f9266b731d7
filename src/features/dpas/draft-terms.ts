import type { Wording } from '../../core/report/wording.js';
import type { Agreement } from './agreement.entity.js';
import type { ModelAgreement, ModelFacts, ModelLanguage } from './model-agreement.js';

export interface TermWords {
  readonly model: ModelAgreement;
  readonly language: ModelLanguage;
  readonly wording: Wording;
}

/** What the register says of an agreement, in the words of a contract; what it does not say is null. */
export function draftTerms(
  agreement: Agreement,
  words: TermWords,
  memberStates: readonly string[],
): ModelFacts {
  const { startsOn, breachHours, deletionDays, subNoticeDays, governingLaw } = agreement;
  const { model, language, wording } = words;
  const law = governingLaw === null ? null : wording.country(governingLaw);
  return {
    begin: startsOn === null ? null : wording.day(startsOn),
    end: endOf(agreement, words),
    breach_hours: numberOf(breachHours),
    deletion_days: numberOf(deletionDays),
    notice_period:
      subNoticeDays === null ? null : model.phrase('days', language, { count: `${subNoticeDays}` }),
    audit_terms: sentencePart(agreement.auditTerms),
    liability: sentencePart(agreement.liability),
    module: wording.list(agreement.sccModules.map((one) => model.phrase(`module_${one}`, language))),
    governing_law: law,
    // Clause 17, option 1: the law of a member state that allows for third-party rights.
    clauses_law: governingLaw !== null && memberStates.includes(governingLaw) ? law : null,
  };
}

function endOf(
  { endsOn, renewsByItself, renewalMonths, noticeDays }: Agreement,
  words: TermWords,
): string | null {
  if (endsOn === null) return null;
  const { model, language, wording } = words;
  const day = wording.day(endsOn);
  if (!renewsByItself) return model.phrase('ends', language, { day });
  // That it renews, without the months or the notice, is half a term: it stays a blank.
  if (renewalMonths === null || noticeDays === null) return null;
  return model.phrase('renewed', language, { day, months: `${renewalMonths}`, days: `${noticeDays}` });
}

function numberOf(value: number | null): string | null {
  return value === null ? null : `${value}`;
}

/** As it stands within a sentence: on one line, without a stop of its own. */
export function sentencePart(text: string | null | undefined): string | null {
  const part = (text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;]+$/, '');
  return part === '' ? null : part;
}
