import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const PREFIX = 'assay-disk-';

/** A file system of its own that can be filled and emptied; Linux, and only where this user may mount one. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** False where nothing can be mounted; the reason is printed, since a test that needs it is skipped. */
  static isPossible(): boolean {
    try {
      SmallDisk.mount(1).unmount();
      return true;
    } catch (error) {
      console.warn(`Skipped: ${(error as Error).message}`);
      return false;
    }
  }

  static mount(megabytes: number): SmallDisk {
    sweep();
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'none', folder]);
    if (mounted.status === 0) return new SmallDisk(folder);
    fs.rmdirSync(folder);
    const why = mounted.error?.message ?? mounted.stderr.toString().trim();
    throw new Error(`no small disk can be mounted here (${why}).`);
  }

  /** To the last byte. */
  fill(): void {
    const file = fs.openSync(this.filler, 'a');
    try {
      for (let size = 1024 * 1024; size >= 1;) {
        try {
          fs.writeSync(file, Buffer.alloc(size));
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
          size = Math.floor(size / 2);
        }
      }
    } finally {
      fs.closeSync(file);
    }
  }

  free(): void {
    fs.rmSync(this.filler, { force: true });
  }

  unmount(): void {
    remove(this.folder);
  }

  private get filler(): string {
    return path.join(this.folder, 'filler');
  }
}

/** Also while somebody still has a file open in it: it goes with the last one. */
function remove(folder: string): void {
  spawnSync('umount', ['-l', folder]);
  fs.rmdirSync(folder);
}

/** What test runs left behind that were killed. */
function sweep(): void {
  for (const name of fs.readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const owner = Number(name.slice(PREFIX.length).split('-')[0]);
    if (!fs.existsSync(`/proc/${owner}`)) remove(path.join(os.tmpdir(), name));
  }
}
