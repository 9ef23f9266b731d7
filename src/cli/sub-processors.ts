import { parseCompanyNames } from '../core/names/company-names.js';
import { compareLists, type ListContext } from '../core/sub-processors/compare-lists.js';
import type { ListAsRead } from '../core/sub-processors/list-page.js';
import { countriesByName } from '../platform/intake/country-names.js';
import { readApart } from '../platform/intake/apart/read-apart.js';
import { listInPages } from '../platform/intake/markup/read-list-page.js';
import { done, judged, misused, type Command, type CommandResult } from './command.js';
import { readBytes } from './read-file.js';
import { template } from './template.js';

export const subProcessorsReadCommand: Command = {
  name: 'subprocessors read',
  usage: 'FILE',
  summary: 'Reads a list of sub-processors (md, html, csv or xlsx): who, what for, where.',
  run: readCommand,
};

export const subProcessorsDiffCommand: Command = {
  name: 'subprocessors diff',
  usage: 'OLD NEW',
  summary: 'Says what changed between two versions of a list of sub-processors.',
  run: diffCommand,
};

async function readCommand(args: readonly string[]): Promise<CommandResult> {
  const [file, ...further] = args;
  if (file === undefined || further.length > 0) return misused('subprocessors read takes one file.');
  const read = await listIn(file, await listContext());
  if (!read.ok) return read.result;
  const { format, header, rows } = read.list;
  const subsidiaries = rows.filter(({ subsidiary }) => subsidiary).length;
  const count = rows.length;
  const document = { format, header, count, thirdParty: count - subsidiaries, subsidiaries, rows };
  return done(document, notesOn(file, read.list));
}

async function diffCommand(args: readonly string[]): Promise<CommandResult> {
  const [older, newer, ...further] = args;
  if (older === undefined || newer === undefined || further.length > 0)
    return misused('subprocessors diff takes the old list and the new one.');
  const context = await listContext();
  const before = await listIn(older, context);
  if (!before.ok) return before.result;
  const now = await listIn(newer, context);
  if (!now.ok) return now.result;
  const notes = [...notesOn(older, before.list), ...notesOn(newer, now.list)];
  return done(compareLists(before.list, now.list, context), notes);
}

function notesOn(file: string, { nameless }: ListAsRead): readonly string[] {
  return nameless.map(({ line, takenFor }) => {
    const place = line === null ? file : `${file}#${line}`;
    return takenFor === null
      ? `${place}: The row names no company and none stands above it; it is left out.`
      : `${place}: The row names no company; it is taken for a further one of ${takenFor}.`;
  });
}

type Read =
  | { readonly ok: true; readonly list: ListAsRead }
  | { readonly ok: false; readonly result: CommandResult };

/** Two files may be read, so a place names its file. */
async function listIn(file: string, { countries }: ListContext): Promise<Read> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const pages = await readApart('pages', bytes.value);
  const read = pages.ok ? listInPages(pages.pages, countries) : pages;
  if (read.ok) return read;
  const { where } = read.problem;
  const placed = { ...read.problem, where: where === null ? file : `${file}#${where}` };
  return { ok: false, result: judged([placed]) };
}

async function listContext(): Promise<ListContext> {
  const names = parseCompanyNames(await template('reference/company-names.json'));
  if (!names.ok) throw new Error('templates/reference/company-names.json is broken.');
  return { names: names.names, countries: countriesByName(await template('reference/country-names.json')) };
}
