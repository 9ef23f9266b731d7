import fs from 'node:fs';
import { StartProblem } from '../../config/start-problem.js';

const MEGABYTE = 1_000_000;
/** An empty database with its first write-ahead log takes about 60 MB; the demo and some work need the rest. */
const NEW_FOLDER = 250 * MEGABYTE;
/** PostgreSQL writes one piece of its log ahead before it answers. */
const PIECE = 17 * MEGABYTE;
const OLD_FOLDER = 40 * MEGABYTE;

/** Refuses to begin on a disk that is as good as full, before anything is half written. */
export function requireSpace(folder: string, isNew: boolean): void {
  const { bavail, bsize } = fs.statfsSync(folder);
  const needed = isNew ? NEW_FOLDER : OLD_FOLDER;
  if (bavail * bsize < needed)
    throw noSpace(folder, Math.floor((bavail * bsize) / MEGABYTE), needed / MEGABYTE);
}

export function saysNoSpace(output: string): boolean {
  return /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/.test(output);
}

/** Said at the start it ends the start; under a running server it is waited for. */
export class NoSpace extends StartProblem {}

/** Whether the database could not even write the next piece of its log: then its own log may say nothing either. */
export function isFull(folder: string): boolean {
  const { bavail, bsize } = fs.statfsSync(folder);
  return bavail * bsize < PIECE;
}

export function noSpace(folder: string, free?: number, needed?: number): NoSpace {
  const figures = free === undefined ? '' : ` ${free} MB are free and ${needed} MB are needed.`;
  return new NoSpace(
    `There is no space left on the disk that holds ${folder}.${figures}`,
    'Free some space and start again, or choose a folder on another disk with ASSAY_DATA. No data was deleted.',
  );
}
