/**
 * Decides the status of one transfer: is there a lawful way for this data to this place, on this day.
 * Authority: GDPR Art. 44 to 49, UK GDPR Ch. V, FADP Art. 16 and 17; transfer-logic.json, CLI.md (TL).
 * Version: that of templates/reference/transfer-logic.json, 18 rows, the first that matches wins.
 */
import { daysBetween } from '../day.js';
import type { Regime } from '../vocabulary.js';
import { isHome, rowsInForce, type Adequacy, type AdequacyRow } from './adequacy.js';
import type { Mechanism } from '../vocabulary.js';
import type { TransferFacts, TransferInput } from './transfer-input.js';
import { TRANSFER_SEVERITIES, TRANSFER_STATUSES } from './transfer-logic.js';
import type { TransferLogic, TransferSeverity, TransferStatus } from './transfer-logic.js';

/** Hints beside the status; none of them changes it. */
export type TransferNote = 'stale_instrument_named' | 'recipient_subject_to_gdpr';

export interface TransferVerdict {
  readonly status: TransferStatus;
  readonly severity: TransferSeverity;
  /** The row that decided, 1 to 18. */
  readonly row: number;
  readonly explain: string;
  readonly notes: readonly TransferNote[];
  /** The adequacy row that covers the recipient, if one does. */
  readonly adequacy: AdequacyRow | null;
}

export interface RegimeVerdict extends TransferVerdict {
  readonly regime: Regime;
  readonly country: string;
}

/** The status of one flow to one country for one exporter (transfer-logic.json). */
export function transferStatus(
  input: TransferInput,
  adequacy: Adequacy,
  logic: TransferLogic,
): TransferVerdict {
  const facts = factsOf(input, adequacy);
  const at = ROWS.findIndex((matches) => matches(facts));
  const decided = logic.order[at];
  if (decided === undefined) throw new Error('The last row always matches, so a table has rows missing.');
  const { n, status, severity, explain } = decided;
  const covering = status === 'ok_adequacy' || status === 'check_listing' ? facts.satisfied : null;
  return { status, severity, row: n, explain, notes: notesOf(n, facts), adequacy: covering };
}

/**
 * The worst status over regimes and countries of one flow: by status, then severity; at a tie the first
 * regime, then the first country by letter (CLI.md, flows check). No country at all is an unknown place.
 */
export function worstTransfer(
  input: Omit<TransferInput, 'exporter_regime' | 'recipient_country'>,
  regimes: readonly Regime[],
  countries: readonly string[],
  adequacy: Adequacy,
  logic: TransferLogic,
): RegimeVerdict | null {
  const known =
    countries.length === 0 || countries.includes('unknown') ? ['unknown'] : [...new Set(countries)];
  known.sort();
  const verdicts = regimes.flatMap((regime) =>
    known.map((country): RegimeVerdict => {
      const one = { ...input, exporter_regime: regime, recipient_country: country };
      return { ...transferStatus(one, adequacy, logic), regime, country };
    }),
  );
  return verdicts.reduce<RegimeVerdict | null>(
    (worst, verdict) => (worst === null || badness(verdict) < badness(worst) ? verdict : worst),
    null,
  );
}

/** Lower is worse: first the order of statuses, then the severity. */
export function badness({ status, severity }: Pick<TransferVerdict, 'status' | 'severity'>): number {
  return TRANSFER_STATUSES.indexOf(status) * 10 + TRANSFER_SEVERITIES.indexOf(severity);
}

/** What the rows look at. */
interface Facts {
  readonly input: TransferInput;
  readonly country: string;
  readonly home: boolean;
  readonly mechanism: Mechanism;
  /** The adequacy row that covers the recipient, the freshness of a listing check left aside. */
  readonly satisfied: AdequacyRow | null;
  /** US only: the listing was checked at most 12 months ago. */
  readonly fresh: boolean;
}

