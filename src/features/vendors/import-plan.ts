import type { InventoryDuplicate, VendorDraft } from '../../core/inventory/inventory.js';
import { shownRow } from '../../core/inventory/shown-row.js';
import type { RowDecision } from './import-choices.js';
import type { RowToPlan } from './judged-list.js';
import type { ImportedFields, RowOwners } from './import-fields.js';
import type { Belongings } from './import-belongings.js';
import type { KnownOwners } from './import-owners.js';
import type { KnownVendors, Likeness } from './import-register.js';
import { OwnRows } from './own-rows.js';
import { planRow } from './plan-row.js';
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
  /** `besideRow`: the row that speaks for this vendor, where it is another one; as the file shows it. */
  | { act: 'same'; vendor: Vendor; besideRow: number | null }
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
  private readonly own: OwnRows;

  constructor(private readonly context: PlanContext) {
    this.own = new OwnRows(context);
  }

  /** Whether the whole list is to be looked through before its rows are planned. */
  get needsForesight(): boolean {
    return this.own.areNeeded;
  }

  /** Takes note of a row that names its vendor itself: rows that a person took for the same vendor do not write over it. */
  foresee(row: RowToPlan): void {
    this.own.enter(row);
  }

  plan({ draft, problems, repeats, beyondHead }: RowToPlan): RowPlan {
    const { owners, unknownOwners } = ownersOf(draft, this.context);
    const row = { draft, unknownOwners, beyondHead, renames: this.context.known.isRenamedBy(draft) };
    if (problems.length > 0) return { ...row, ...UNASKED, act: 'problem', problems };
    const surroundings = { context: this.context, twin: repeats, claimed: this.claimed, own: this.own };
    const settled = this.settle(draft, (decision) => planRow(draft, owners, { ...surroundings, decision }));
    if (speaksForVendor(settled)) this.claimed.set(settled.vendor.id, shownRow(draft));
    return { ...row, ...settled };
  }

  /** What is said now goes before what was said last time, which only answers a question that is asked again. */
  private settle(draft: VendorDraft, planBy: (decision?: RowDecision) => Outcome): Outcome & Asked {
    const said = this.context.decisions.get(draft.row);
    const open = planBy();
    if (open.act !== 'choose') return { ...(said === undefined ? open : planBy(said)), ...UNASKED };
    const { alike, sameAsRow, by } = open;
    const key = rowKey(draft, by);
    const last = this.context.remembered.get(key);
    const merged = this.mergedAway(draft, open);
    const before = merged !== undefined && (last ?? merged).act !== 'skip' ? merged : last;
    const isSaidOfMerge = said?.act === 'into' && said.vendorId === merged?.vendorId;
    const outcome = planBy(isSaidOfMerge ? merged : (said ?? before));
    const question = { alike, sameAsRow, by };
    if (said === undefined) {
      const holds = before !== undefined && outcome.act !== 'choose';
      return { ...outcome, question, asLastTime: holds ? before : null, toKeep: null };
    }
    const decision = outcome.act === 'choose' || said.act === 'add' ? null : said;
    const isNews = JSON.stringify(decision) !== JSON.stringify(last ?? null);
    return { ...outcome, question, asLastTime: null, toKeep: isNews ? { key, decision } : null };
  }

  /** A domain alone says it only where nothing else looks like the row. */
  private mergedAway(draft: VendorDraft, { alike }: RowQuestion) {
    const merged = this.context.known.mergedAway(draft);
    if (merged === null) return undefined;
    const { vendor, by } = merged;
    const others = alike.filter((one) => one.vendor !== vendor);
    if (by === 'domain' ? others.length > 0 : others.length > 0 && others.length === alike.length)
      return undefined;
    return { act: 'merged', vendorId: vendor.id } as const;
  }
}

function speaksForVendor(
  plan: Outcome & Asked,
): plan is Extract<Outcome, { act: 'change' | 'same' }> & Asked {
  if (plan.act === 'same') return plan.besideRow === null && plan.asLastTime?.act !== 'merged';
  return plan.act === 'change';
}

export type Asked = Pick<RowPlan, 'question' | 'asLastTime' | 'toKeep'>;

const UNASKED: Asked = { question: null, asLastTime: null, toKeep: null };

function ownersOf({ owner, ownerGroup }: VendorDraft, { ownerOf, groupOf }: PlanContext) {
  const owners: RowOwners = {
    ownerId: owner === '' ? null : ownerOf(owner),
    ownerGroupId: ownerGroup === '' ? null : groupOf(ownerGroup),
  };
  const unknown = [owners.ownerId === null ? owner : '', owners.ownerGroupId === null ? ownerGroup : ''];
  return { owners, unknownOwners: unknown.filter((name) => name !== '') };
}

/** A row as it is planned, before it is said who was asked about it. */
export type Outcome = RowPlan extends infer Plan
  ? Plan extends RowPlan
    ? Omit<Plan, 'draft' | 'unknownOwners' | 'renames' | 'beyondHead' | keyof Asked>
    : never
  : never;
