import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Problem } from '../../core/problem.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Refused } from '../../platform/errors/user-errors.js';
import { messageIn } from '../../platform/errors/reader-words.js';
import { inSlices } from '../../platform/in-slices.js';
import type { Context, Day } from '../../platform/tenancy/context.js';
import type { ImportChoices } from './import-choices.js';
import { missingBelongings } from './import-belongings.js';
import { ImportMemory } from './import-memory.js';
import { knownOwners } from './import-owners.js';
import { type RowPlan, RowPlanner } from './import-plan.js';
import { ImportReference } from './import-reference.js';
import { KnownVendors } from './import-register.js';
import { judgeList, type ListHead } from './judged-list.js';
import { filled, RegisterWords, type Words } from './register-words.js';
import { Vendor } from './vendor.entity.js';

/** A list as it came, and what was settled beside it. */
export interface ListToPlan {
  bytes: Uint8Array;
  choices: ImportChoices;
}

/** Gets what becomes of each row, in their order. */
export interface PlanTaker {
  wantsTexts?: boolean;
  take: (plan: RowPlan, beside: BesideRow) => void;
}

export interface BesideRow {
  /** Under each header, where they are asked for. */
  texts: readonly string[];
  /** Of a person or a group. */
  nameOf: (id: string) => string;
}

export interface PlannedList {
  head: ListHead;
  /** Names in the register when the plan was made, as `nameKey` has them. */
  names: string[];
}

/** What a list of vendors from elsewhere would do, looked at as often as somebody likes (UX section 7). */
@Injectable()
export class ImportService {
  constructor(
    private readonly db: Database,
    private readonly reference: ImportReference,
    private readonly memory: ImportMemory,
    private readonly words: RegisterWords,
  ) {}

  /** Says row by row what an import would do. Writes nothing, and holds no more of the list than the taker keeps. */
  async plan(ctx: Context, { bytes, choices }: ListToPlan, taker: PlanTaker): Promise<PlannedList> {
    const { vendors, demoVendors, knownColumns, nameOf, ...register } = await this.db.read(ctx, (tx) =>
      this.register(tx),
    );
    // Judging a long list takes seconds, in which no transaction may wait: PostgreSQL would end it.
    const known = await inSlices(KnownVendors.inParts(vendors, this.reference.book));
    const inDemo = await inSlices(KnownVendors.inParts(demoVendors, this.reference.book));
    const noteSource = noteSourceOf(choices, this.words.in(choices.language), ctx.today);
    const { mapping, decisions, ...place } = choices;
    const planner = new RowPlanner({ ...register, decisions, known, inDemo, noteSource });
    const withTexts = taker.wantsTexts ?? false;
    const order = { bytes, place, mapping, knownColumns, withTexts, ...this.reference.written };
    if (planner.needsForesight)
      await judgeList({ ...order, withTexts: false }, (rows) => {
        for (const row of rows) planner.foresee(row);
      });
    const read = await judgeList(order, (rows) => {
      for (const row of rows) taker.take(planner.plan(row), { texts: row.texts, nameOf });
    });
    if (!read.ok) throw notReadable(read.problems, this.words.in(choices.language));
    return { head: read.head, names: vendors.map(({ nameKey }) => nameKey) };
  }

  /** All that the register has to say about a list. */
  private async register(tx: Tx) {
    const memory = await this.memory.known(tx);
    const vendors = await this.vendors(tx, false);
    const demoVendors = await this.vendors(tx, true);
    const owners = await knownOwners(tx);
    return { ...memory, ...owners, vendors, demoVendors, missing: await missingBelongings(tx) };
  }

  /** The own ones, or those of the demo. Some at a time: others are served in between. */
  private async vendors(tx: Tx, isDemo: boolean): Promise<Vendor[]> {
    const all: Vendor[] = [];
    const where = { tenantId: tx.ctx.tenantId, isDemo };
    for (let last = FIRST_ID; ;) {
      const some = await tx.em.find(Vendor, {
        where: { ...where, id: MoreThan(last) },
        order: { id: 'ASC' },
        take: READ_AT_ONCE,
      });
      all.push(...some);
      if (some.length < READ_AT_ONCE) return all;
      last = some.at(-1)!.id;
    }
  }
}

const READ_AT_ONCE = 500;
/** Before every id. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

function noteSourceOf({ fileName }: ImportChoices, words: Words, today: Day): string {
  const named = fileName === '' ? words.say('place.file') : fileName;
  return filled(words.say('note.source'), { file: named, day: words.day(today) });
}

/** Place, fault and remedy, each in the words of the reader. */
function notReadable(problems: readonly Problem[], words: Words): Refused {
  return new Refused(
    problems.slice(0, 20).map(({ message: fault, remedy, where }) => {
      const sentences = [fault, remedy].map((sentence) => messageIn(sentence, words.language)).join(' ');
      const place = where === null ? '' : `${placeIn(where, words)}: `;
      return { code: 'INVALID', path: ['file'], message: `${place}${sentences}` };
    }),
  );
}

/** Lines and rows have words; the names of sheets and of parts of the file stay as they are. */
function placeIn(where: string, words: Words): string {
  const [, kind, at] = /^(line|row) (\d+)$/.exec(where) ?? [];
  return kind === undefined ? where : `${words.say(`place.${kind}`)} ${at}`;
}
