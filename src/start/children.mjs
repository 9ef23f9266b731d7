import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const running = new Set();
let stoppedBy;

/** Ctrl-C and kill end everything that was begun here; with nothing begun they end this process. */
export function passSignalsOn() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      stoppedBy = signal;
      if (running.size === 0) process.exit(codeFor(signal));
      for (const child of running) child.kill(signal);
    });
  }
}

/** Set once a person or the system asked this process to end. */
export function wasStopped() {
  return stoppedBy !== undefined;
}

/** Runs a step to its end and keeps what it says for the case that it fails. */
export async function runQuietly([program, ...args], env) {
  const child = begin(program, args, {
    env: environment({ NO_COLOR: '1', ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
  const code = await ended(child, (error) => output.push(Buffer.from(String(error))));
  // Not every program heeds NO_COLOR.
  return { code, output: stripVTControlCharacters(Buffer.concat(output).toString('utf8')) };
}

/** Runs the program in the foreground. With `watch`, a channel tells each side at once that the other is gone. */
export async function runInFront([program, ...args], { cwd, watch }) {
  const stdio = ['inherit', 'inherit', 'inherit', ...(watch ? ['ipc'] : [])];
  const child = begin(program, args, { env: environment({}), stdio, cwd });
  let database;
  child.on('message', (message) => (database = message.database));
  const code = await ended(child, (error) => process.stderr.write(`${error}\n`));
  // The server was killed and could not take its database with it.
  if (child.signalCode === 'SIGKILL' && database) quietKill(database);
  return code;
}

function begin(program, args, options) {
  // npm is a shell script on Windows.
  const child = spawn(program, args, { ...options, shell: program.endsWith('.cmd') });
  running.add(child);
  return child;
}

function ended(child, report) {
  return new Promise((resolve) => {
    const settle = (code) => {
      running.delete(child);
      resolve(code);
    };
    child.once('error', (error) => {
      report(error);
      settle(127);
    });
    child.once('close', (code, signal) => settle(code ?? codeFor(signal)));
  });
}

function environment(more) {
  const folder = path.resolve('node_modules/.bin');
  return { ...process.env, PATH: [folder, process.env.PATH].join(path.delimiter), ...more };
}

function codeFor(signal) {
  return 128 + (os.constants.signals[signal] ?? 0);
}

function quietKill(pid) {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // It is gone already.
  }
}
