import type { Verdict } from '../clause/verdict.js';
import { dayOr, type Desk } from './desk.js';
import type { ReportAgreement, ReportClause } from './model-agreement.js';
import type { Cell, CellLine } from './page.js';

/** What was agreed: gaps first, each with what to ask for; then what stands, with its place. */
export function layOutAgreement(desk: Desk): void {
  const { page, report, wording } = desk;
  const { agreement = null } = report;
  if (agreement === null) return;
  page.newChapter(200);
  page.heading(2, wording.say('agreement.title'));
  layOutFacts(desk, agreement);
  const { clauses, clauseCount } = agreement;
  page.paragraph(wording.say('agreement.confirmed', { done: clauses.length, count: clauseCount }));
  if (clauses.length === 0) return;
  page.table({
    summary: wording.say('agreement.summary'),
    columns: [
      { title: wording.say('agreement.clause'), share: 30 },
      { title: wording.say('agreement.verdict'), share: 14 },
      { title: wording.say('agreement.place'), share: 12 },
      { title: wording.say('agreement.words'), share: 44 },
    ],
    rows: gapsFirst(clauses).map((clause) => clauseRow(desk, clause)),
  });
}

function layOutFacts(desk: Desk, agreement: ReportAgreement): void {
  const { page, wording } = desk;
  const { title, revision, state, signedOn, lastDay, endsWithMain = false, documentHash } = agreement;
  const openEnd = wording.say(endsWithMain ? 'agreement.ends_with_main' : 'agreement.no_end');
  page.facts([
    { label: wording.say('agreement.name'), value: `${title} ${revision ?? ''}`.trim() },
    { label: wording.say('agreement.state'), value: wording.say(`agreement.state_${state}`) },
    { label: wording.say('agreement.signed'), value: dayOr(desk, signedOn, wording.say('day.none')) },
    { label: wording.say('agreement.until'), value: dayOr(desk, lastDay, openEnd) },
    { label: wording.say('agreement.document'), value: documentHash ?? wording.say('agreement.not_read') },
  ]);
}

/** Whether a clause is a gap: for a sign of trouble found is bad. */
function isGap({ verdict, isSign }: ReportClause): boolean {
  if (verdict === 'weak') return true;
  return isSign ? verdict === 'present' : verdict === 'missing';
}

function gapsFirst(clauses: readonly ReportClause[]): readonly ReportClause[] {
  return [...clauses.filter(isGap), ...clauses.filter((clause) => !isGap(clause))];
}

/** A sign of trouble is found or not; "present" would read like a virtue. */
const SIGN_VERDICTS: ReadonlySet<Verdict> = new Set(['present', 'weak', 'missing']);

function clauseRow({ wording }: Desk, clause: ReportClause): Cell[] {
  const { id, title, law, verdict, isSign, page, section, quote, ask } = clause;
  const place = page === null ? (section ?? '') : wording.say('agreement.page', { page });
  const lines: CellLine[] = [
    ...(quote === null ? [] : [{ text: quote }]),
    ...(ask === null ? [] : [{ text: wording.say('agreement.ask', { ask }), style: 'caption' as const }]),
  ];
  return [
    {
      lines: [
        { text: title, style: 'strong' },
        { text: [id, ...law].join(' · '), style: 'caption' },
      ],
    },
    wording.say(isSign && SIGN_VERDICTS.has(verdict) ? `sign_verdict.${verdict}` : `verdict.${verdict}`),
    place,
    lines.length === 0 ? '' : { lines },
  ];
}
