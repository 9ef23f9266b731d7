import type { AgreementText } from '../core/clause/agreement-text.js';
import { parseCatalogue } from '../core/clause/parse-catalogue.js';
import { withoutGapsOfNoAgreement } from '../core/clause/recognise.js';
import { reviewAgreement, type ReviewOptions } from '../core/clause/review.js';
import { LAWS, type Law } from '../core/clause/verdict.js';
import { readDocumentApart } from '../platform/intake/document/read-document-apart.js';
import { done, judged, misused, type Command, type CommandResult } from './command.js';
import { readBytes } from './read-file.js';
import { template } from './template.js';

export const clausesCommand: Command = {
  name: 'clauses',
  usage: 'FILE [--lang en|de] [--laws gdpr,uk,ch,ccpa] [--transfers yes|no]',
  summary: 'Judges the clauses of a processing agreement: PDF, DOCX, HTML, Markdown or plain text.',
  run: clauses,
};

interface Call extends ReviewOptions {
  readonly file: string;
}

async function clauses(args: readonly string[]): Promise<CommandResult> {
  const call = callOf(args);
  if (typeof call === 'string') return misused(call);
  const bytes = await readBytes(call.file);
  if (!bytes.ok) return bytes.result;
  const document = await readDocumentApart(bytes.value, call.file);
  if (document.ok) return reviewed(document.text, call);
  const { problem } = document;
  return judged([{ ...problem, where: problem.where ?? call.file }]);
}

async function reviewed(text: AgreementText, call: Call): Promise<CommandResult> {
  const parsed = parseCatalogue(await template('clauses/dpa-clauses.json'));
  if (!parsed.ok) return judged(parsed.problems);
  // What the review weighed is no part of the contract (CLI.md).
  const { bearing: _, ...shown } = withoutGapsOfNoAgreement(
    text,
    reviewAgreement(text, parsed.catalogue, call),
  );
  return done(shown);
}

const LANGUAGES = ['en', 'de'];
const DEFAULT_LAWS: readonly Law[] = ['gdpr', 'uk', 'ccpa'];

/** The file and the circumstances, or what is wrong with the call. */
function callOf(args: readonly string[]): Call | string {
  const read = optionsOf(args);
  if (typeof read === 'string') return read;
  const [file, ...further] = read.files;
  if (file === undefined || further.length > 0) return 'clauses takes one file.';
  const language = read.options.get('lang') ?? null;
  if (language !== null && !LANGUAGES.includes(language)) return '--lang takes en or de.';
  const laws = lawsOf(read.options.get('laws'));
  if (laws === null) return `--laws takes a list of ${LAWS.join(', ')}.`;
  const transfers = read.options.get('transfers') ?? 'yes';
  if (transfers !== 'yes' && transfers !== 'no') return '--transfers takes yes or no.';
  return { file, language, laws, hasTransfers: transfers === 'yes' };
}

function lawsOf(list: string | undefined): readonly Law[] | null {
  if (list === undefined) return DEFAULT_LAWS;
  const named = list.split(',').map((law) => law.trim().toLowerCase());
  const laws = LAWS.filter((law) => named.includes(law));
  return laws.length === new Set(named).size ? laws : null;
}

interface Options {
  readonly files: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

/** `--name value` and `--name=value`, in any order beside the file. */
function optionsOf(args: readonly string[]): Options | string {
  const files: string[] = [];
  const options = new Map<string, string>();
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('--')) {
      files.push(arg);
      continue;
    }
    const [name = '', inline] = arg.slice(2).split('=', 2);
    if (!['lang', 'laws', 'transfers'].includes(name)) return `There is no option --${name}.`;
    const value = inline ?? args[++at];
    if (value === undefined) return `--${name} takes a value.`;
    options.set(name, value);
  }
  return { files, options };
}
