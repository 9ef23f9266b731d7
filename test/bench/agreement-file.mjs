// An agreement of 41 pages as PDF: our own model agreement with its facts filled in, then an annex of technical and
// organisational measures for one service after another, in the words of our own model of practices.
import fs from 'node:fs';
import Pdf from 'pdfkit';
import { compose, fill } from '../../dist/server/core/clause/model-text.js';

const PAGES = 41;
const SERVICES =
  'newsletters, support desk, web analytics, payroll, surveys, archive, video calls, card payments, bookings, maps, chat';

/** The bytes of the file; fails where it has another number of pages. */
export async function agreementPdf() {
  const pdf = new Pdf({ size: 'A4', margin: 60, bufferPages: true });
  const chunks = [];
  pdf.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.once('end', resolve));
  pdf.font('Helvetica').fontSize(10);
  for (const paragraph of paragraphs()) {
    pdf.text(paragraph).moveDown(0.6);
    if (pdf.bufferedPageRange().count === PAGES) break;
  }
  const { count } = pdf.bufferedPageRange();
  pdf.end();
  await ended;
  if (count !== PAGES) throw new Error(`the agreement has ${count} pages, not ${PAGES}`);
  return Buffer.concat(chunks);
}

function* paragraphs() {
  yield* modelAgreement().replace(/^#+ /gm, '').split(/\n\n+/);
  const { domains, practices } = json('model/maturity-model.json');
  for (const [at, service] of SERVICES.split(', ').entries()) {
    yield `Annex ${at + 4}: Technical and organisational measures of the service ${service}`;
    for (const { id, title } of domains) {
      yield title;
      for (const { domain, statement } of practices)
        if (domain === id) yield statement.replaceAll(/\b([Tt])he vendor\b/g, '$1he Processor');
    }
  }
}

function modelAgreement() {
  const { slots, clauses } = json('clauses/wording.json');
  const model = fs.readFileSync('templates/clauses/model-agreement.en.md', 'utf8');
  const facts = Object.fromEntries(Object.entries(slots).map(([name, { example }]) => [name, example.en]));
  return fill(
    compose(model, (id) => clauses[id].en),
    facts,
    {},
  );
}

function json(template) {
  return JSON.parse(fs.readFileSync(`templates/${template}`, 'utf8'));
}
