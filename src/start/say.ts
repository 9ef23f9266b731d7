import { StartProblem } from '../config/start-problem.js';
import { describeError } from '../platform/errors/describe-error.js';

/** A line for the person at the terminal. The log of the running server goes elsewhere. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Why it ended and what to do. Of an error nobody foresaw only what is known to hold no personal data. */
export function explain(cause: unknown): void {
  process.stderr.write(
    cause instanceof StartProblem
      ? `\n${cause.message}\n→ ${cause.remedy}\n`
      : `\nAssay ended because of an error of its own: ${JSON.stringify(describeError(cause))}\n→ Start it again. If it ends again, report this message; the data is kept.\n`,
  );
}
