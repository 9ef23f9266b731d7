import fs from 'node:fs';
import type { AgreementText, TextLine } from '../../../src/core/clause/agreement-text.js';
import type { Catalogue } from '../../../src/core/clause/catalogue.js';
import { parseCatalogue } from '../../../src/core/clause/parse-catalogue.js';
import { reviewAgreement, type Review, type ReviewOptions } from '../../../src/core/clause/review.js';

/** The catalogue we ship. */
export function catalogue(): Catalogue {
  const file = new URL('../../../templates/clauses/dpa-clauses.json', import.meta.url);
  const parsed = parseCatalogue(JSON.parse(fs.readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.catalogue;
}

const EVERY_LAW: ReviewOptions = { language: null, laws: ['gdpr', 'uk', 'ch', 'ccpa'], hasTransfers: true };

/** A plain text judged under every law, unless told otherwise. */
export function reviewed(text: string, all: Catalogue, options: Partial<ReviewOptions> = {}): Review {
  return reviewAgreement(plain(text), all, { ...EVERY_LAW, ...options });
}

export function plain(text: string): AgreementText {
  const lines = text.split('\n').map((line, at): TextLine => ({ page: null, line: at + 1, text: line }));
  return { pages: null, lines };
}

export function verdicts(review: Review): Record<string, string> {
  return Object.fromEntries(review.clauses.map(({ id, verdict }) => [id, verdict]));
}

/** One of our own agreements, as plain text: headings without their marks. */
export function ownAgreement(name: string): string {
  return fs.readFileSync(new URL(name, import.meta.url), 'utf8').replace(/^#+ /gm, '');
}
