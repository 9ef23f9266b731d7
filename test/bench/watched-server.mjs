// The real server with its jobs, watched from outside: the most memory it took, and how long others waited for an answer.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { call } from './load.mjs';

const LOOK_EVERY_MS = 20;

/** `{ port, forgetPeak, peak, watchOthers, stop }`. */
export async function startWatched(target) {
  const script = path.join(import.meta.dirname, 'list-server.mjs');
  const child = fork(script, [JSON.stringify(target), '']);
  const { port } = await once(child, 'message');
  child.send('jobs');
  const memory = (file) => `/proc/${child.pid}/${file}`;
  /** The most memory that the system gave the server, its threads included, in MB. */
  const peak = () =>
    Math.round(Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(memory('status'), 'utf8'))[1]) / 1024);
  return {
    port,
    peak,
    /** Begins to count anew, and says what the server holds now. */
    forgetPeak() {
      fs.writeFileSync(memory('clear_refs'), '5');
      return peak();
    },
    watchOthers: () => watchOthers(port),
    async stop() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/** What a page sends with a file. */
export async function sendFile(port, cookie, where, [name, bytes], texts = {}) {
  const form = new FormData();
  for (const [field, text] of Object.entries(texts)) form.append(field, text);
  form.append('file', new Blob([bytes]), name);
  const headers = { cookie, 'sec-fetch-site': 'same-origin', 'x-assay-upload': 'bench' };
  const response = await fetch(`http://127.0.0.1:${port}${where}`, { method: 'POST', headers, body: form });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text.slice(0, 500)}`);
  return JSON.parse(text);
}

export async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Somebody who asks for the smallest thing all the time; `end` says what the longest wait was, in milliseconds. */
function watchOthers(port) {
  const agent = new http.Agent({ keepAlive: true });
  const watch = { isOver: false, slowest: 0 };
  const asking = askOn(watch, () => call(agent, { port, path: '/livez' }));
  return {
    async end() {
      watch.isOver = true;
      await asking;
      agent.destroy();
      return watch.slowest;
    },
  };
}

async function askOn(watch, ask) {
  while (!watch.isOver) {
    // The server may end before the watch does; whoever measures says why.
    const waited = await timed(ask).catch(() => 0);
    watch.slowest = Math.max(watch.slowest, waited);
    await pause(LOOK_EVERY_MS);
  }
}

function once(emitter, event) {
  return new Promise((resolve) => emitter.once(event, resolve));
}
