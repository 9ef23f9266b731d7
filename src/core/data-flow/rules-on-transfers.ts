import { highestSensitivity, type FlowMap } from './flow-map.js';
import { isHome, rowsInForce, type Adequacy } from './adequacy.js';
import { basisChanges } from './assessment-basis.js';
import type { FlowTransfer } from './flow-transfer.js';
import { countriesOf, isBetweenEntities, type LinkedFlow } from './map-graph.js';
import type { Fired } from './raised.js';
import type { TransferStatus } from './transfer-logic.js';
import { sorted } from './sorted.js';

/** What a rule on one flow looks at. The flow carries data. */
export interface JudgedFlow {
  readonly link: LinkedFlow;
  readonly transfer: FlowTransfer;
  readonly map: FlowMap;
  readonly adequacy: Adequacy;
  /** For an element: the purposes for which the sending node got it. */
  readonly receivedFor: (element: string) => ReadonlySet<string>;
}

export type FlowRule = (judged: JudgedFlow) => Fired | null;

/** Rules on where the data goes and on what ground (Chapter V GDPR). */
export const TRANSFER_RULES: Readonly<Record<string, FlowRule>> = {
  'DF-02': onStatus('needs_mechanism', 'blocked'),
  'DF-03': onStatus('stale_mechanism'),
  'DF-04': onStatus('check_listing'),
  'DF-05': onStatus('incomplete_mechanism', 'derogation'),
  'DF-06': assessmentMissing,
  'DF-07': inClearOutside,
  'DF-29': accessFromOutside,
};

function onStatus(...statuses: readonly TransferStatus[]): FlowRule {
  return ({ transfer: { status, regime, country } }) =>
    statuses.includes(status) ? { because: { status, regime, country } } : null;
}

/** Says too what is no longer as it was when the assessment was made. */
function assessmentMissing(judged: JudgedFlow): Fired | null {
  const fired = onStatus('needs_tia', 'tia_expired')(judged);
  const changed = basisChanges(judged.link);
  return fired === null || changed.length === 0 ? fired : { because: { ...fired.because, changed } };
}

/** A partial row does not count: it trusts a company, not the law of its country. */
function inClearOutside({ link, map, adequacy }: JudgedFlow): Fired | null {
  const { elements, content_readable: readable } = link.flow;
  if (!isBetweenEntities(link) || readable === false) return null;
  if (highestSensitivity(elements, map) < MOST_SENSITIVE) return null;
  const outside = knownCountries(countriesOf(link)).filter((country) =>
    map.regimes.some((regime) => {
      const rows = rowsInForce(regime, country, map.date, adequacy);
      return !isHome(regime, country, adequacy) && rows.every(({ type }) => type === 'partial');
    }),
  );
  return outside.length > 0 ? { because: { countries: outside } } : null;
}

/** Reading from abroad by another entity is a transfer, by own staff a note on security. */
function accessFromOutside({ link, transfer, map, adequacy }: JudgedFlow): Fired | null {
  if (link.flow.kind !== 'access') return null;
  const countries = knownCountries(link.to.countries_access).filter(
    (country) => !isHome(map.home, country, adequacy),
  );
  if (countries.length === 0) return null;
  if (!isBetweenEntities(link)) return { because: { countries, reader: 'own staff' }, severity: 'low' };
  return IN_ORDER.includes(transfer.status)
    ? null
    : { because: { countries, reader: 'another entity', status: transfer.status } };
}

const MOST_SENSITIVE = 5;
const IN_ORDER: readonly TransferStatus[] = [
  'ok_adequacy',
  'ok_safeguard',
  'ok_with_conditions',
  'not_restricted',
];

function knownCountries(countries: readonly string[]): readonly string[] {
  return sorted(countries.filter((country) => country !== 'unknown'));
}
