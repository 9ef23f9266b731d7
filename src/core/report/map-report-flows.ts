import type { FlowVerdict } from '../data-flow/check-map.js';
import { nodeNames } from '../data-flow/node-names.js';
import type { MapDesk, MapReport } from './map-report.js';
import type { Cell } from './page.js';
import type { Wording } from './wording.js';

/** Every flow with what it carries, on what ground, and what the transfer logic says. */
export function layOutFlows({ report, wording, page }: MapDesk): void {
  const { check } = report;
  page.newChapter(160);
  page.heading(2, wording.say('flows.title'));
  if (check.flows.size === 0) return page.paragraph(wording.say('flows.none'));
  const names = nodeNames(check.graph);
  const columns = { flow: 26, data: 22, purpose: 16, agreement: 12, instrument: 22, transfer: 20 };
  page.table({
    summary: wording.say('flows.title'),
    columns: Object.entries(columns).map(([key, share]) => ({ title: wording.say(key), share })),
    rows: [...check.flows.values()].map((verdict) => rowOf(verdict, names, report, wording)),
  });
}

function rowOf(
  { link, transfer }: FlowVerdict,
  names: (id: string) => string,
  { label }: MapReport,
  wording: Wording,
): Cell[] {
  const { flow, from, to } = link;
  const { elements, purpose, dpa_status: agreement, mechanism } = flow;
  return [
    { lines: [{ text: `${names(from.id)} → ${names(to.id)}`, style: 'strong' }] },
    elements.length === 0 ? wording.say('noData') : elements.map((word) => label('element', word)).join(', '),
    purpose === undefined ? wording.say('notStated') : label('purpose', purpose),
    wording.say(agreement === undefined ? 'notStated' : `agreement.${agreement}`),
    wording.say(`mechanism.${mechanism ?? 'none'}`),
    statusWords(transfer, wording),
  ];
}

function statusWords({ status, country }: FlowVerdict['transfer'], wording: Wording): string {
  const words = wording.say(`status.${status}`);
  return country === null || country === 'unknown' ? words : `${words} (${wording.country(country)})`;
}
