import type { InventoryMapping } from '../../core/inventory/inventory.js';
import { shownRow } from '../../core/inventory/shown-row.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import { type ChangeWords, type FieldChange, fieldChanges } from './import-changes.js';
import type { RowDecision } from './import-choices.js';
import type { ImportFile } from './import-file.js';
import type { RowPlan } from './import-plan.js';
import type { BesideRow } from './import.service.js';
import type { ListHead } from './judged-list.js';
import { wordsFor } from './import-words.js';
import type { Words } from './register-words.js';

/** One row as the screen shows it. */
export interface ShownRow {
  /** The key of a decision: 1-based among the rows of the list. */
  row: number;
  /** The row as the program shows it that made the file. */
  place: number;
  where: string;
  name: string;
  act: RowPlan['act'];
  /** The vendor it is, for `change` and `same`. */
  vendor: { id: string; name: string } | null;
  /** Fields that would change, long texts cut. */
  changes: FieldChange[];
  words: string;
  alike: { id: string; name: string; by: string }[];
  /** `false`: the list itself says that it is the same vendor twice. */
  mayAdd: boolean;
  /** Its id names the vendor, and its name is another. */
  renames: boolean;
  /** What holds without being said now, since last time or a merge: `skip`, `keep`, or the id of a vendor. */
  asLastTime: string | null;
}

export type Counts = Record<RowPlan['act'], number>;

export interface ImportAnswer {
  file: ImportFile & { format: string; headerRow: number | null; headers: readonly string[] };
  mapping: InventoryMapping;
  counts: Counts;
  /** All rows that wait for somebody, and the first of the others. */
  rows: ShownRow[];
  /** Rows that are settled because somebody settled them before. */
  asLastTime: number;
  /** Choices that are remembered, or forgotten, when the list is taken in. */
  toKeep: number;
  /** Of the rows that come in. */
  unknownOwners: string[];
  /** Rows that name a contact without an address; it stays out. */
  contactsLeftOut: number;
  /** Rows with cells right of the head, which are left out; the first of them as the file shows them. */
  beyondHead: { rows: number; first: number[] };
  /** Rows that come in beside a vendor of the demo they are like; the first of those vendors by name. */
  likeInDemo: { rows: number; first: string[] };
}

/** A screen holds no more; the file with the column *Problem* has them all. */
const SHOWN: Record<RowPlan['act'] | 'settled', number> = {
  problem: 500,
  choose: 500,
  add: 50,
  change: 5_000,
  same: 10,
  skip: 500,
  settled: 500,
};

const LONGEST_SHOWN = 300;

const MOST_OWNERS = 20;
const FIRST_BEYOND_HEAD = 10;
const FIRST_IN_DEMO = 5;

const COMES_IN: ReadonlySet<RowPlan['act']> = new Set(['add', 'change', 'same']);

/** What a screen shows of a list, gathered row by row. */
export class AnswerUnderWay {
  private readonly left = { ...SHOWN };
  private readonly counts = noRows();
  private readonly rows: ShownRow[] = [];
  private readonly unknownOwners = new Set<string>();
  private asLastTime = 0;
  private toKeep = 0;
  private contactsLeftOut = 0;
  private readonly beyondHead: ImportAnswer['beyondHead'] = { rows: 0, first: [] };
  private readonly likeInDemo: ImportAnswer['likeInDemo'] = { rows: 0, first: [] };

  constructor(private readonly words: Words) {}

  take(plan: RowPlan, { nameOf }: Pick<BesideRow, 'nameOf'>): void {
    const { act, draft } = plan;
    this.counts[act] += 1;
    const isSettled = plan.question !== null || (plan.act === 'same' && plan.besideRow !== null);
    const kind = isSettled && act !== 'choose' ? 'settled' : act;
    if ((this.left[kind] -= 1) >= 0) this.rows.push(shown(plan, { words: this.words, nameOf }));
    if (plan.asLastTime !== null && plan.asLastTime.act !== 'merged') this.asLastTime += 1;
    if (plan.toKeep !== null) this.toKeep += 1;
    if (plan.beyondHead > 0) this.tellBeyondHead(shownRow(draft));
    if (plan.act === 'add' && plan.likeInDemo !== null) this.tellLikeInDemo(plan.likeInDemo.name);
    if (COMES_IN.has(act)) this.tellOwners(plan.unknownOwners);
    if (act !== 'problem' && draft.contactName !== '' && draft.contactEmail === '') this.contactsLeftOut += 1;
  }

  private tellBeyondHead(place: number): void {
    const { beyondHead } = this;
    beyondHead.rows += 1;
    if (beyondHead.first.length < FIRST_BEYOND_HEAD) beyondHead.first.push(place);
  }

  private tellLikeInDemo(name: string): void {
    const { likeInDemo } = this;
    likeInDemo.rows += 1;
    const isNews = !likeInDemo.first.includes(name) && likeInDemo.first.length < FIRST_IN_DEMO;
    if (isNews) likeInDemo.first.push(name);
  }

  private tellOwners(names: readonly string[]): void {
    for (const name of names) if (this.unknownOwners.size < MOST_OWNERS) this.unknownOwners.add(name);
  }

  answer({ file, format, headerRow, headers, mapping }: ListHead): ImportAnswer {
    const { counts, rows, asLastTime, toKeep, contactsLeftOut, beyondHead, likeInDemo } = this;
    return {
      file: { ...file, format, headerRow, headers },
      mapping,
      counts,
      rows,
      asLastTime,
      toKeep,
      unknownOwners: [...this.unknownOwners],
      contactsLeftOut,
      beyondHead,
      likeInDemo,
    };
  }
}

export function noRows(): Counts {
  return { add: 0, change: 0, same: 0, skip: 0, choose: 0, problem: 0 };
}

function shown(plan: RowPlan, beside: ChangeWords): ShownRow {
  const { draft, act, renames, question } = plan;
  const vendor = act === 'change' || act === 'same' ? plan.vendor : null;
  return {
    row: draft.row,
    place: shownRow(draft),
    where: draft.where,
    name: draft.name.slice(0, 200),
    act,
    vendor: vendor === null ? null : { id: typedId('vnd', vendor.id), name: vendor.name },
    changes: fieldChanges(plan, beside).map(cut),
    words: wordsFor(plan, beside.words),
    alike: (question?.alike ?? []).map((one) => ({
      id: typedId('vnd', one.vendor.id),
      name: one.vendor.name,
      by: one.by,
    })),
    mayAdd: question !== null && question.by !== 'external_id' && question.by !== 'rename',
    renames,
    asLastTime: plan.asLastTime === null ? null : wordOf(plan.asLastTime),
  };
}

function cut({ field, before, after }: FieldChange): FieldChange {
  // A note comes below those that stand there: its news is at the end.
  const isMore = before !== '' && after.startsWith(before) && after.length > LONGEST_SHOWN;
  return { field, before: short(before), after: isMore ? `…${after.slice(-LONGEST_SHOWN)}` : short(after) };
}

function short(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** A decision as the choices beside a file have it. */
function wordOf(decision: RowDecision): string {
  return 'vendorId' in decision ? typedId('vnd', decision.vendorId) : decision.act;
}
