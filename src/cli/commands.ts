import type { Command } from './command.js';

/** Every command of `assay`, loaded only when it is called: start-up is most of the time of a call. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  vectors: async () => (await import('./vectors.js')).vectorsCommand,
  score: async () => (await import('./score.js')).scoreCommand,
  'flows check': async () => (await import('./flows.js')).flowsCheckCommand,
  clauses: async () => (await import('./clauses.js')).clausesCommand,
  'corrections replay': async () => (await import('./corrections.js')).correctionsReplayCommand,
  'questionnaire read': async () => (await import('./questionnaire.js')).questionnaireReadCommand,
  'answers read': async () => (await import('./answers.js')).answersReadCommand,
  'subprocessors read': async () => (await import('./sub-processors.js')).subProcessorsReadCommand,
  'subprocessors diff': async () => (await import('./sub-processors.js')).subProcessorsDiffCommand,
  'vendors read': async () => (await import('./vendors.js')).vendorsReadCommand,
  'report sample': async () => (await import('./report.js')).reportSampleCommand,
  'report verify': async () => (await import('./report.js')).reportVerifyCommand,
  'audit verify': async () => (await import('./audit.js')).auditVerifyCommand,
};

export interface Called {
  readonly name: string;
  readonly args: readonly string[];
}

/** The command a line of arguments calls, by the longest name that fits; null if there is none. */
export function called(args: readonly string[]): Called | null {
  for (const words of [2, 1]) {
    const name = args.slice(0, words).join(' ');
    if (Object.hasOwn(COMMANDS, name)) return { name, args: args.slice(words) };
  }
  return null;
}

export async function command(name: string): Promise<Command> {
  const load = COMMANDS[name];
  if (load === undefined) throw new Error(`There is no command ${name}.`);
  return load();
}

export async function allCommands(): Promise<readonly Command[]> {
  return Promise.all(Object.values(COMMANDS).map((load) => load()));
}
