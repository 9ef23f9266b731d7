import type { InventoryDuplicate, InventoryReading, VendorDraft } from '../../core/inventory/inventory.js';
import type { RowDecision } from './import-choices.js';
import { changesOf, newVendor } from './import-fields.js';
import type { KnownVendors, Likeness, Match } from './import-register.js';
import type { VendorFields } from './vendor-fields.js';
import type { Vendor } from './vendor.entity.js';

export interface RowProblem {
  column: string;
  code: string;
}

/** What becomes of one row. `choose`: it waits for a person and is left out until then. */
export type RowPlan = { draft: VendorDraft; unknownOwner: string | null } & (
  | { act: 'add'; fields: VendorFields }
  | { act: 'change'; vendor: Vendor; changes: Partial<VendorFields> }
  | { act: 'same'; vendor: Vendor }
  | { act: 'skip' }
  | { act: 'choose'; alike: Likeness[]; sameAsRow: number | null; by: InventoryDuplicate['by'] }
  | { act: 'problem'; problems: RowProblem[] }
);

export interface PlanContext {
  known: KnownVendors;
  decisions: ReadonlyMap<number, RowDecision>;
  /** Id of the person a list names as owner; null for a name that nobody has here. */
  ownerOf: (name: string) => string | null;
}

/** What an import would do, row by row; nothing is stored. Good rows never wait for bad ones. */
export function planImport(reading: InventoryReading, context: PlanContext): RowPlan[] {
  const problems = Map.groupBy(reading.problems, ({ row }) => row);
  const earlier = earlierTwins(reading.duplicates);
  const claimed = new Map<string, number>();
  return reading.drafts.map((draft) => {
    const faults: RowProblem[] = problems.get(draft.row)?.map(({ column, code }) => ({ column, code })) ?? [];
    const all = [...faults, ...tooLong(draft)];
    const ownerId = draft.owner === '' ? null : context.ownerOf(draft.owner);
    const row = { draft, unknownOwner: draft.owner !== '' && ownerId === null ? draft.owner : null };
    if (all.length > 0) return { ...row, act: 'problem' as const, problems: all };
    const plan = planRow(draft, ownerId, { context, twin: earlier.get(draft.row), claimed });
    return { ...row, ...plan };
  });
}

interface Twin {
  row: number;
  by: InventoryDuplicate['by'];
}

interface Surroundings {
  context: PlanContext;
  twin: Twin | undefined;
  /** Which row speaks for which vendor already. */
  claimed: Map<string, number>;
}

type Outcome = RowPlan extends infer Plan
  ? Plan extends RowPlan
    ? Omit<Plan, 'draft' | 'unknownOwner'>
    : never
  : never;

function planRow(
  draft: VendorDraft,
  ownerId: string | null,
  { context, twin, claimed }: Surroundings,
): Outcome {
  const decision = context.decisions.get(draft.row);
  if (decision?.act === 'skip') return { act: 'skip' };
  const match = decided(context.known.find(draft), decision, context.known);
  const mayAdd = decision?.act === 'add' && twin?.by !== 'external_id';
  if (match.kind === 'certain') {
    // Two rows of one name were added as two vendors once: then each speaks for one of them.
    const free = match.vendors.find(({ id }) => match.by === 'choice' || !claimed.has(id));
    if (free !== undefined) {
      claimed.set(free.id, draft.row);
      return update(free, draft, ownerId, match.by);
    }
    const before = claimed.get(match.vendors[0]!.id)!;
    if (!mayAdd)
      return {
        act: 'choose',
        alike: [],
        sameAsRow: before,
        by: match.by === 'name' ? 'name' : 'external_id',
      };
    return { act: 'add', fields: newVendor(draft, ownerId) };
  }
  if (match.kind === 'alike' && !mayAdd)
    return { act: 'choose', alike: match.alike, sameAsRow: null, by: match.alike[0]?.by ?? 'name' };
  if (twin !== undefined && !mayAdd) return { act: 'choose', alike: [], sameAsRow: twin.row, by: twin.by };
  return { act: 'add', fields: newVendor(draft, ownerId) };
}

type Decided =
  | Exclude<Match, { kind: 'certain' }>
  | { kind: 'certain'; vendors: Vendor[]; by: 'external_id' | 'name' | 'choice' };

function decided(match: Match, decision: RowDecision | undefined, known: KnownVendors): Decided {
  if (decision?.act !== 'into') return match;
  const vendor = known.get(decision.vendorId);
  return vendor === undefined ? match : { kind: 'certain', vendors: [vendor], by: 'choice' };
}

function update(
  vendor: Vendor,
  draft: VendorDraft,
  ownerId: string | null,
  by: 'external_id' | 'name' | 'choice',
): Outcome {
  const changes = changesOf(vendor, draft, ownerId, by);
  return Object.keys(changes).length === 0 ? { act: 'same', vendor } : { act: 'change', vendor, changes };
}

/** For a row that repeats an earlier one: which, and by what. The list's own id weighs most. */
function earlierTwins(duplicates: readonly InventoryDuplicate[]): Map<number, Twin> {
  const twins = new Map<number, Twin>();
  for (const { rows, by } of duplicates)
    for (const row of rows.slice(1))
      if (!twins.has(row) || by === 'external_id') twins.set(row, { row: rows[0]!, by });
  return twins;
}

const LONGEST = {
  name: 200,
  legalName: 200,
  externalId: 200,
  website: 500,
  dpaUrl: 500,
  subprocessorsUrl: 500,
} as const;

function tooLong(draft: VendorDraft): RowProblem[] {
  return Object.entries(LONGEST).flatMap(([field, limit]) =>
    draft[field as keyof typeof LONGEST].length > limit ? [{ column: field, code: 'too_long' }] : [],
  );
}
