import type { Command, CommandResult } from './command.js';
import { allCommands, called, command } from './commands.js';

/** What one call prints and how it ends. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: 0 | 1 | 2;
}

/** One call of `assay`: the arguments after the program, to what it says and how it ends (CLI.md). */
export async function run(args: readonly string[]): Promise<Outcome> {
  const call = called(args);
  if (call === null) return asksForHelp(args) ? helped(await overview()) : misuse(args, await overview());
  const one = await command(call.name);
  if (asksForHelp(call.args)) return helped(help(one));
  return outcomeOf(await one.run(call.args), one);
}

/** A fault of ours: still one JSON document, and the stack for whoever reports it. */
export function broken(error: unknown): Outcome {
  const message = 'The program itself failed; please report it with the words on stderr.';
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return print({ error: { code: 'INTERNAL', message, where: null } }, `${stack}\n`, 1);
}

function outcomeOf(result: CommandResult, one: Command): Outcome {
  if (result.kind === 'usage') return misused(`${result.message}\n\n${help(one)}`);
  if (result.kind === 'document') {
    const notes = (result.notes ?? []).map((note) => `${note}\n`).join('');
    return print(result.document, notes, result.failed === true ? 1 : 0);
  }
  const { code, message, where } = result.error;
  return print({ error: result.error }, `${code}: ${message}${where === null ? '' : ` (${where})`}\n`, 1);
}

function print(document: unknown, stderr: string, exitCode: 0 | 1): Outcome {
  return { stdout: `${JSON.stringify(document, null, 2)}\n`, stderr, exitCode };
}

function asksForHelp(args: readonly string[]): boolean {
  return args.includes('--help') || args.includes('-h') || args[0] === 'help';
}

/** Help is words for people, so it goes to stderr; asked for, it is no misuse. */
function helped(words: string): Outcome {
  return { stdout: '', stderr: words, exitCode: 0 };
}

function misuse(args: readonly string[], words: string): Outcome {
  return misused(
    args.length === 0 ? words : `There is no command "${args.slice(0, 2).join(' ')}".\n\n${words}`,
  );
}

function misused(words: string): Outcome {
  return { stdout: '', stderr: words, exitCode: 2 };
}

function help({ name, usage, summary }: Command): string {
  return `Usage: assay ${name} ${usage}\n\n${summary}\n`;
}

async function overview(): Promise<string> {
  const lines = (await allCommands()).map(
    ({ name, usage, summary }) => `  ${name} ${usage}\n      ${summary}\n`,
  );
  const ends = 'Exit code 0: done. 1: the input was judged bad. 2: wrong usage.';
  return `Usage: assay COMMAND [ARGUMENTS]\n\n${lines.join('')}\nOne JSON document on stdout, words on stderr. ${ends}\n`;
}
