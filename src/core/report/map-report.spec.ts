import { describe, expect, it } from '@jest/globals';
import {
  changed,
  checked,
  extended,
  mapLaw,
  soundFlow,
  soundMap,
  soundNode,
} from '../../../test/support/flow-maps.js';
import { RecordingPage } from '../../../test/support/recording-page.js';
import { templateJson } from '../../../test/support/templates.js';
import { wordingFrom } from '../../platform/pdf/report-wording.js';
import { parseRopaColumns } from '../data-flow/ropa-columns.js';
import { ropa } from '../data-flow/ropa.js';
import { standingFindings } from '../data-flow/standing-findings.js';
import { layOutMapReport, layOutRopa, type MapReport } from './map-report.js';

type Words = Record<'en' | 'de', Record<string, string>>;
const paperWords = templateJson('data-flows/report-words.json') as Words;
const recordWords = templateJson('data-flows/record-words.json') as Words & Record<'fr', object>;
const columns = parseRopaColumns(templateJson('data-flows/dataflow-rules.json'));

function report(file: object): MapReport {
  if (!columns.ok) throw new Error('our own content must parse');
  const check = checked(file);
  return {
    name: 'All flows',
    version: 3,
    preparedBy: 'Alder',
    check,
    findings: standingFindings(check, mapLaw.rules),
    ropa: ropa(check, columns.columns),
    rules: new Map(
      [...mapLaw.rules].map(([id, { title, law_ref: law }]) => [id, { title, remedy: 'Do it.', law }]),
    ),
    label: (list, word) => `${list} ${word}`,
    adequacy: { version: '2026-11', compiledOn: '2026-02-01', verifiedOn: ['2026-03-01'] },
  };
}

function printed(file: object, language: 'en' | 'de', lay = layOutMapReport): RecordingPage {
  const page = new RecordingPage();
  lay(report(file), wordingFrom(language, { ...paperWords[language], ...recordWords[language] }), page);
  return page;
}

const unsigned = changed(soundMap(), 'f1', { dpa_status: 'none' });

describe('a printed map', () => {
  it('shows the findings with law and remedy, the picture of the screen, every flow, and the records', () => {
    const { figures, words: said, headings } = printed(unsigned, 'en');
    expect(figures.map(({ kind }) => kind)).toEqual(['data-map']);
    expect(headings.map(({ text }) => text)).toEqual([
      'All flows',
      'What the rules find',
      'Flows',
      'As controller, Article 30(1) GDPR',
      'R-1',
      'As processor, Article 30(2) GDPR',
    ]);
    expect(said).toEqual(expect.arrayContaining(['app → mail', 'mail → host', 'Do it.']));
    expect(said.join(' ')).toContain('compiled on 1 Feb 2026; rows verified on 1 Mar 2026');
  });

  it('writes what flows carry beside their arrows, never one label over another', () => {
    const many = Array.from({ length: 9 }, (_, at) => `desk${at}`);
    const { figures } = printed(
      extended(soundMap(), {
        nodes: many.map((id) => soundNode(id)),
        flows: many.map((id) => soundFlow(`${id}-mail`, id, 'mail')),
      }),
      'en',
    );
    const labels = figures[0]!.marks.flatMap((mark) =>
      mark.kind === 'rect' && mark.height === 14 ? [mark] : [],
    );
    const pairs = labels.flatMap((one, at) => labels.slice(at + 1).map((other) => ({ one, other })));
    const isOver = ({ one, other }: (typeof pairs)[number]): boolean =>
      Math.abs(one.y - other.y) < 14 && one.x < other.x + other.width && other.x < one.x + one.width;
    expect(labels.length).toBe(checked(soundMap()).flows.size + many.length);
    expect(pairs.filter(isOver)).toEqual([]);
  });

  it.each(['en', 'de'] as const)('has a word for everything it says: %s', (language) => {
    const abroad = changed(unsigned, 'mail', { countries_storage: ['US'], countries_access: ['unknown'] });
    expect(printed(abroad, language).words.filter((word) => word.includes('⟦'))).toEqual([]);
  });

  it('that is too large to be read as a picture says so and keeps its table', () => {
    const nodes = Array.from({ length: 60 }, (_, at) => soundNode(`n${at}`));
    const { figures, words: said } = printed(extended(soundMap(), { nodes }), 'en');
    expect(figures).toEqual([]);
    expect(said.join(' ')).toContain('too large to be drawn');
    expect(said).toContain('app → mail');
  });

  it('may be the records alone, each gap named in its place', () => {
    const { figures, words: said } = printed(
      changed(soundMap(), 'app', { retention_days: null }),
      'en',
      layOutRopa,
    );
    expect(figures).toEqual([]);
    expect(said.join(' ')).toMatch(/Still missing: .*times of erasure/);
    expect(said).toContain('to be completed');
    expect(said).toContain('encrypted on the way');
    expect(said).toEqual(expect.arrayContaining(['element email', 'group customers', 'purpose service']));
  });
});

describe('the words of printed maps', () => {
  it('are the same in both languages, and those of records in all three', () => {
    expect(Object.keys(paperWords.de).toSorted()).toEqual(Object.keys(paperWords.en).toSorted());
    for (const language of ['de', 'fr'] as const)
      expect(Object.keys(recordWords[language]).toSorted()).toEqual(Object.keys(recordWords.en).toSorted());
  });
});
