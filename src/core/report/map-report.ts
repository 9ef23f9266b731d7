/**
 * Decides what stands where in a printed map of data flows and in the printed records of processing.
 * Authority: GDPR Art. 30; DOMAIN section 6, UX section 5 (form, one drawing list).
 * Version 1.
 */
import type { MapCheck } from '../data-flow/check-map.js';
import type { TermList } from '../data-flow/flow-map.js';
import { nodeNames } from '../data-flow/node-names.js';
import type { FlowFinding } from '../data-flow/raised.js';
import type { Ropa } from '../data-flow/ropa.js';
import type { Day } from '../day.js';
import { layOutFlows } from './map-report-flows.js';
import { layOutPicture } from './map-report-picture.js';
import { layOutRecords } from './map-report-records.js';
import type { Page } from './page.js';
import type { Wording } from './wording.js';

/** A judged map with what is said around it. */
export interface MapReport {
  readonly name: string;
  readonly version: number;
  readonly preparedBy: string;
  readonly check: MapCheck;
  /** All that stands against it, the worst first. */
  readonly findings: readonly FlowFinding[];
  readonly ropa: Ropa;
  /** What a rule is called, and what puts a finding right, by its id. */
  readonly rules: ReadonlyMap<
    string,
    { readonly title: string; readonly remedy: string; readonly law: readonly string[] }
  >;
  /** What a word of the map is called in the language of the paper; the word itself where no list has it. */
  readonly label: (list: TermList, word: string) => string;
  /** The shipped adequacy list, and the days on which the workspace checked rows of its own. */
  readonly adequacy: {
    readonly version: string;
    readonly compiledOn: Day;
    readonly verifiedOn: readonly Day[];
  };
}

export interface MapDesk {
  readonly report: MapReport;
  readonly wording: Wording;
  readonly page: Page;
}

/** The whole map: what the rules find, which is what there is to do; its picture, every flow, the records. */
export function layOutMapReport(report: MapReport, wording: Wording, page: Page): void {
  const desk = { report, wording, page };
  layOutHead(desk, 'title.map');
  layOutFindings(desk);
  layOutPicture(desk);
  layOutFlows(desk);
  layOutRecords(desk);
}

/** The records of Art. 30 alone. */
export function layOutRopa(report: MapReport, wording: Wording, page: Page): void {
  const desk = { report, wording, page };
  layOutHead(desk, 'title.ropa');
  layOutRecords(desk);
}

function layOutHead({ report, wording, page }: MapDesk, title: string): void {
  const { map } = report.check.graph;
  page.accent();
  page.paragraph(wording.say(title), 'caption');
  page.heading(1, report.name);
  page.facts([
    { label: wording.say('fact.by'), value: report.preparedBy },
    { label: wording.say('fact.asOf'), value: wording.day(map.date) },
    { label: wording.say('fact.version'), value: String(report.version) },
    { label: wording.say('fact.size'), value: wording.say('size', sizeOf(report.check)) },
    { label: wording.say('fact.home'), value: wording.list([...map.regimes]) },
    { label: wording.say('fact.adequacy'), value: adequacyWords(report, wording) },
  ]);
  page.paragraph(wording.say('limit'), 'caption');
}

function sizeOf({ graph: { map } }: MapCheck): { nodes: number; flows: number } {
  return { nodes: map.nodes.length, flows: map.flows.length };
}

function adequacyWords({ adequacy }: MapReport, wording: Wording): string {
  const list = { version: adequacy.version, compiled: wording.day(adequacy.compiledOn) };
  if (adequacy.verifiedOn.length === 0) return wording.say('adequacy.none', list);
  const days = wording.list(adequacy.verifiedOn.map((day) => wording.day(day)));
  return wording.say('adequacy', { ...list, days });
}

function layOutFindings({ report, wording, page }: MapDesk): void {
  page.newChapter(160);
  page.heading(2, wording.say('findings.title'));
  const { findings } = report;
  if (findings.length === 0) return page.paragraph(wording.say('findings.none'));
  const names = nodeNames(report.check.graph);
  const columns = ['finding', 'where', 'law', 'remedy'] as const;
  const shares = { finding: 30, where: 24, law: 14, remedy: 36 };
  page.table({
    summary: wording.say('findings.title'),
    columns: columns.map((key) => ({ title: wording.say(key), share: shares[key] })),
    rows: findings.map(({ rule, on, severity, title }) => {
      const words = report.rules.get(rule);
      const named = { text: `${words?.title ?? title} (${rule})`, band: severity };
      return [{ lines: [named] }, names(on), (words?.law ?? []).join(', '), words?.remedy ?? ''];
    }),
  });
}
