import { describe, expect, test } from '@jest/globals';
import { changed, checked, readMap, soundMap, soundNode } from '../../../test/support/flow-maps.js';
import { templateJson, templateModel } from '../../../test/support/templates.js';
import { parseQuestionnaire } from '../questionnaire/parse-questionnaire.js';
import { compile } from '../scoring/compile.js';
import { impactScreenings } from './impact-screening.js';
import { mapAnswer, mapShares } from './map-answers.js';
import { parseRopaLayouts } from './ropa-layout.js';
import { scoreMap } from './score-map.js';

const parsed = parseQuestionnaire(templateJson('data-flows/map-questions.json'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const compiled = compile(parsed.questionnaire, templateModel());
if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
const score = (file: unknown) => scoreMap(checked(file), compiled.compiled, 'T2');

/** How much of what `mail` gets and hands on counts as lawful with that change of it. */
const lawful = (change: object) =>
  mapShares(checked(changed(soundMap(), 'mail', { ...change }))).find(({ question }) => question === 'M-12');

describe('a map is scored like a questionnaire', () => {
  test('a sound map says yes to whatever it can show, and proves it as a document', () => {
    const { shares, practices, trace } = score(soundMap());
    for (const share of shares) expect([share.question, mapAnswer(share)]).not.toContain('no');
    for (const { state, evidence_class: proof } of practices)
      if (state === 'assessed') expect(proof).toBe('documented');
    expect(trace).not.toBeNull();
  });

  test('an unknown place lowers what is said of the inventory, and names where', () => {
    const map = {
      ...soundMap(),
      nodes: [soundNode('a'), soundNode('b', { countries_access: ['unknown'] })],
      flows: [],
    };
    const share = mapShares(checked(map)).find(({ question }) => question === 'M-01');
    expect(share).toEqual({ question: 'M-01', met: 1, of: 2, unmet: ['b'] });
    const better = score({ ...map, nodes: [soundNode('a'), soundNode('b')] });
    const of = (practices: ReturnType<typeof score>['practices']) =>
      Number(practices.find(({ id }) => id === 'INV-F1')?.implementation);
    expect(of(score(map).practices)).toBeLessThan(of(better.practices));
  });

  test('a transfer to a place nobody knows, or without a ground, counts as no lawful one', () => {
    expect(lawful({})).toMatchObject({ met: 2, of: 2 });
    const unknown = lawful({ countries_storage: ['unknown'] });
    const abroad = lawful({ countries_storage: ['US'] });
    expect([unknown, abroad]).toMatchObject([{ unmet: ['f1'] }, { unmet: ['f1'] }]);
  });

  test('what the map has nothing of is not applicable, not good', () => {
    const { practices } = score({ ...soundMap(), nodes: [soundNode('a')], flows: [] });
    expect(practices.find(({ id }) => id === 'TPR-I3')?.state).toBe('not_applicable');
  });
});

describe('an impact assessment is screened from the map', () => {
  const map = readMap({
    format: 'assay-map/1',
    home: 'EU',
    elements: { health: { sensitivity: 5 } },
    activities: [{ id: 'R-1', dpia: 'DPIA-7' }],
    nodes: [
      soundNode('a', { data_categories: ['health'], data_subjects: ['patients'], ropa_id: 'R-1' }),
      soundNode('b', { ropa_id: 'R-2', volume: 1 }),
    ],
  });

  test('two criteria need one, and its place is named', () => {
    const [first] = impactScreenings(map);
    expect(first).toMatchObject({ record: 'R-1', met: 2, outcome: 'needed', dpia: 'DPIA-7' });
  });

  test('what no map can show keeps it open and is never a no', () => {
    const [, second] = impactScreenings(map);
    expect(second).toMatchObject({ record: 'R-2', met: 0, outcome: 'open', dpia: null });
    expect(second?.criteria.find(({ criterion }) => criterion === 'monitoring')?.state).toBe('open');
  });

  const yes = { met: true, because: 'Drivers are followed all day.' };
  const no = { met: false, because: 'Nobody is watched.' };
  test.each([
    ['one open criterion denied leaves too few', { monitoring: no }, {}, 0, 'not_needed'],
    ['one affirmed and one open may be two', { monitoring: yes }, {}, 1, 'open'],
    ['both affirmed are two', { monitoring: yes, blocks_right: yes }, {}, 2, 'needed'],
    ['a person sees what the map does not', { monitoring: yes, matching: yes }, {}, 2, 'needed'],
    ['what the map shows stands', { large_scale: no, monitoring: yes }, { volume: 5 }, 2, 'needed'],
  ])('%s', (_, screening, node, met, outcome) => {
    expect(screened(screening, node)[0]).toMatchObject({ met, outcome });
  });

  test.each<[string, object, readonly string[]]>([
    ['nothing', {}, []],
    ['the use of AI', { ai_use: null }, ['scoring', 'automated_decision', 'new_technology']],
    ['how many people', { volume: null }, ['large_scale']],
    ['whether data is combined', { may_combine: null }, ['matching']],
    ['how sensitive an element is', { data_categories: ['email', 'notes'] }, ['sensitive']],
    ['whose data it is', { data_subjects: [] }, ['vulnerable']],
    ['who a group is', { data_subjects: ['customers', 'residents of the home'] }, ['vulnerable']],
  ])('a node that leaves %s blank says no "no"', (_, node, expected) => {
    const [screening] = screened({}, node);
    const open = screening?.criteria
      .filter(({ state }) => state === 'open')
      .map(({ criterion }) => criterion);
    expect(open?.filter((one) => one !== 'monitoring' && one !== 'blocks_right')).toEqual(expected);
  });

  test('the reason of a person is kept beside their word', () => {
    const [first] = screened({ monitoring: no });
    const said = first?.criteria.find(({ criterion }) => criterion === 'monitoring');
    expect(said).toEqual({ criterion: 'monitoring', state: 'not_met', nodes: [], said: no.because });
  });
});

test('the layouts of the record name only columns there are', () => {
  const layouts = parseRopaLayouts(templateJson('data-flows/ropa-layouts.json'));
  if (!layouts.ok) throw new Error(JSON.stringify(layouts.problems));
  const file = templateJson('data-flows/dataflow-rules.json') as {
    ropa_columns: Record<'controller' | 'processor', { id: string }[]>;
  };
  for (const layout of [layouts.layouts.cnil, layouts.layouts.ico])
    for (const part of ['controller', 'processor'] as const) {
      const known = new Set(['record', ...file.ropa_columns[part].map(({ id }) => id)]);
      const shown = layout[part].map(([, column]) => column);
      expect(shown.filter((column) => column !== null && !known.has(column))).toEqual([]);
      expect(file.ropa_columns[part].filter(({ id }) => !shown.includes(id))).toEqual([]);
    }
});

/** One activity with what a person said of it, as it is screened; its node leaves nothing blank. */
function screened(screening: object, node: object = {}) {
  return impactScreenings(
    readMap({
      format: 'assay-map/1',
      home: 'EU',
      elements: { email: { sensitivity: 2 } },
      activities: [{ id: 'R-2', screening }],
      nodes: [soundNode('b', { ropa_id: 'R-2', volume: 1, may_combine: false, ...node })],
    }),
  );
}
