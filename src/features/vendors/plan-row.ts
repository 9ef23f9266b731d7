import type { EarlierRow } from '../../core/inventory/earlier-rows.js';
import type { VendorDraft } from '../../core/inventory/inventory.js';
import type { RowDecision } from './import-choices.js';
import { changesOf, newVendor, type RowOwners } from './import-fields.js';
import { LONGEST_NOTES } from './import-notes.js';
import type { Outcome, PlanContext } from './import-plan.js';
import type { KnownVendors, Match } from './import-register.js';
import type { OwnRows } from './own-rows.js';
import type { Vendor } from './vendor.entity.js';

/** What stands beside a row while it is planned. */
export interface Surroundings {
  context: PlanContext;
  twin: EarlierRow | null;
  claimed: ReadonlyMap<string, number>;
  own: OwnRows;
  decision: RowDecision | undefined;
}

/** What becomes of one row under a decision, whoever took it. */
export function planRow(
  draft: VendorDraft,
  owners: RowOwners,
  { context, twin, claimed, own, decision }: Surroundings,
): Outcome {
  if (decision?.act === 'skip') return { act: 'skip' };
  const merged = decision?.act === 'merged' ? context.known.get(decision.vendorId) : undefined;
  if (merged !== undefined) return { act: 'same', vendor: merged, besideRow: null };
  const match = decided(context.known.find(draft), decision, context.known);
  const asNew = (): Outcome => ({
    act: 'add',
    fields: newVendor(draft, owners),
    belongings: context.missing(draft, null),
    likeInDemo: context.inDemo.nearest(draft),
  });
  const isOfId =
    twin?.by === 'external_id' || (match.kind === 'alike' && match.alike[0]!.by === 'external_id');
  const mayAdd = decision?.act === 'add' && !isOfId;
  if (match.kind === 'certain') {
    // Two rows of one name were added as two vendors once: then each speaks for one of them.
    const free = match.vendors.find(({ id }) => match.by === 'choice' || !claimed.has(id));
    if (free !== undefined) {
      if (match.by === 'external_id' && isOpen(decision) && context.known.isRenamedBy(draft))
        return { act: 'choose', alike: [{ vendor: free, by: 'external_id' }], sameAsRow: null, by: 'rename' };
      const besideRow =
        match.by === 'choice' ? (own.before(free.id, draft) ?? claimed.get(free.id)) : undefined;
      if (besideRow !== undefined) return { act: 'same', vendor: free, besideRow };
      return update(free, draft, owners, match.by, context);
    }
    const before = claimed.get(match.vendors[0]!.id)!;
    if (!mayAdd)
      return {
        act: 'choose',
        alike: [],
        sameAsRow: before,
        by: match.by === 'name' ? 'name' : 'external_id',
      };
    return asNew();
  }
  if (match.kind === 'alike' && !mayAdd)
    return { act: 'choose', alike: match.alike, sameAsRow: null, by: match.alike[0]?.by ?? 'name' };
  if (twin !== null && !mayAdd) return { act: 'choose', alike: [], sameAsRow: twin.row, by: twin.by };
  return asNew();
}

function isOpen(decision: RowDecision | undefined): boolean {
  return decision === undefined || decision.act === 'ask';
}

type Decided =
  | Exclude<Match, { kind: 'certain' }>
  | { kind: 'certain'; vendors: Vendor[]; by: 'external_id' | 'name' | 'choice' };

function decided(match: Match, decision: RowDecision | undefined, known: KnownVendors): Decided {
  if (match.kind === 'certain' && match.by === 'external_id')
    return decision?.act === 'keep' ? { ...match, by: 'choice' } : match;
  if (decision?.act !== 'into') return match;
  const vendor = known.get(decision.vendorId);
  return vendor === undefined ? match : { kind: 'certain', vendors: [vendor], by: 'choice' };
}

function update(
  vendor: Vendor,
  draft: VendorDraft,
  owners: RowOwners,
  by: 'external_id' | 'name' | 'choice',
  context: PlanContext,
): Outcome {
  const merged = context.known.mergedInto(vendor);
  const changes = changesOf(vendor, draft, owners, { by, noteSource: context.noteSource, merged });
  // Nothing is cut: the row says so and waits until somebody has shortened what stands there.
  if ((changes.notes?.length ?? 0) > LONGEST_NOTES)
    return { act: 'problem', problems: [{ column: null, code: 'notes_full' }] };
  const belongings = context.missing(draft, vendor);
  const isSame =
    Object.keys(changes).length === 0 && belongings.contact === null && belongings.service === null;
  return isSame ? { act: 'same', vendor, besideRow: null } : { act: 'change', vendor, changes, belongings };
}