function factsOf(input: TransferInput, adequacy: Adequacy): Facts {
  const { exporter_regime: regime, recipient_country: country = 'unknown', mechanism = 'none' } = input;
  const rows = rowsInForce(regime, country, input.date, adequacy);
  const satisfied = rows.find(({ type }) => type !== 'partial') ?? rows.find((row) => covers(row, input));
  return {
    input,
    country,
    home: isHome(regime, country, adequacy),
    mechanism,
    satisfied: satisfied ?? null,
    fresh: country !== 'US' || within(input.recipient?.dpf_checked_on, input.date, TWELVE_MONTHS),
  };
}

/** Notes of transfer-logic.json: months are counted in days, both ends included. */
const TWELVE_MONTHS = 366;
const TWENTY_FOUR_MONTHS = 731;

function within(checked: string | undefined, date: string, days: number): boolean {
  return checked !== undefined && daysBetween(checked, date) <= days;
}

/** A partial row covers a recipient whose condition is true; for the US staff data must be covered too. */
function covers(row: AdequacyRow, { recipient = {}, data }: TransferInput): boolean {
  if (row.condition === undefined || !isTrue(recipient, row.condition)) return false;
  return row.code !== 'US' || data?.hr !== true || recipient.dpf_covers_hr === true;
}

function isTrue(facts: TransferFacts, name: string): boolean {
  return Object.entries(facts).some(([key, value]) => key === name && value === true);
}

const STALE: readonly Mechanism[] = ['scc_old', 'privacy_shield', 'safe_harbor'];
const CLAUSES: readonly Mechanism[] = ['scc2021', 'uk_addendum'];
const CLAUSES_WITH_ANNEXES: readonly Mechanism[] = [...CLAUSES, 'uk_idta'];
const ADEQUACY: readonly Mechanism[] = ['adequacy', 'dpf'];

/** When a row matches, by its place in transfer-logic.json; a row may rely on those above not matching. */
const ROWS: readonly ((facts: Facts) => boolean)[] = [
  ({ country }) => country === 'unknown',
  ({ home }) => home,
  ({ mechanism, satisfied }) => STALE.includes(mechanism) && satisfied === null,
  ({ satisfied }) => satisfied !== null && satisfied.type !== 'partial',
  ({ satisfied, fresh }) => satisfied !== null && fresh,
  ({ satisfied }) => satisfied !== null,
  (facts) => listedWithoutStaff(facts) && ['none', ...ADEQUACY].includes(facts.mechanism),
  ({ mechanism }) => ADEQUACY.includes(mechanism),
  ({ mechanism }) => mechanism === 'none',
  ({ mechanism, input }) => input.exporter_regime === 'UK' && mechanism === 'scc2021',
  ({ mechanism }) => mechanism === 'derogation',
  ({ mechanism, input }) => CLAUSES.includes(mechanism) && !moduleNamed(input),
  ({ mechanism, input }) =>
    CLAUSES_WITH_ANNEXES.includes(mechanism) && input.mechanism_detail?.annexes_complete !== true,
  ({ input }) => input.tia === 'negative',
  ({ input }) => input.tia === undefined || input.tia === 'none' || input.tia === 'draft',
  ({ input }) => input.tia === 'conditional',
  ({ input }) => assessmentTooOld(input),
  () => true,
];

function listedWithoutStaff({ input, country }: Facts): boolean {
  const listed = `dpf_listed_${input.exporter_regime.toLowerCase()}`;
  const { recipient = {}, data } = input;
  return (
    country === 'US' && isTrue(recipient, listed) && data?.hr === true && recipient.dpf_covers_hr !== true
  );
}

function moduleNamed({ mechanism_detail: detail }: TransferInput): boolean {
  return detail?.module !== undefined && String(detail.module).trim() !== '';
}

function assessmentTooOld({ tia_date: assessed, date, chain_changed_on: changed }: TransferInput): boolean {
  if (assessed === undefined) return false;
  return !within(assessed, date, TWENTY_FOUR_MONTHS) || (changed !== undefined && changed > assessed);
}

function notesOf(row: number, { mechanism, input }: Facts): readonly TransferNote[] {
  if (row === 4 && STALE.includes(mechanism)) return ['stale_instrument_named'];
  const direct = input.recipient?.subject_to_gdpr_directly === true && mechanism === 'scc2021';
  return row === 18 && direct ? ['recipient_subject_to_gdpr'] : [];
}
