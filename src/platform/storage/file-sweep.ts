import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { addMinutes, Clock } from '../tenancy/clock.js';
import { jobContext } from '../tenancy/context.js';
import { FileStore } from './file-store.js';

const SWEEP = 'sweep-files';
/** Once a day, when few are awake. */
const HOUR = 'T03';
/** A file is stored before its row is: one this old without a row belongs to an act that never ended. */
const OLD_MINUTES = 24 * 60;
const AT_ONCE = 500;

/** A table whose rows hold files, and whether a row may say that it does so no longer. */
interface Holder {
  readonly name: string;
  readonly removable: boolean;
  readonly refusable: boolean;
}

/** Removes stored files that no row holds: what a crash left between the file and its row, or its row and the file. */
@Injectable()
export class FileSweep implements OnModuleInit {
  private readonly logger = new Logger('files');

  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly files: FileStore,
  ) {}

  onModuleInit(): void {
    this.jobs.everyHour(SWEEP, async () => {
      if (this.clock.now().slice(10, 13) === HOUR) await this.sweep();
    });
  }

  /** Returns how many were removed. A table that cannot be asked ends it before anything is removed. */
  async sweep(): Promise<number> {
    const before = addMinutes(this.clock.now(), -OLD_MINUTES);
    const workspaces = await this.workspaces();
    const holders = await this.holders();
    let removed = 0;
    let some: string[] = [];
    const decide = async () => {
      const orphans = await this.heldByNobody(some, workspaces, holders);
      for (const key of orphans) await this.files.remove(key);
      removed += orphans.length;
      some = [];
    };
    for await (const { key, storedAt } of this.files.all()) {
      if (storedAt < before) some.push(key);
      if (some.length >= AT_ONCE) await decide();
    }
    await decide();
    if (removed > 0) this.logger.warn(`${removed} stored files belonged to nothing and were removed`);
    return removed;
  }

  private async heldByNobody(
    keys: readonly string[],
    workspaces: readonly string[],
    holders: readonly Holder[],
  ): Promise<string[]> {
    if (keys.length === 0) return [];
    const left = new Set(keys);
    for (const tenantId of workspaces) {
      const ctx = jobContext(tenantId, SWEEP, this.clock.now());
      const statements = holders.map((holder) => ({ sql: held(holder), parameters: [tenantId, [...left]] }));
      const found = await this.db.readAtOnce<{ storage_key: string }[][]>(ctx, ...statements);
      for (const { storage_key: key } of found.flat()) left.delete(key);
    }
    return [...left];
  }

  private async workspaces(): Promise<string[]> {
    const rows: { id: string }[] = await this.db.directory((em) =>
      em.query('SELECT id FROM app.organisation'),
    );
    return rows.map(({ id }) => id);
  }

  /** By the name of its column, so that no feature can forget to say that it keeps files. */
  private holders(): Promise<Holder[]> {
    return this.db.directory((em) =>
      em.query(`SELECT c.relname AS name, bool_or(a.attname = 'removed_at') AS removable,
          bool_or(a.attname = 'refusal') AS refusable
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = 'app'::regnamespace AND c.relkind IN ('r', 'p')
        GROUP BY c.relname HAVING bool_or(a.attname = 'storage_key')`),
    );
  }
}

function held({ name, removable, refusable }: Holder): string {
  const isThere = removable ? ' AND removed_at IS NULL' : '';
  const isTaken = refusable ? ' AND refusal IS NULL' : '';
  return `SELECT storage_key FROM app.${name} WHERE tenant_id = $1 AND storage_key = ANY($2)${isThere}${isTaken}`;
}
