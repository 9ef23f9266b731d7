// An agreement of 41 pages as PDF, made of our own texts.
import fs from 'node:fs';
import Pdf from 'pdfkit';

const PAGES = 41;

/** Pages of prose that promises nothing, with our own agreement at the end: the finder must look through all of it. */
export async function agreementPdf() {
  const own = ['bad-en.md', 'good-en.md'].map((name) =>
    fs.readFileSync(`test/support/clauses/${name}`, 'utf8').replace(/^#+ /gm, ''),
  );
  const pdf = new Pdf({ size: 'A4', margin: 60, bufferPages: true });
  const chunks = [];
  pdf.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.once('end', resolve));
  pdf.font('Helvetica').fontSize(10);
  const paragraphs = own[0].split('\n\n');
  for (let at = 0; pdf.bufferedPageRange().count < PAGES - 3; at += 1)
    pdf.text(`${at + 1}. ${paragraphs[at % paragraphs.length]}`).moveDown(0.6);
  pdf.text(own[1]);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}
