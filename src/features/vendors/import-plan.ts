import type { EarlierRow } from '../../core/inventory/earlier-rows.js';
import type { InventoryDuplicate, VendorDraft } from '../../core/inventory/inventory.js';
import { shownRow } from '../../core/inventory/shown-row.js';
import type { RowDecision } from './import-choices.js';
import type { RowToPlan } from './judged-list.js';
import { changesOf, newVendor, type RowOwners } from './import-fields.js';
import type { Belongings } from './import-belongings.js';
import type { KnownVendors, Likeness, Match } from './import-register.js';
import type { VendorFields } from './vendor-fields.js';
import type { Vendor } from './vendor.entity.js';

export interface RowProblem {
  column: string;
  code: string;
}

/** What becomes of one row. `choose`: it waits for a person and is left out until then. */
export type RowPlan = {
  draft: VendorDraft;
  /** Owners and groups it names and nobody knows. */
  unknownOwners: string[];
  /** The list's own id says that it is a known vendor, under another name. */
  renames: boolean;
  /** Cells right of the head, which are left out. */
  beyondHead: number;
} & (
  | { act: 'add'; fields: VendorFields; belongings: Belongings; likeInDemo: Vendor | null }
  | { act: 'change'; vendor: Vendor; changes: Partial<VendorFields>; belongings: Belongings }
  | { act: 'same'; vendor: Vendor }
  | { act: 'skip' }
  | { act: 'choose'; alike: Likeness[]; sameAsRow: number | null; by: ChoiceReason }
  | { act: 'problem'; problems: RowProblem[] }
);

/** `sameAsRow` is the row as the file shows it. */
export type ChoiceReason = InventoryDuplicate['by'] | 'rename';

export interface PlanContext {
  known: KnownVendors;
  /** They leave with the demo, so no row becomes one of them; a row that is like one is told of. */
  inDemo: KnownVendors;
  decisions: ReadonlyMap<number, RowDecision>;
  /** Id of the person a list names as owner; null for a name that nobody has here. */
  ownerOf: (name: string) => string | null;
  groupOf: (name: string) => string | null;
  /** What of the contact and the service of a row a vendor does not have yet; all of it for a new one. */
  missing: (draft: VendorDraft, vendor: Vendor | null) => Belongings;
}

/**
 * Says row by row, in the order of the list, what an import would do; nothing is stored. Good rows never wait for bad
 * ones.
 */
export class RowPlanner {
  /** Which row speaks for which vendor already. */
  private readonly claimed = new Map<string, number>();

  constructor(private readonly context: PlanContext) {}

  plan({ draft, problems, repeats, beyondHead }: RowToPlan): RowPlan {
    const faults = problems.map(({ column, code }): RowProblem => ({ column, code }));
    const all = [...faults, ...nameless(draft), ...tooLong(draft)];
    const { owners, unknownOwners } = ownersOf(draft, this.context);
    const row = { draft, unknownOwners, beyondHead, renames: this.context.known.isRenamedBy(draft) };
    if (all.length > 0) return { ...row, act: 'problem' as const, problems: all };
    const surroundings = { context: this.context, twin: repeats, claimed: this.claimed };
    return { ...row, ...planRow(draft, owners, surroundings) };
  }
}

function ownersOf({ owner, ownerGroup }: VendorDraft, { ownerOf, groupOf }: PlanContext) {
  const owners: RowOwners = {
    ownerId: owner === '' ? null : ownerOf(owner),
    ownerGroupId: ownerGroup === '' ? null : groupOf(ownerGroup),
  };
  const unknown = [owners.ownerId === null ? owner : '', owners.ownerGroupId === null ? ownerGroup : ''];
  return { owners, unknownOwners: unknown.filter((name) => name !== '') };
}

interface Surroundings {
  context: PlanContext;
  twin: EarlierRow | null;
  claimed: Map<string, number>;
}

type Outcome = RowPlan extends infer Plan
  ? Plan extends RowPlan
    ? Omit<Plan, 'draft' | 'unknownOwners' | 'renames' | 'beyondHead'>
    : never
  : never;

function planRow(draft: VendorDraft, owners: RowOwners, { context, twin, claimed }: Surroundings): Outcome {
  const decision = context.decisions.get(draft.row);
  if (decision?.act === 'skip') return { act: 'skip' };
  const match = decided(context.known.find(draft), decision, context.known);
  const asNew = (): Outcome => ({
    act: 'add',
    fields: newVendor(draft, owners),
    belongings: context.missing(draft, null),
    likeInDemo: context.inDemo.nearest(draft),
  });
  const mayAdd = decision?.act === 'add' && twin?.by !== 'external_id';
  if (match.kind === 'certain') {
    // Two rows of one name were added as two vendors once: then each speaks for one of them.
    const free = match.vendors.find(({ id }) => match.by === 'choice' || !claimed.has(id));
    if (free !== undefined) {
      if (match.by === 'external_id' && decision === undefined && context.known.isRenamedBy(draft))
        return { act: 'choose', alike: [{ vendor: free, by: 'external_id' }], sameAsRow: null, by: 'rename' };
      claimed.set(free.id, shownRow(draft));
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
  const changes = changesOf(vendor, draft, owners, by);
  const belongings = context.missing(draft, vendor);
  const isSame =
    Object.keys(changes).length === 0 && belongings.contact === null && belongings.service === null;
  return isSame ? { act: 'same', vendor } : { act: 'change', vendor, changes, belongings };
}

/** A total below the list: its sum would come in as a vendor. */
function nameless({ name }: VendorDraft): RowProblem[] {
  return /^[+-]?\d[\d\s.,'’]*$/u.test(name) ? [{ column: 'name', code: 'number_name' }] : [];
}

const LONGEST = {
  name: 200,
  legalName: 200,
  externalId: 200,
  website: 500,
  dpaUrl: 500,
  subprocessorsUrl: 500,
  contactName: 200,
  service: 200,
} as const;

function tooLong(draft: VendorDraft): RowProblem[] {
  return Object.entries(LONGEST).flatMap(([field, limit]) =>
    draft[field as keyof typeof LONGEST].length > limit ? [{ column: field, code: 'too_long' }] : [],
  );
}
