import { Injectable } from '@nestjs/common';
import { Seal } from '../crypto/seal.js';
import { Database } from '../database/database.js';
import { rateLimited } from '../errors/problems.js';
import { Clock } from '../tenancy/clock.js';
import { addMinutes } from '../tenancy/clock.js';

export interface Limit {
  /** What is counted, for example `sign-in by account`. */
  name: string;
  most: number;
  minutes: number;
}

/** Counts tries in the database: a restart or a second process forgets nothing (TRUST T4, mutant "limit in memory"). */
@Injectable()
export class Attempts {
  constructor(
    private readonly db: Database,
    private readonly seal: Seal,
    private readonly clock: Clock,
  ) {}

  /** Counts one try against each limit; over any of them it is refused, with the seconds to wait. */
  async count(limits: [Limit, string][]): Promise<void> {
    const now = this.clock.now();
    for (const [limit, value] of limits) {
      const what = this.seal.blind(limit.name, value);
      const row = await this.add(what, now, addMinutes(now, limit.minutes));
      if (row.tries <= limit.most) continue;
      const seconds = Math.max(1, Math.ceil((Date.parse(row.windowEndsAt) - Date.parse(now)) / 1000));
      throw rateLimited(`Too many tries. Wait ${Math.ceil(seconds / 60)} minutes, then try again.`, seconds);
    }
  }

  /** A success ends the count: whoever knows the password need not wait for the ones who guessed. */
  async forget(limit: Limit, value: string): Promise<void> {
    const what = this.seal.blind(limit.name, value);
    await this.db.directory((em) => em.query('DELETE FROM app.attempt WHERE what = $1', [what]));
  }

  private async add(
    what: string,
    now: string,
    windowEndsAt: string,
  ): Promise<{ tries: number; windowEndsAt: string }> {
    const rows: { tries: number; window_ends_at: Date }[] = await this.db.directory((em) =>
      em.query(
        `INSERT INTO app.attempt AS a (what, tries, window_ends_at) VALUES ($1, 1, $3)
         ON CONFLICT (what) DO UPDATE SET
           tries = CASE WHEN a.window_ends_at < $2 THEN 1 ELSE a.tries + 1 END,
           window_ends_at = CASE WHEN a.window_ends_at < $2 THEN $3 ELSE a.window_ends_at END
         RETURNING tries, window_ends_at`,
        [what, now, windowEndsAt],
      ),
    );
    const row = rows[0]!;
    return { tries: row.tries, windowEndsAt: row.window_ends_at.toISOString() };
  }
}

/** The networks a person may come from, from narrow to wide; none is stored, only counted by keyed digest. */
export function networksOf(address: string): string[] {
  // A server that listens to both versions writes the fourth one like this.
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return [plain, plain.split('.').slice(0, 3).join('.')];
  const groups = groupsOf(plain);
  return [plain, groups.slice(0, 4).join(':'), groups.slice(0, 3).join(':')];
}

/** All eight groups: `::` stands for as many zeros as are missing. */
function groupsOf(address: string): string[] {
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  return [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail];
}
