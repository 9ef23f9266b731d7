import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { problem, type Problem } from '../../../core/problem.js';
import { isPart, type Part } from './hand-over.js';
import { ReadingSlots } from './reading-slots.js';

/** How much a thread may take, and what whoever sent the file can do when that was not enough. */
export interface ThreadLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly remedy: string;
}

export type FromThread<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly problem: Problem };

export type TakePart = (part: unknown) => void;

/** For the whole process, whichever door a file comes by. */
const slots = new ReadingSlots({ most: 2, waiting: 32 });

/**
 * Runs a script in a thread with a limit of time and memory: whatever a file of others does in it, the caller goes on.
 * Two threads at most; others wait, and their time begins when their thread does.
 * @param take gets what the script hands over before its end (`handOver`)
 * @returns what the script posts; or TIMED_OUT, TOO_LARGE (memory), UNREADABLE_FILE (the script broke), BUSY (nobody
 *   looked at the file: too many wait)
 */
export async function inAThread<Answer>(
  script: URL,
  data: object,
  limits: ThreadLimits,
  take?: TakePart,
): Promise<FromThread<Answer>> {
  return inTurn(() => answered<Answer>(startThread(script, data, limits), limits, take));
}

/** Waits for one of the places; BUSY when too many wait. */
export async function inTurn<Answer>(work: () => Promise<FromThread<Answer>>): Promise<FromThread<Answer>> {
  return (await slots.run(work)) ?? { ok: false, problem: BUSY };
}

/** What was not looked at is neither good nor bad; whoever can wait tries again. */
export const BUSY = problem(
  'BUSY',
  null,
  'Too many files are being read at this moment.',
  'Send it again in a minute.',
);

/**
 * For a job, which is tried again: what nobody had time to look at is not refused.
 * @returns the code; throws on BUSY
 */
export function refusalOf({ code }: Problem): string {
  if (code === BUSY.code) throw new Error('too many files are being read');
  return code;
}

/** A long list is read as fast as with the 48 that Node would take, in two thirds of the memory. */
const YOUNG_MEGABYTES = 8;

export function startThread(script: URL, data: object, { megabytes }: ThreadLimits): Worker {
  return new Worker(script, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    // What a library prints would stand between the words of the command line.
    stdout: true,
    stderr: true,
  });
}

/** What a thread posts first, but for the parts it hands over before; then it is ended. */
export async function answered<Answer>(
  worker: Worker,
  limits: ThreadLimits,
  take: TakePart = () => {},
): Promise<FromThread<Answer>> {
  try {
    return await answerOf<Answer>(worker, limits, take);
  } finally {
    await worker.terminate();
  }
}

async function answerOf<Answer>(
  worker: Worker,
  limits: ThreadLimits,
  take: TakePart,
): Promise<FromThread<Answer>> {
  return new Promise((resolve, reject) => {
    const refuse = (fault: Problem): void => end({ ok: false, problem: fault });
    const timer = setTimeout(() => refuse(tookTooLong(limits)), limits.milliseconds);
    const end = (result: FromThread<Answer>): void => {
      clearTimeout(timer);
      resolve(result);
    };
    const fail = (error: unknown): void => {
      clearTimeout(timer);
      reject(error);
    };
    worker.on('message', (message: Answer | Part) => {
      if (isPart(message)) takePart(worker, message, take).catch(fail);
      else end({ ok: true, answer: message });
    });
    worker.once('error', (error) => refuse(broke(error, limits)));
    worker.once('exit', () => refuse(broke(null, limits)));
  });
}

/** Others are served before the thread is told to go on. */
async function takePart(worker: Worker, { part }: Part, take: TakePart): Promise<void> {
  take(part);
  await setImmediate();
  worker.postMessage('taken', []);
}

function tookTooLong({ milliseconds, remedy }: ThreadLimits): Problem {
  const message = `Reading the file took more than ${Math.round(milliseconds / 1000)} seconds.`;
  return problem('TIMED_OUT', null, message, remedy);
}

function broke(error: unknown, { remedy }: ThreadLimits): Problem {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return problem('TOO_LARGE', null, 'Reading the file needs too much memory.', remedy);
  return problem('UNREADABLE_FILE', null, 'The file cannot be read.', 'Send it again, or save it anew.');
}
