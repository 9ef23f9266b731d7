import type { VendorDraft } from '../../core/inventory/inventory.js';
import { shownRow } from '../../core/inventory/shown-row.js';
import type { RowDecision } from './import-choices.js';
import type { PlanContext } from './import-plan.js';
import type { RowToPlan } from './judged-list.js';
import { rowKey } from './row-key.js';

type Known = Pick<PlanContext, 'known' | 'decisions' | 'remembered'>;

interface OwnRow {
  row: number;
  shown: number;
}

/**
 * Which row of a list names a vendor by its id or name, wherever in the list it stands: what such a row says goes before
 * what a row says that a person took for the same vendor.
 */
export class OwnRows {
  private readonly rows = new Map<string, OwnRow>();

  constructor(private readonly context: Known) {}

  /** Without such a row every row speaks for itself, and nothing is to be known of those below it. */
  get areNeeded(): boolean {
    const { decisions, remembered } = this.context;
    return [...decisions.values(), ...remembered.values()].some(
      ({ act }) => act === 'into' || act === 'keep',
    );
  }

  enter({ draft, problems }: RowToPlan): void {
    if (problems.length > 0) return;
    const match = this.context.known.find(draft);
    if (match.kind !== 'certain') return;
    const decision = this.decisionOf(draft);
    const isElsewhere = decision?.act === 'into' && match.by === 'name';
    if (decision?.act === 'skip' || decision?.act === 'merged') return;
    const vendor = match.vendors.find(({ id }) =>
      isElsewhere ? id === decision.vendorId : !this.rows.has(id),
    );
    if (vendor !== undefined && !this.rows.has(vendor.id))
      this.rows.set(vendor.id, { row: draft.row, shown: shownRow(draft) });
  }

  /** The row that speaks for a vendor, as the file shows it, where that is another one than this. */
  before(vendorId: string, { row }: VendorDraft): number | undefined {
    const own = this.rows.get(vendorId);
    return own === undefined || own.row === row ? undefined : own.shown;
  }

  private decisionOf(draft: VendorDraft): RowDecision | undefined {
    const { known, decisions, remembered } = this.context;
    const said = decisions.get(draft.row);
    if (said !== undefined || !known.isRenamedBy(draft)) return said;
    const merged = known.mergedAway(draft);
    return (
      remembered.get(rowKey(draft, 'rename')) ??
      (merged === null ? undefined : { act: 'merged', vendorId: merged.vendor.id })
    );
  }
}
