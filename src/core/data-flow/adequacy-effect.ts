import type { MapCheck } from './check-map.js';
import { rowNamed, type RowName } from './adequacy-rows.js';
import { rowsInForce, type Adequacy } from './adequacy.js';
import { flowTransfer, inputOf, type FlowTransfer, type TransferLaw } from './flow-transfer.js';
import { carriesData, countriesOf, isBetweenEntities, type LinkedFlow } from './map-graph.js';
import { transferStatus } from './transfer.js';

/** A flow that depends on an adequacy row, and what its change makes of it. */
export interface FlowOnRow {
  readonly flow: string;
  readonly from: string;
  readonly to: string;
  readonly today: FlowTransfer;
  readonly after: FlowTransfer;
}

/**
 * The flows of a map that rest on an adequacy row before or after it is changed, in the order of the map: one of the
 * places of the recipient is covered by this row, whether or not another place decides the status of the flow.
 * @param before what the map was judged by
 * @param after the same with the row changed
 */
export function flowsOnRow(
  { graph, flows }: MapCheck,
  name: RowName,
  before: TransferLaw,
  after: TransferLaw,
): readonly FlowOnRow[] {
  if (!graph.map.regimes.includes(name.regime)) return [];
  return graph.flows.flatMap((link) => {
    const rests = [before, after].some((law) => restsOn(link, graph.map.date, name, law, graph));
    if (!rests) return [];
    const { transfer: today } = flows.get(link.flow.id)!;
    const ends = { flow: link.flow.id, from: link.from.id, to: link.to.id };
    return [{ ...ends, today, after: flowTransfer(link, graph.map, after) }];
  });
}

function restsOn(
  link: LinkedFlow,
  day: string,
  { regime, code }: RowName,
  law: TransferLaw,
  { map }: MapCheck['graph'],
): boolean {
  if (!carriesData(link) || !isBetweenEntities(link)) return false;
  const { adequacy, logic } = law;
  const row = rowNamed({ regime, code }, adequacy);
  if (row === undefined) return false;
  return placesUnder(link, day, { regime, code }, adequacy).some((recipient_country) => {
    const input = { ...inputOf(link, map, law), exporter_regime: regime, recipient_country };
    return transferStatus(input, adequacy, logic).adequacy === row;
  });
}

/** The places of the recipient that the row speaks of on the day of the map. */
function placesUnder(link: LinkedFlow, day: string, { regime, code }: RowName, adequacy: Adequacy): string[] {
  return countriesOf(link).filter((country) =>
    rowsInForce(regime, country, day, adequacy).some((row) => row.code === code),
  );
}
