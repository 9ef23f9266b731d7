import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import path from 'node:path';

const QUARANTINE = 'quarantine';
const KEPT = 'kept';

/**
 * The files of others, in the data folder beside the database: under random names, apart until they are checked.
 * A backup is a copy of this folder together with the database; a row without its file is said to be missing.
 */
export class FileStore {
  private readonly disk: Disk;

  constructor(folder: string) {
    this.disk = new Disk(new FSDriver({ location: path.join(folder, 'files'), visibility: 'private' }));
  }

  /** Takes a file in, where nothing serves it. */
  async quarantine(key: string, bytes: Uint8Array): Promise<void> {
    await this.disk.put(at(QUARANTINE, key), bytes);
  }

  /** The bytes of a file that waits to be checked; null when it was moved or removed already. */
  quarantined(key: string): Promise<Uint8Array | null> {
    return this.bytes(at(QUARANTINE, key));
  }

  /** From quarantine to what is served; may be repeated, and two may come to it at once. */
  async release(key: string): Promise<void> {
    if (!(await this.disk.exists(at(QUARANTINE, key)))) return;
    try {
      await this.disk.move(at(QUARANTINE, key), at(KEPT, key));
    } catch (error) {
      if (!(await this.disk.exists(at(KEPT, key)))) throw error;
    }
  }

  /** The bytes of a released file; null when it is not there. */
  kept(key: string): Promise<Uint8Array | null> {
    return this.bytes(at(KEPT, key));
  }

  /** Every stored file, with the instant it was stored. */
  async *all(): AsyncGenerator<{ key: string; storedAt: string }> {
    for (const part of [QUARANTINE, KEPT]) {
      const listed = await this.disk.listAll(part, { recursive: true }).catch(nothingYet);
      for (const file of listed?.objects ?? []) {
        if (!file.isFile) continue;
        const { lastModified } = await file.getMetaData();
        yield { key: file.name, storedAt: lastModified.toISOString() };
      }
    }
  }

  /** Forgets a file, wherever it is. */
  async remove(key: string): Promise<void> {
    await this.disk.delete(at(QUARANTINE, key));
    await this.disk.delete(at(KEPT, key));
  }

  private async bytes(place: string): Promise<Uint8Array | null> {
    if (!(await this.disk.exists(place))) return null;
    try {
      return await this.disk.getBytes(place);
    } catch (error) {
      // Moved away since it was asked for.
      if (await this.disk.exists(place)) throw error;
      return null;
    }
  }
}

/** The folder is made with the first file. */
function nothingYet(error: unknown): null {
  const { code } = (error as { cause?: { code?: string } }).cause ?? {};
  if (code === 'ENOENT') return null;
  throw error;
}

/** Two letters of the random name spread the files over folders. */
function at(part: string, key: string): string {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new Error('not the name of a stored file');
  return `${part}/${key.slice(0, 2)}/${key}`;
}
