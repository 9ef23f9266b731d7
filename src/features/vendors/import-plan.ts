import type { EarlierRow } from '../../core/inventory/earlier-rows.js';
import type { InventoryDuplicate, VendorDraft } from '../../core/inventory/inventory.js';
import { shownRow } from '../../core/inventory/shown-row.js';
import type { RowDecision } from './import-choices.js';
import type { RowToPlan } from './judged-list.js';
import { changesOf, type ImportedFields, newVendor, type RowOwners } from './import-fields.js';
import type { Belongings } from './import-belongings.js';
import { LONGEST_NOTES } from './import-notes.js';
import type { KnownOwners } from './import-owners.js';
import type { KnownVendors, Likeness, Match } from './import-register.js';
import { rowKey } from './row-key.js';
import type { RowProblem } from './row-problems.js';
import type { Vendor } from './vendor.entity.js';

/** What becomes of one row. `choose`: it waits for a person and is left out until then. */
export type RowPlan = {
  draft: VendorDraft;
  /** Owners and groups it names and nobody knows. */
  unknownOwners: string[];
  /** The list's own id says that it is a known vendor, under another name. */
  renames: boolean;
  /** Cells right of the head, which are left out. */
  beyondHead: number;
  /** What a person is asked about it, settled or not; null for a row that explains itself. */
  question: RowQuestion | null;
  /** How it was settled when its list came before; null where nobody was asked or somebody settled it now. */
  asLastTime: RowDecision | null;
  /** What is to be remembered of it when the list is taken in; `null` as decision: to be asked about again. */
  toKeep: { key: string; decision: RowDecision | null } | null;
} & (
  | { act: 'add'; fields: ImportedFields; belongings: Belongings; likeInDemo: Vendor | null }
  | { act: 'change'; vendor: Vendor; changes: Partial<ImportedFields>; belongings: Belongings }
  | { act: 'same'; vendor: Vendor }
  | { act: 'skip' }
  | ({ act: 'choose' } & RowQuestion)
  | { act: 'problem'; problems: readonly RowProblem[] }
);

export interface RowQuestion {
  alike: Likeness[];
  /** As the file shows it. */
  sameAsRow: number | null;
  by: ChoiceReason;
}

export type ChoiceReason = InventoryDuplicate['by'] | 'rename';

export interface PlanContext extends Pick<KnownOwners, 'ownerOf' | 'groupOf'> {
  known: KnownVendors;
  /** They leave with the demo, so no row becomes one of them; a row that is like one is told of. */
  inDemo: KnownVendors;
  decisions: ReadonlyMap<number, RowDecision>;
  /** What was said of rows before, by their keys. */
  remembered: ReadonlyMap<string, RowDecision>;
  /** The line above a note that comes to others. */
  noteSource: string;
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
    const { owners, unknownOwners } = ownersOf(draft, this.context);
    const row = { draft, unknownOwners, beyondHead, renames: this.context.known.isRenamedBy(draft) };
    if (problems.length > 0) return { ...row, ...UNASKED, act: 'problem', problems };
    const surroundings = { context: this.context, twin: repeats, claimed: this.claimed };
    const settled = this.settle(draft, (decision) => planRow(draft, owners, { ...surroundings, decision }));
    const { act } = settled;
    if (act === 'change' || act === 'same') this.claimed.set(settled.vendor.id, shownRow(draft));
    return { ...row, ...settled };
  }

  /** What is said now goes before what was said last time, which only answers a question that is asked again. */
  private settle(draft: VendorDraft, planBy: (decision?: RowDecision) => Outcome): Outcome & Asked {
    const said = this.context.decisions.get(draft.row);
    const open = planBy();
    if (open.act !== 'choose') return { ...(said === undefined ? open : planBy(said)), ...UNASKED };
    const { alike, sameAsRow, by } = open;
    const key = rowKey(draft, by);
    const before = this.context.remembered.get(key);
    const outcome = planBy(said ?? before);
    const question = { alike, sameAsRow, by };
    if (said === undefined) {
      const holds = before !== undefined && outcome.act !== 'choose';
      return { ...outcome, question, asLastTime: holds ? before : null, toKeep: null };
    }
    const decision = outcome.act === 'choose' || said.act === 'add' ? null : said;
    const isNews = JSON.stringify(decision) !== JSON.stringify(before ?? null);
    return { ...outcome, question, asLastTime: null, toKeep: isNews ? { key, decision } : null };
  }
}

type Asked = Pick<RowPlan, 'question' | 'asLastTime' | 'toKeep'>;

const UNASKED: Asked = { question: null, asLastTime: null, toKeep: null };

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
  claimed: ReadonlyMap<string, number>;
  decision: RowDecision | undefined;
}

type Outcome = RowPlan extends infer Plan
  ? Plan extends RowPlan
    ? Omit<Plan, 'draft' | 'unknownOwners' | 'renames' | 'beyondHead' | keyof Asked>
    : never
  : never;

function planRow(
  draft: VendorDraft,
  owners: RowOwners,
  { context, twin, claimed, decision }: Surroundings,
): Outcome {
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
      if (match.by === 'external_id' && isOpen(decision) && context.known.isRenamedBy(draft))
        return { act: 'choose', alike: [{ vendor: free, by: 'external_id' }], sameAsRow: null, by: 'rename' };
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
  const changes = changesOf(vendor, draft, owners, { by, noteSource: context.noteSource });
  // Nothing is cut: the row says so and waits until somebody has shortened what stands there.
  if ((changes.notes?.length ?? 0) > LONGEST_NOTES)
    return { act: 'problem', problems: [{ column: null, code: 'notes_full' }] };
  const belongings = context.missing(draft, vendor);
  const isSame =
    Object.keys(changes).length === 0 && belongings.contact === null && belongings.service === null;
  return isSame ? { act: 'same', vendor } : { act: 'change', vendor, changes, belongings };
}
