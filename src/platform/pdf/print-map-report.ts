import { layOutMapReport, layOutRopa, type MapReport } from '../../core/report/map-report.js';
import type { Wording } from '../../core/report/wording.js';
import { Canvas } from './canvas.js';
import { drawFurniture } from './page-furniture.js';
import { PdfPage } from './pdf-page.js';
import { bytesOf, openDocument } from './report-document.js';
import { sha256 } from './seal.js';

const LAYOUTS = { map: layOutMapReport, ropa: layOutRopa } as const;
export type MapPaper = keyof typeof LAYOUTS;

/** Prints a map or its records as a tagged PDF on broad pages. The same map gives the same bytes. */
export async function printMapReport(paper: MapPaper, report: MapReport, wording: Wording): Promise<Buffer> {
  const { name, preparedBy, check, version } = report;
  const { date } = check.graph.map;
  const doc = openDocument({
    title: wording.say(paper === 'map' ? 'file.title' : 'file.ropa', { name }),
    author: preparedBy,
    language: wording.language,
    paper: 'A4',
    isBroad: true,
    madeOn: date,
    printedWith: `assay-map ${wording.language} ${wording.version}`,
  });
  const canvas = new Canvas(doc);
  LAYOUTS[paper](report, wording, new PdfPage(canvas));
  drawFurniture(canvas, {
    headLeft: wording.say('page.head', { name, day: wording.day(date) }),
    headRight: wording.say(`title.${paper}`),
    footLeft: `${version} · ${sha256(JSON.stringify(check.graph.map)).slice(0, 12)}`,
    pageOf: (page, pages) => wording.say('page.of', { page, pages }),
  });
  canvas.root.end();
  doc.end();
  return bytesOf(doc);
}
