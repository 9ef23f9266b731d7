import fs from 'node:fs';
import path from 'node:path';
import type { Step, Story } from './acts.js';
import { documentSeen, readDocumentOf, type SeenDocument } from './agreements.js';

const TEXT = fs.readFileSync(path.join(import.meta.dirname, 'clauses/thin-en.md'), 'utf8');
const FRENCH = `${'Le sous-traitant traite les données et il est tenu de les protéger. '.repeat(40)}\n`;
const WITHDRAWN = 'query ($id: ID!) { agreement(id: $id) { withdrawnDocuments { id version } } }';
const documents = new WeakMap<Story, string>();

interface Withdrawn {
  readonly withdrawnDocuments: readonly { readonly id: string; readonly version: number }[];
}

/** An agreement from its first row to what is asked of the vendor: its text is handed in before the first word on it. */
export const AGREEMENT_STEPS: Readonly<Record<string, Step>> = {
  addAgreement: async (s) => ({
    client: s.dana,
    input: { vendorId: s.of('vendor').id, title: 'Data processing agreement' },
  }),
  changeAgreement: async (s) => {
    const { id, version: expectedVersion } = s.of('agreement');
    return { client: s.dana, input: { id, expectedVersion, title: 'Processing agreement', breachHours: 48 } };
  },
  confirmClauses: async (s) => {
    const { id: documentId, clauses } = await document(s);
    const seen = clauses.slice(0, 2).map(({ id, version }) => ({ clauseId: id, expectedVersion: version }));
    return { client: s.dana, input: { documentId, clauses: seen } };
  },
  takeBackClauses: async (s) => {
    const { id: documentId, clauses } = await document(s);
    const said = clauses.slice(0, 2).map(({ id, version }) => ({ clauseId: id, expectedVersion: version }));
    return { client: s.dana, input: { documentId, clauses: said } };
  },
  reviewClause: async (s) => {
    const { id: clauseId, version: expectedVersion } = (await document(s)).clauses[2]!;
    return { client: s.dana, input: { clauseId, expectedVersion, word: 'NOT_THIS', note: 'Read it again.' } };
  },
  withdrawDocument: async (s) => {
    const { id: documentId, version: expectedVersion } = await document(s);
    return {
      client: s.dana,
      input: { documentId, expectedVersion, reason: 'It is a draft of another vendor.' },
    };
  },
  restoreDocument: async (s) => {
    const { id } = s.of('agreement');
    const [withdrawn] = (await s.dana.ask<{ agreement: Withdrawn }>(WITHDRAWN, { id })).agreement
      .withdrawnDocuments;
    const { id: documentId, version: expectedVersion } = withdrawn!;
    return { client: s.dana, input: { documentId, expectedVersion } };
  },
  reviewByHand: async (s) => {
    const { id } = s.of('agreement');
    const { id: documentId, version: expectedVersion } = await readDocumentOf(
      s.app,
      s.dana,
      id,
      'fr.txt',
      FRENCH,
    );
    return { client: s.dana, input: { documentId, expectedVersion } };
  },
  moveAsk: async (s) => ({
    client: s.dana,
    input: {
      agreementId: s.of('agreement').id,
      clause: (await document(s)).clauses[0]!.clauseId,
      expectedVersion: 0,
      state: 'ASKED',
    },
  }),
};

async function document(s: Story): Promise<SeenDocument> {
  const known = documents.get(s);
  if (known !== undefined) return documentSeen(s.dana, known);
  const read = await readDocumentOf(s.app, s.dana, s.of('agreement').id, 'dpa.md', TEXT);
  documents.set(s, read.id);
  return read;
}
