import type { Cell, CellLine, Page } from '../../core/report/page.js';
import type { Wording as ReportWording } from '../../core/report/wording.js';
import { Canvas } from '../../platform/pdf/canvas.js';
import { drawFurniture } from '../../platform/pdf/page-furniture.js';
import { PdfPage } from '../../platform/pdf/pdf-page.js';
import { bytesOf, openDocument } from '../../platform/pdf/report-document.js';
import { reportWording } from '../../platform/pdf/report-wording.js';
import { fill, type Wording } from '../assessments/letters.js';
import type { AnswersCopy, CopiedAnswer, CopiedDocument } from './copy.service.js';

/** Prints the vendor's copy: tagged, in its language, the same bytes for the same answers. */
export async function printCopy(copy: AnswersCopy, wording: Wording): Promise<Buffer> {
  const words = reportWording(copy.language);
  const title = fill(wording.copy.title, {
    vendor: copy.landing.vendorName,
    workspace: copy.landing.workspaceName,
  });
  const doc = openDocument({
    title,
    author: copy.landing.vendorName,
    language: copy.language,
    paper: 'A4',
    madeOn: copy.asOf,
    printedWith: `assay-copy 1 ${copy.language} ${words.version}`,
  });
  const canvas = new Canvas(doc);
  layOut(copy, title, wording, words, new PdfPage(canvas));
  drawFurniture(canvas, {
    headLeft: title,
    headRight: words.day(copy.asOf),
    footLeft: copy.receipt?.reference ?? sentWords(copy, wording, words),
    pageOf: (page, pages) => words.say('page.of', { page, pages }),
  });
  canvas.root.end();
  doc.end();
  return bytesOf(doc);
}

function layOut(copy: AnswersCopy, title: string, wording: Wording, words: ReportWording, page: Page): void {
  const { landing, questionnaire } = copy;
  page.heading(1, title);
  page.paragraph(`${questionnaire.title} ${questionnaire.version} · ${landing.serviceName}`, 'lead');
  page.paragraph(sentWords(copy, wording, words));
  for (const { title: section, answers } of copy.sections) {
    page.heading(2, section);
    page.table({
      summary: section,
      columns: [
        { title: words.say('answers.question'), share: 50 },
        { title: words.say('answers.answer'), share: 50 },
      ],
      rows: answers.map((answer) => [questionCell(answer), answerCell(answer, words, wording)]),
    });
  }
}

/** By whom and when all was sent; a colleague's copy says when, and a draft that it is one. */
function sentWords({ receipt, sentOn }: AnswersCopy, { copy }: Wording, words: ReportWording): string {
  if (sentOn === null) return copy.notSent;
  const day = words.day(sentOn);
  if (receipt === null) return fill(copy.sentPart, { day });
  const { reference, attestedName: name, attestedTitle: title } = receipt;
  return fill(copy.sent, { reference, name, title, day });
}

function questionCell({ question, text }: CopiedAnswer): Cell {
  return { lines: [{ text: question, style: 'caption' }, { text }] };
}

function answerCell(copied: CopiedAnswer, words: ReportWording, wording: Wording): Cell {
  const { state, words: said, naReason, comment, documents } = copied;
  const answer: CellLine[] =
    state === 'answered'
      ? said.map((text) => ({ text, style: 'strong' }))
      : [{ text: words.say(`state.${state}`), band: 'none' }];
  const notes = [naReason, comment].filter((note) => note !== null && note !== '');
  const proof = documents.map((document) => documentLine(document, words, wording));
  return { lines: [...answer, ...notes.map((text) => ({ text: text! })), ...proof] };
}

/** Name, validity and the beginning of the digest: enough to tell whether it is the same file. */
function documentLine(
  { fileName, validUntil, sha256 }: CopiedDocument,
  words: ReportWording,
  { copy }: Wording,
): CellLine {
  const text = fill(copy.document, { name: fileName, digest: sha256.slice(0, 16) });
  const until = validUntil === null ? '' : ` ${fill(copy.validUntil, { day: words.day(validUntil) })}`;
  return { text: `${text}${until}`, style: 'caption' };
}
