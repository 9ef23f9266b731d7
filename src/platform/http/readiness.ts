import { Injectable } from '@nestjs/common';
import { connectionOf, type DatabaseTarget } from '../database/target.js';
import { catalogueFaults } from '../database/catalogue.js';
import { HeardClient } from '../database/heard-client.js';

@Injectable()
export class Readiness {
  private looking: Promise<string[]> | undefined;

  constructor(private readonly target: DatabaseTarget) {}

  /** One look for all who ask at once: anybody may ask, and each look takes a connection of its own. */
  problems(): Promise<string[]> {
    this.looking ??= this.look().finally(() => (this.looking = undefined));
    return this.looking;
  }

  /** On a fresh connection, since a server upgraded under a running pool breaks new sessions only (TRUST, traps). */
  private async look(): Promise<string[]> {
    const connection = connectionOf(this.target, 'app_rt');
    const client = new HeardClient({ ...connection, connectionTimeoutMillis: 2_000 });
    try {
      await client.connect();
      const settings = await client.query<{ name: string; setting: string }>(
        `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'data_checksums', 'synchronous_commit')`,
      );
      const off = settings.rows
        .filter(({ setting }) => setting === 'off')
        .map(({ name }) => `the database runs with ${name} off`);
      return [...off, ...(await catalogueFaults(client))];
    } catch {
      return ['the database does not answer'];
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
