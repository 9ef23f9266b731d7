import { Worker } from 'node:worker_threads';
import { problem, type Problem } from '../../../core/problem.js';
import { ReadingSlots } from './reading-slots.js';

/** How much a thread may take, and what whoever sent the file can do when that was not enough. */
export interface ThreadLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly remedy: string;
}

export type FromThread<Answer> =
  { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly problem: Problem };

/** For the whole process, whichever door a file comes by. */
const slots = new ReadingSlots({ most: 2, waiting: 32 });

/**
 * Runs a script in a thread with a limit of time and memory: whatever a file of others does in it, the caller goes on.
 * Two threads at most; others wait, and their time begins when their thread does.
 * @returns what the script posts; or TIMED_OUT, TOO_LARGE (memory), UNREADABLE_FILE (the script broke), BUSY (nobody
 *   looked at the file: too many wait)
 */
export async function inAThread<Answer>(
  script: URL,
  data: object,
  limits: ThreadLimits,
): Promise<FromThread<Answer>> {
  const read = await slots.run(() => inAThreadOfItsOwn<Answer>(script, data, limits));
  return read ?? { ok: false, problem: BUSY };
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

async function inAThreadOfItsOwn<Answer>(
  script: URL,
  data: object,
  limits: ThreadLimits,
): Promise<FromThread<Answer>> {
  const worker = new Worker(script, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    // What a library prints would stand between the words of the command line.
    stdout: true,
    stderr: true,
  });
  try {
    return await answerOf<Answer>(worker, limits);
  } finally {
    await worker.terminate();
  }
}

async function answerOf<Answer>(worker: Worker, limits: ThreadLimits): Promise<FromThread<Answer>> {
  return new Promise((resolve) => {
    const refuse = (fault: Problem): void => end({ ok: false, problem: fault });
    const timer = setTimeout(() => refuse(tookTooLong(limits)), limits.milliseconds);
    const end = (result: FromThread<Answer>): void => {
      clearTimeout(timer);
      resolve(result);
    };
    worker.once('message', (answer: Answer) => end({ ok: true, answer }));
    worker.once('error', (error) => refuse(broke(error, limits)));
    worker.once('exit', () => refuse(broke(null, limits)));
  });
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
