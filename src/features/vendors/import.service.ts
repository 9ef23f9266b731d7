import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Problem } from '../../core/problem.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Refused } from '../../platform/errors/user-errors.js';
import { messageIn } from '../../platform/errors/reader-words.js';
import { inSlices } from '../../platform/in-slices.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Person } from '../identity/person.entity.js';
import type { ImportChoices } from './import-choices.js';
import { missingBelongings } from './import-belongings.js';
import { ImportColumnsService } from './import-columns.service.js';
import { type RowPlan, RowPlanner } from './import-plan.js';
import { ImportReference } from './import-reference.js';
import { KnownVendors } from './import-register.js';
import { judgeList, type ListHead } from './judged-list.js';
import { RegisterWords, type Words } from './register-words.js';
import { Vendor } from './vendor.entity.js';

/** A list as it came, and what was settled beside it. */
export interface ListToPlan {
  bytes: Uint8Array;
  choices: ImportChoices;
}

/** Gets what becomes of each row, in their order; `texts` stand under the headers where they are asked for. */
export interface PlanTaker {
  wantsTexts?: boolean;
  take: (plan: RowPlan, texts: readonly string[]) => void;
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
    private readonly columns: ImportColumnsService,
    private readonly words: RegisterWords,
  ) {}

  /** Says row by row what an import would do. Writes nothing, and holds no more of the list than the taker keeps. */
  async plan(ctx: Context, { bytes, choices }: ListToPlan, taker: PlanTaker): Promise<PlannedList> {
    const { vendors, demoVendors, knownColumns, ...register } = await this.db.read(ctx, (tx) =>
      this.register(tx),
    );
    // Judging a long list takes seconds, in which no transaction may wait: PostgreSQL would end it.
    const known = await inSlices(KnownVendors.inParts(vendors, this.reference.book));
    const inDemo = await inSlices(KnownVendors.inParts(demoVendors, this.reference.book));
    const planner = new RowPlanner({ ...register, decisions: choices.decisions, known, inDemo });
    const { mapping, ...place } = choices;
    const withTexts = taker.wantsTexts ?? false;
    const order = { bytes, place, mapping, knownColumns, withTexts, ...this.reference.written };
    const read = await judgeList(order, (rows) => {
      for (const row of rows) taker.take(planner.plan(row), row.texts);
    });
    if (!read.ok) throw notReadable(read.problems, this.words.in(choices.language));
    return { head: read.head, names: vendors.map(({ nameKey }) => nameKey) };
  }

  /** All that the register has to say about a list. */
  private async register(tx: Tx) {
    const knownColumns = await this.columns.known(tx);
    const vendors = await this.vendors(tx, false);
    const demoVendors = await this.vendors(tx, true);
    const ownerOf = await this.owners(tx);
    const groupOf = await this.groups(tx);
    return { knownColumns, vendors, demoVendors, ownerOf, groupOf, missing: await missingBelongings(tx) };
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

  /** A group that may be given something, by its name. */
  private async groups(tx: Tx): Promise<(name: string) => string | null> {
    const groups = await tx.query<{ id: string; key: string }>(
      `SELECT g.id, g.name_key AS key FROM app.people_group g WHERE g.tenant_id = $1 AND NOT g.is_archived
         AND EXISTS (SELECT 1 FROM app.group_member m WHERE (m.tenant_id, m.group_id) = (g.tenant_id, g.id))`,
      [tx.ctx.tenantId],
    );
    const byKey = new Map(groups.map(({ id, key }) => [key, id]));
    return (name) => byKey.get(name.trim().toLowerCase()) ?? null;
  }

  /** A person by address or by name; a name that two people share is nobody’s. */
  private async owners(tx: Tx): Promise<(name: string) => string | null> {
    const people = await tx.em.findBy(Person, { tenantId: tx.ctx.tenantId, isSuspended: false });
    const byKey = Map.groupBy(
      people.flatMap(({ id, name, email }) => [name, email].map((key) => ({ id, key: key.toLowerCase() }))),
      ({ key }) => key,
    );
    return (name) => {
      const found = new Set(byKey.get(name.trim().toLowerCase())?.map(({ id }) => id));
      return found.size === 1 ? [...found][0]! : null;
    };
  }
}

const READ_AT_ONCE = 500;
/** Before every id. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

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
