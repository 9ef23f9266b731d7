import type { Regime } from '../vocabulary.js';
import type { Adequacy } from './adequacy.js';
import { basisChanges } from './assessment-basis.js';
import { lacksAnswers } from './assessment-notes.js';
import { isStaffData, type FlowMap } from './flow-map.js';
import { carriesData, countriesOf, isBetweenEntities, type LinkedFlow } from './map-graph.js';
import type { TransferInput } from './transfer-input.js';
import type { TransferLogic, TransferSeverity, TransferStatus } from './transfer-logic.js';
import { worstTransfer } from './transfer.js';

/** The files a transfer is judged by. */
export interface TransferLaw {
  readonly adequacy: Adequacy;
  readonly logic: TransferLogic;
  /**
   * A file of a map is judged for its day as it states the results of assessments (CLI.md, TL). A map that is worked on
   * is not: a result is reached by answers, and "yes" is not offered without them (DOMAIN section 4).
   */
  readonly takesResultsAsStated: boolean;
}

/** What decided the status of a flow: the worst over regimes and countries. */
export interface FlowTransfer {
  readonly status: TransferStatus;
  readonly severity: TransferSeverity;
  /** Null where nothing is transferred. */
  readonly regime: Regime | null;
  readonly country: string | null;
  /** Row 1 to 18 of transfer-logic.json; 0 where nothing is transferred. */
  readonly row: number;
}

const NOT_TRANSFERRED: FlowTransfer = {
  status: 'not_restricted',
  severity: 'none',
  regime: null,
  country: null,
  row: 0,
};

/** The transfer status of one flow of a map (CLI.md, flows check). */
export function flowTransfer(link: LinkedFlow, map: FlowMap, law: TransferLaw): FlowTransfer {
  const { adequacy, logic } = law;
  if (!carriesData(link) || !isBetweenEntities(link)) return NOT_TRANSFERRED;
  const worst = worstTransfer(inputOf(link, map, law), map.regimes, countriesOf(link), adequacy, logic);
  if (worst === null) throw new Error('A map that was read has a regime.');
  const { status, severity, regime, country, row } = worst;
  return { status, severity, regime, country, row };
}

/**
 * What the rows look at, but for the exporter and the place. An assessment that was made of something else is none
 * of this transfer, nor is one that was not made.
 */
export function inputOf(
  link: LinkedFlow,
  map: FlowMap,
  { takesResultsAsStated }: TransferLaw,
): Omit<TransferInput, 'exporter_regime' | 'recipient_country'> {
  const { flow, to } = link;
  const isNone = basisChanges(link).length > 0 || (!takesResultsAsStated && lacksAnswers(flow));
  return {
    date: map.date,
    recipient: to.transfer_facts,
    mechanism: flow.mechanism,
    mechanism_detail: flow.mechanism_detail,
    tia: isNone ? 'none' : flow.tia?.result,
    tia_date: flow.tia?.date,
    data: { hr: flow.elements.some((element) => isStaffData(element, map)) },
  };
}
