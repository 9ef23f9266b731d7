import { describe, expect, it } from '@jest/globals';
import { mapLaw, readMap, soundMap } from '../../../test/support/flow-maps.js';
import { flowsOnRow } from './adequacy-effect.js';
import { parseRow, rowNamed, withChange, withChanges, type RowChange } from './adequacy-rows.js';
import type { AdequacyRow } from './adequacy.js';
import { checkMap, type MapCheck, type MapLaw } from './check-map.js';

const { adequacy: shipped } = mapLaw;
const TODAY = '2026-11-22';
const brazil = { regime: 'EU', code: 'BR' } as const;
const row = { ...rowNamed(brazil, shipped)!, verified_on: TODAY };
const changed = (change: Partial<AdequacyRow>): RowChange => ({ ...brazil, row: { ...row, ...change } });

describe('the adequacy rows of a workspace', () => {
  it('are the shipped ones with its changes on top, the newest last', () => {
    const two = withChanges(shipped, [changed({ name: 'One' }), changed({ name: 'Two' })]);
    expect(rowNamed(brazil, two)?.name).toBe('Two');
    expect(two.eu).toHaveLength(shipped.eu.length);
    expect(rowNamed({ regime: 'UK', code: 'BR' }, two)).toBeUndefined();
  });

  it('give the shipped row back, and lose one that was added', () => {
    const added = { regime: 'UK', code: 'BR' } as const;
    const both = withChanges(shipped, [changed({ name: 'One' }), { ...added, row }]);
    expect(rowNamed(added, both)).toEqual(row);
    const back = [
      { ...brazil, row: null },
      { ...added, row: null },
    ];
    expect(back.reduce((rows, change) => withChange(rows, change, shipped), both)).toEqual(shipped);
  });
});

describe('a row that a person writes', () => {
  const CASES: [string, object, string[]][] = [
    ['is taken as it is', {}, []],
    ['may end', { valid_until: '2027-01-01' }, []],
    ['ends no earlier than it begins', { valid_until: '2020-01-01' }, ['/valid_until']],
    ['says when it was checked', { verified_on: null }, ['/verified_on']],
    ['was not checked tomorrow', { verified_on: '2026-11-23' }, ['/verified_on']],
    ['names a country that exists', { code: 'EU' }, ['/code']],
    ['may name an organisation', { code: 'XORG', type: 'organisation' }, []],
    ['asks for a fact that is known', { type: 'partial', condition: 'is_nice' }, ['/condition']],
    ['is not partial without one', { type: 'partial' }, ['']],
  ];
  it.each(CASES)('%s', (_, change, places) => {
    const parsed = parseRow({ ...row, ...change }, TODAY);
    expect(parsed.ok ? [] : parsed.problems.map(({ where }) => where)).toEqual(places);
  });
});

describe('the flows that rest on a row', () => {
  const ended = law(changed({ valid_until: '2026-02-28' }));

  it('are told with what becomes of them', () => {
    const [flow, ...others] = flowsOnRow(check(['BR']), brazil, mapLaw, ended);
    expect(others).toEqual([]);
    expect(flow).toMatchObject({ flow: 'f1', from: 'app', to: 'mail', today: { status: 'ok_adequacy' } });
    expect(flow!.after.status).not.toBe('ok_adequacy');
  });

  it('are told also where another place decides the status', () => {
    const [flow] = flowsOnRow(check(['BR', 'IN']), brazil, mapLaw, ended);
    expect(flow?.today.country).toBe('IN');
    expect(flow?.after.status).toBe(flow?.today.status);
  });

  it('are those that a new row covers, too', () => {
    const india = { regime: 'EU', code: 'IN', row: { ...row, code: 'IN' } } as const;
    expect(flowsOnRow(check(['IN']), india, mapLaw, law(india))).toMatchObject([
      { after: { status: 'ok_adequacy' } },
    ]);
  });

  it('are none where the map is judged by other laws, or nothing goes there', () => {
    expect(flowsOnRow(check(['BR'], ['UK']), brazil, mapLaw, ended)).toEqual([]);
    expect(flowsOnRow(check(['DE']), brazil, mapLaw, ended)).toEqual([]);
  });
});

function law(change: RowChange): MapLaw {
  return { ...mapLaw, adequacy: withChange(shipped, change, shipped) };
}

/** The check of the sound map with the vendor in other places. */
function check(places: string[], regimes = ['EU']): MapCheck {
  const map = soundMap();
  map.nodes[1]!['countries_storage'] = places;
  return checkMap(readMap({ ...map, regimes }), mapLaw);
}
