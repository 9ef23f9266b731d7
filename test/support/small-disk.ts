import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** A file system of its own that can be filled and emptied; Linux, and only where this user may mount one. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** Null where nothing can be mounted; the reason is printed, since the test then proves nothing. */
  static mount(folder: string, megabytes: number): SmallDisk | null {
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'none', folder]);
    if (mounted.status === 0) return new SmallDisk(folder);
    const why = mounted.error?.message ?? mounted.stderr.toString().trim();
    console.warn(`Skipped: no small disk can be mounted here (${why}).`);
    return null;
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
    spawnSync('umount', [this.folder]);
  }

  private get filler(): string {
    return path.join(this.folder, 'filler');
  }
}
