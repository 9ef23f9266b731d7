import type { Desk } from './desk.js';
import type { ReportSubProcessor, ReportSubProcessors } from './model-sub-processors.js';
import type { Cell } from './page.js';

/** Art. 28(2) and (4): who else works with the data, where, and under which agreement. */
export function layOutSubProcessors(desk: Desk): void {
  const { page, report, wording } = desk;
  const { subProcessors = null } = report;
  if (subProcessors === null) return;
  const { version, asOn, companies } = subProcessors;
  page.newChapter(200);
  page.heading(2, wording.say('subprocessors.title'));
  page.paragraph(wording.say('subprocessors.version', { version, day: wording.day(asOn) }));
  layOutNotices(desk, subProcessors);
  if (companies.length === 0) return page.note(wording.say('subprocessors.none'));
  page.table({
    summary: wording.say('subprocessors.summary'),
    columns: [
      { title: wording.say('subprocessors.company'), share: 28 },
      { title: wording.say('subprocessors.task'), share: 32 },
      { title: wording.say('subprocessors.places'), share: 24 },
      { title: wording.say('subprocessors.own'), share: 16 },
    ],
    rows: companies.map((company) => companyRow(desk, company)),
  });
}

function layOutNotices({ page, wording }: Desk, { openNotices }: ReportSubProcessors): void {
  const [first] = openNotices;
  if (first === undefined) return;
  const day = wording.day(first);
  page.note(wording.say('subprocessors.notices', { count: openNotices.length, day }));
}

function companyRow({ wording }: Desk, company: ReportSubProcessor): Cell[] {
  const { name, task, countries, hasOwnAgreement } = company;
  const places = countries.map((code) => wording.country(code));
  const own = hasOwnAgreement === null ? 'unknown' : hasOwnAgreement ? 'yes' : 'no';
  return [
    { lines: [{ text: name, style: 'strong' }] },
    task,
    places.length === 0 ? wording.say('subprocessors.unknown_place') : wording.list(places),
    wording.say(`subprocessors.own_${own}`),
  ];
}
