/**
 * Decides who may accept a risk, and what an acceptance needs.
 * Authority: DOMAIN section 3 (treatment: a written reason, the right role, an end date); GDPR Art. 5(2), 24.
 * Version: appetite 1; the default is judgement and a setting of the workspace.
 */
import { pointer, problem, type Problem } from '../problem.js';
import { flag, integer, isRecord, list, nullable, object, text } from '../shape.js';
import { BANDS, type Band } from '../vocabulary.js';

export interface AppetiteRule {
  /** False: a risk of this band must be treated, nobody may accept it as it is. */
  readonly acceptable: boolean;
  /** Roles that may accept; the caller's words. */
  readonly roles: readonly string[];
  readonly needsReason: boolean;
  readonly needsEndDate: boolean;
  /** The longest an acceptance may last, in months; null: no limit. */
  readonly longestMonths: number | null;
}

export type Appetite = Readonly<Record<Band, AppetiteRule>>;

export const DEFAULT_APPETITE: Appetite = {
  low: {
    acceptable: true,
    roles: ['privacy_officer', 'executive'],
    needsReason: false,
    needsEndDate: false,
    longestMonths: null,
  },
  medium: {
    acceptable: true,
    roles: ['privacy_officer', 'executive'],
    needsReason: true,
    needsEndDate: false,
    longestMonths: 24,
  },
  high: {
    acceptable: true,
    roles: ['privacy_officer', 'executive'],
    needsReason: true,
    needsEndDate: true,
    longestMonths: 12,
  },
  critical: {
    acceptable: true,
    roles: ['executive'],
    needsReason: true,
    needsEndDate: true,
    longestMonths: 6,
  },
};

export interface Acceptance {
  readonly band: Band;
  readonly role: string;
  readonly reason: string | null;
  /** YYYY-MM-DD */
  readonly on: string;
  readonly until: string | null;
}

export type AcceptanceFault =
  | 'NOT_ACCEPTABLE'
  | 'ROLE_NOT_ALLOWED'
  | 'REASON_MISSING'
  | 'END_DATE_MISSING'
  | 'END_DATE_PAST'
  | 'END_DATE_TOO_LATE';

/** Why an acceptance does not stand; empty: it stands. Nobody is accepted by the system alone. */
export function acceptanceFaults(
  acceptance: Acceptance,
  appetite: Appetite = DEFAULT_APPETITE,
): readonly AcceptanceFault[] {
  const rule = appetite[acceptance.band];
  const { on, until } = acceptance;
  const faults: readonly (readonly [AcceptanceFault, boolean])[] = [
    ['NOT_ACCEPTABLE', !rule.acceptable],
    ['ROLE_NOT_ALLOWED', !rule.roles.includes(acceptance.role)],
    ['REASON_MISSING', rule.needsReason && (acceptance.reason ?? '').trim() === ''],
    ['END_DATE_MISSING', rule.needsEndDate && until === null],
    ['END_DATE_PAST', until !== null && until <= on],
    ['END_DATE_TOO_LATE', isTooLate(on, until, rule.longestMonths)],
  ];
  return faults.filter(([, isFault]) => isFault).map(([fault]) => fault);
}

/** Whether a role may accept a risk of a band at all. */
export function mayAccept(band: Band, role: string, appetite: Appetite = DEFAULT_APPETITE): boolean {
  return appetite[band].acceptable && appetite[band].roles.includes(role);
}

/** An acceptance holds through its last day; then the risk is open again. */
export function hasExpired(until: string | null, today: string): boolean {
  return until !== null && until < today;
}

export type ParsedAppetite =
  | { readonly ok: true; readonly appetite: Appetite }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Errors: BAD_FORMAT, faults of shape, UNKNOWN_ROLE, NOBODY_MAY (an acceptable band without a role), END_DATE_WAIVED
 * (DOMAIN, Treatment: accepting a high or critical risk needs a written reason and an end date).
 */
export function parseAppetite(json: unknown, roles: readonly string[]): ParsedAppetite {
  if (!isRecord(json)) {
    const fault = problem('BAD_FORMAT', null, 'This is no appetite.', 'Write an object.');
    return { ok: false, problems: [fault] };
  }
  const faults = shape(json, '');
  if (faults.length > 0) return { ok: false, problems: faults };
  const appetite = json as unknown as Appetite;
  const problems = BANDS.flatMap((band) => bandFaults(band, appetite[band], roles));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, appetite };
}

const ruleShape = object({
  required: {
    acceptable: flag,
    roles: list(text(/^[a-z_]+$/, 'privacy_officer')),
    needsReason: flag,
    needsEndDate: flag,
  },
  optional: { longestMonths: nullable(integer(1, 60)) },
});

const shape = object({
  required: { low: ruleShape, medium: ruleShape, high: ruleShape, critical: ruleShape },
});

function bandFaults(band: Band, rule: AppetiteRule, roles: readonly string[]): readonly Problem[] {
  const where = pointer('', band);
  const unknown = rule.roles.filter((role) => !roles.includes(role));
  const isGrave = band === 'high' || band === 'critical';
  return [
    ...unknown.map((role) =>
      problem('UNKNOWN_ROLE', where, `${role} may accept no risk here.`, `Use one of: ${roles.join(', ')}.`),
    ),
    ...(rule.acceptable && rule.roles.length === 0
      ? [problem('NOBODY_MAY', where, `Nobody may accept ${band} risks.`, 'Name a role, or close the band.')]
      : []),
    ...(isGrave && rule.acceptable && !(rule.needsReason && rule.needsEndDate)
      ? [
          problem(
            'END_DATE_WAIVED',
            where,
            `Accepting a ${band} risk needs a reason and an end date.`,
            'Ask for both.',
          ),
        ]
      : []),
  ];
}

function isTooLate(on: string, until: string | null, longestMonths: number | null): boolean {
  return until !== null && longestMonths != null && until > monthsAfter(on, longestMonths);
}

/** The same day so many months later; a day the month does not have sorts after its last day. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  return `${Math.floor(index / 12)}-${twoDigits((index % 12) + 1)}-${twoDigits(date)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
