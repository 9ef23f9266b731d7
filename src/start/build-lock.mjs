import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { read } from './stamps.mjs';

const LOCK = 'dist/.building';

/** Two starts at once do not write into the same folders: the second waits, then finds the work done. */
export async function takeBuildLock(say) {
  fs.mkdirSync('dist', { recursive: true });
  for (let told = false; !claim(); told = true) {
    if (!told) say(`Another start (process ${read(LOCK)}) is installing or building; waiting for it …`);
    await pause(200);
  }
  process.on('exit', releaseBuildLock);
}

export function releaseBuildLock() {
  if (read(LOCK) === String(process.pid)) fs.rmSync(LOCK, { force: true });
}

function claim() {
  try {
    fs.writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (!isHeld()) fs.rmSync(LOCK, { force: true });
  return false;
}

function isHeld() {
  const holder = Number(read(LOCK));
  const age = Date.now() - (fs.statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  // Just made and not yet written, or so old that its number belongs to another process by now.
  if (!holder) return age < 2_000;
  if (age > 1_800_000 || holder === process.pid) return false;
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
