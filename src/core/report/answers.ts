import { dayOr, type Desk } from './desk.js';
import type { ReportAnswer, ReportEvidence, ReportSection } from './model-answers.js';
import type { Cell, CellLine } from './page.js';

/** Appendix: every question that was asked, with the vendor's own words, the proof and the verdict. */
export function layOutAnswers(desk: Desk): void {
  const { page, report, wording } = desk;
  page.newPage();
  page.heading(2, wording.say('answers.title'));
  const sections = report.answers.filter(({ answers }) => answers.length > 0);
  if (sections.length === 0) {
    page.note(wording.say('answers.none'));
    return;
  }
  page.paragraph(wording.say('answers.sentence'));
  const source = mainSource(sections);
  if (source !== null) page.paragraph(wording.say('answers.main_source', { source }), 'caption');
  sections.forEach((section) => layOutSection(desk, section, source));
}

/** Where most answers come from: said once, so that only the others need a line of their own. */
function mainSource(sections: readonly ReportSection[]): string | null {
  const counts = new Map<string, number>();
  for (const { provenance } of sections.flatMap(({ answers }) => answers)) {
    if (provenance !== null) counts.set(provenance, (counts.get(provenance) ?? 0) + 1);
  }
  const sources = [...counts];
  sources.sort(([, a], [, b]) => b - a);
  const [most] = sources;
  return most === undefined || most[1] < 2 ? null : most[0];
}

const OUTSIDE = ['not_in_tier', 'not_visible'];

function layOutSection(desk: Desk, section: ReportSection, source: string | null): void {
  const { page, wording } = desk;
  page.heading(3, section.title);
  const asked = section.answers.filter(({ state }) => !OUTSIDE.includes(state));
  if (asked.length === 0) page.paragraph(wording.say('answers.section_empty'), 'caption');
  else
    page.table({
      summary: wording.say('answers.summary', { section: section.title }),
      columns: [
        { title: wording.say('answers.question'), share: 36 },
        { title: wording.say('answers.answer'), share: 36 },
        { title: wording.say('answers.proof'), share: 28 },
      ],
      rows: asked.map((answer) => [
        questionCell(desk, answer),
        answerCell(desk, answer, source),
        proofCell(desk, answer),
      ]),
    });
  for (const state of OUTSIDE) {
    const ids = section.answers.filter((answer) => answer.state === state).map(({ question }) => question);
    if (ids.length > 0) page.paragraph(wording.say(`answers.${state}`, { ids: ids.join(', ') }), 'caption');
  }
}

function questionCell(desk: Desk, answer: ReportAnswer): Cell {
  const { wording } = desk;
  const id = answer.critical ? wording.say('answers.critical', { id: answer.question }) : answer.question;
  return { lines: [{ text: id, style: 'caption' }, { text: answer.text }] };
}

function answerCell(desk: Desk, answer: ReportAnswer, source: string | null): Cell {
  const { wording } = desk;
  const words: CellLine[] =
    answer.state === 'answered'
      ? answer.answer.map((text) => ({ text, style: 'strong' }))
      : [{ text: wording.say(`state.${answer.state}`), band: 'none' }];
  const { comment, provenance } = answer;
  const lines: CellLine[] = [
    ...words,
    ...(comment === null || comment === '' ? [] : [{ text: comment }]),
    ...(provenance === null || provenance === source
      ? []
      : [{ text: wording.say('answers.provenance', { source: provenance }), style: 'caption' as const }]),
  ];
  return { lines };
}

function proofCell(desk: Desk, answer: ReportAnswer): Cell {
  const { wording } = desk;
  const first: CellLine[] =
    answer.evidenceClass === null
      ? []
      : [{ text: wording.say(`class.${answer.evidenceClass}`), style: 'strong' }];
  const verdict: CellLine[] =
    answer.verdict === null ? [] : [{ text: wording.say(`verdict.${answer.verdict}`) }];
  const note: CellLine[] =
    answer.reviewerNote === null || answer.reviewerNote === ''
      ? []
      : [{ text: wording.say('answers.note', { note: answer.reviewerNote }) }];
  const lines = [
    ...first,
    ...answer.evidence.flatMap((one) => evidenceLines(desk, one)),
    ...verdict,
    ...note,
  ];
  return lines.length === 0 ? '–' : { lines };
}

function evidenceLines(desk: Desk, one: ReportEvidence): CellLine[] {
  const { wording } = desk;
  const notes = [
    one.accepted ? null : wording.say('evidence.not_accepted'),
    one.expired ? wording.say('evidence.expired') : null,
    one.scopeMismatch ? wording.say('evidence.scope') : null,
    one.validUntil === null ? null : wording.say('evidence.valid', { day: dayOr(desk, one.validUntil, '') }),
    one.hash === null ? null : wording.say('evidence.hash', { hash: one.hash.slice(0, 16) }),
  ].filter((note) => note !== null);
  return [{ text: one.title }, ...notes.map((text) => ({ text, style: 'caption' as const }))];
}

/** Who changed what in this report, oldest first. */
export function layOutChangeLog(desk: Desk): void {
  const { page, report, wording } = desk;
  page.heading(2, wording.say('changes.title'));
  if (report.changeLog.length === 0) {
    page.paragraph(wording.say('changes.none'));
    return;
  }
  page.table({
    summary: wording.say('changes.title'),
    columns: [
      { title: wording.say('changes.version'), share: 10, align: 'right' },
      { title: wording.say('changes.on'), share: 18 },
      { title: wording.say('changes.by'), share: 24 },
      { title: wording.say('changes.text'), share: 48 },
    ],
    rows: report.changeLog.map((entry) => [
      String(entry.version),
      wording.day(entry.on),
      entry.by,
      entry.text,
    ]),
  });
}
