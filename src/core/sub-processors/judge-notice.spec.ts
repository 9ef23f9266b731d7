import { describe, expect, it } from '@jest/globals';
import type { Adequacy } from '../data-flow/adequacy.js';
import { daysTooEarly, judgeNotice, type NoticeChange, type NoticeSurroundings } from './judge-notice.js';

const ADEQUACY: Adequacy = {
  version: 'test',
  compiled_on: '2026-11-01',
  eea: ['DE', 'IE'],
  eu: [
    { code: 'JP', name: 'Japan', type: 'full', act: 'one', date: '2019-01-23' },
    {
      code: 'GB',
      name: 'United Kingdom',
      type: 'full',
      act: 'two',
      date: '2021-06-28',
      valid_until: '2027-12-31',
    },
    {
      code: 'US',
      name: 'United States',
      type: 'partial',
      act: 'three',
      date: '2023-07-10',
      condition: 'dpf_listed_eu',
    },
  ],
  uk: [{ code: 'EEA', name: 'EEA', type: 'full', act: 'four', date: '2020-12-31' }],
  ch: [],
};
const AROUND: NoticeSurroundings = {
  home: 'EU',
  today: '2026-11-28',
  adequacy: ADEQUACY,
  knownCountries: ['DE'],
  sensitivity: 3,
  data: { groups: ['customers'], kinds: [{ id: 'account', sensitivity: 2 }] },
  objectionUntil: '2026-12-10',
  takesEffectOn: null,
};

const change = (countries: string[], rest: Partial<NoticeChange> = {}): NoticeChange => ({
  kind: 'add',
  name: 'Cloud',
  countries,
  task: '',
  instrument: null,
  ...rest,
});

describe('a notice of sub-processors', () => {
  it.each<[string, NoticeChange[], Partial<NoticeSurroundings>, string, string[]]>([
    ['in the home area', [change(['DE'])], {}, 'accept', ['stays_where_it_was']],
    ['in a new country of the home area', [change(['IE'])], {}, 'accept', ['new_country_covered']],
    ['in the EU as a whole', [change(['EU'])], {}, 'accept', ['new_country_covered']],
    ['in an adequate country', [change(['JP'])], {}, 'accept', ['new_country_covered']],
    [
      'in a country whose adequacy has ended',
      [change(['GB'])],
      { today: '2028-01-01', objectionUntil: '2028-01-09' },
      'ask',
      ['no_instrument'],
    ],
    ['under a partial adequacy, nothing shown', [change(['US'])], {}, 'ask', ['no_instrument']],
    [
      'abroad with an instrument',
      [change(['US'], { instrument: 'scc2021' })],
      {},
      'ask',
      ['instrument_to_be_shown'],
    ],
    [
      'abroad without one, sensitive data',
      [change(['US'])],
      { sensitivity: 4 },
      'object',
      ['no_instrument_sensitive'],
    ],
    [
      'abroad with "none"',
      [change(['US'], { instrument: 'none' })],
      { sensitivity: 5 },
      'object',
      ['no_instrument_sensitive'],
    ],
    ['nowhere said', [change([])], {}, 'ask', ['place_unknown']],
    ['only gone', [change(['US'], { kind: 'remove' })], { sensitivity: 5 }, 'accept', ['only_removed']],
    [
      'after the period',
      [change(['DE'])],
      { objectionUntil: '2026-11-27' },
      'ask',
      ['period_over', 'stays_where_it_was'],
    ],
    ['on its last day', [change(['DE'])], { objectionUntil: '2026-11-28' }, 'accept', ['stays_where_it_was']],
    [
      'that takes effect before the period ends',
      [change(['DE'])],
      { takesEffectOn: '2026-12-06' },
      'ask',
      ['takes_effect_before', 'stays_where_it_was'],
    ],
    [
      'that takes effect on its last day',
      [change(['DE'])],
      { takesEffectOn: '2026-12-10' },
      'ask',
      ['takes_effect_before', 'stays_where_it_was'],
    ],
    [
      'that takes effect once it is over',
      [change(['DE'])],
      { takesEffectOn: '2026-12-11' },
      'accept',
      ['stays_where_it_was'],
    ],
    [
      'only gone, before the period ends',
      [change([], { kind: 'remove' })],
      { takesEffectOn: '2026-12-01' },
      'accept',
      ['only_removed'],
    ],
    [
      'too early, after the period',
      [change(['DE'])],
      { objectionUntil: '2026-11-27', takesEffectOn: '2026-11-20' },
      'ask',
      ['period_over', 'stays_where_it_was'],
    ],
    [
      'for a British workspace in the EEA',
      [change(['DE'])],
      { home: 'UK', knownCountries: [] },
      'accept',
      ['new_country_covered'],
    ],
    [
      'for a British workspace in the EU',
      [change(['EU'])],
      { home: 'UK', knownCountries: [] },
      'accept',
      ['new_country_covered'],
    ],
    ['for a Swiss workspace', [change(['DE'])], { home: 'CH' }, 'ask', ['no_instrument']],
  ])('%s', (_, changes, around, proposal, because) => {
    const judged = judgeNotice(changes, { ...AROUND, ...around });
    expect([judged.proposal, judged.because]).toEqual([proposal, because]);
  });

  it.each([
    [null, null],
    ['2026-12-06', 4],
    ['2026-11-30', 10],
    ['2026-12-10', 0],
    ['2026-12-11', null],
  ])('that takes effect on %s is so many days too early: %s', (takesEffectOn, days) => {
    expect(daysTooEarly({ takesEffectOn, objectionUntil: '2026-12-10' })).toBe(days);
  });

  it('is judged by its gravest change and names every new country once', () => {
    const changes = [change(['DE', 'IE']), change(['US', 'IE'], { name: 'Desk' })];
    const judged = judgeNotice(changes, { ...AROUND, sensitivity: 5 });
    expect(judged.proposal).toBe('object');
    expect(judged.newCountries).toEqual(['IE', 'US']);
    expect(judged.because[0]).toBe('no_instrument_sensitive');
    expect(judged.places).toHaveLength(4);
    expect(judged.data).toEqual(AROUND.data);
  });
});
