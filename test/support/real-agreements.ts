import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { AgreementText } from '../../src/core/clause/agreement-text.js';
import { reviewAgreement } from '../../src/core/clause/review.js';
import type { ClauseVerdict } from '../../src/core/clause/verdict.js';
import { catalogue } from './clauses/catalogue.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const REAL = path.resolve(ROOT, '../shared/real');

interface Reading {
  readonly verdict: string;
  readonly also_acceptable?: readonly string[];
}
export interface RealAgreement {
  /** Where it lies. */
  readonly file: string;
  readonly language: string;
  /** What one careful reader found. */
  readonly clauses: Readonly<Record<string, Reading>>;
}

export interface Found {
  readonly id: string;
  readonly verdict: string;
  readonly place: { readonly page: number | null; readonly line: number } | null;
  readonly quote: string | null;
}
export interface Review {
  readonly readable: boolean;
  readonly language: string | null;
  readonly pages: number | null;
  readonly clauses: readonly Found[];
}

/** Open agreements of others with their readings; none where the folder beside the project is missing. */
export function realAgreements(): readonly RealAgreement[] {
  const file = path.join(REAL, 'ground-truth/dpa-clauses.json');
  if (!fs.existsSync(file)) return [];
  const { documents } = JSON.parse(fs.readFileSync(file, 'utf8')) as { documents: RealAgreement[] };
  return documents.map((document) => ({ ...document, file: path.join(REAL, document.file) }));
}

/** The built command line, whose thread reads the file. */
export function assayClauses(args: readonly string[]): { code: number | null; json: unknown } {
  const script = path.join(ROOT, 'dist/server/cli.js');
  const ended = spawnSync(process.execPath, [script, 'clauses', ...args], {
    cwd: ROOT,
    env: {},
    encoding: 'utf8',
  });
  return { code: ended.status, json: ended.stdout === '' ? null : (JSON.parse(ended.stdout) as unknown) };
}

export function reviewedByCommand(file: string, ...options: string[]): Review {
  const { code, json } = assayClauses([file, ...options]);
  if (code !== 0) throw new Error(JSON.stringify(json));
  return json as Review;
}

export type Verdicts = Readonly<Record<string, string>>;

export function verdictsOf({
  clauses,
}: {
  readonly clauses: readonly Pick<Found, 'id' | 'verdict'>[];
}): Verdicts {
  return Object.fromEntries(clauses.map(({ id, verdict }) => [id, verdict]));
}

/** How far verdicts agree with a reading: the share that is right, and clauses that are called present and are not. */
export function agreementWith({ clauses }: RealAgreement, verdicts: Verdicts) {
  const read = Object.entries(clauses);
  const wrong = read.filter(([id, reading]) => !isRight(verdicts[id] ?? '', reading)).map(([id]) => id);
  return {
    share: (read.length - wrong.length) / read.length,
    falselyPresent: wrong.filter((id) => verdicts[id] === 'present'),
  };
}

/** The reading rules of the manifest beside the files. */
function isRight(found: string, { verdict, also_acceptable: also = [] }: Reading): boolean {
  const accepted = [verdict, ...also];
  if (accepted.includes(found)) return true;
  if (['covered_by_scc', 'not_covered'].includes(found) && accepted.includes('missing')) return true;
  return accepted.includes('not_applicable') && ['missing', 'weak', 'not_covered'].includes(found);
}

const all = catalogue();

/** The same judgement without a command, under the laws it takes when none are named. */
export function judgedByCore(text: AgreementText) {
  return reviewAgreement(text, all, { language: null, laws: ['gdpr', 'uk', 'ccpa'], hasTransfers: true });
}

/** Promises of Art. 28 that stand in a text. */
export function dutiesFound(clauses: readonly ClauseVerdict[]): readonly ClauseVerdict[] {
  const duties = new Set(all.clauses.filter(({ group }) => group === 'art28').map(({ id }) => id));
  return clauses.filter(({ id, verdict }) => duties.has(id) && verdict === 'present');
}

/** The text as a later version would have it that no longer says one thing anywhere. */
export function withoutClause(text: AgreementText, id: string): AgreementText {
  const { place } = judgedByCore(text).clauses.find((clause) => clause.id === id)!;
  if (place === null) return text;
  const isThere = ({ page, line }: { page: number | null; line: number }) =>
    page === place.page && line === place.line;
  return withoutClause({ ...text, lines: text.lines.filter((line) => !isThere(line)) }, id);
}
