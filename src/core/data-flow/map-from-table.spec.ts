import { describe, expect, it } from '@jest/globals';
import { mapLaw, readMap, soundMap } from '../../../test/support/flow-maps.js';
import { editMap } from './edit-map.js';
import { cellOf, FLOW_COLUMNS, NODE_COLUMNS, type MapColumns } from './map-columns.js';
import { mapFromTable, type TableRow } from './map-from-table.js';

const map = readMap(soundMap());
const numbered = (rows: readonly (readonly string[])[]): TableRow[] =>
  rows.map((cells, at) => ({ row: at + 2, cells }));

/** The rows as our own export writes them. */
function exported(rows: readonly object[], columns: MapColumns): TableRow[] {
  const cells = rows.map((row) =>
    Object.keys(columns).map((key) => cellOf((row as Record<string, unknown>)[key])),
  );
  return numbered(cells);
}

describe('a table of a map', () => {
  it.each([
    ['nodes', NODE_COLUMNS],
    ['flows', FLOW_COLUMNS],
  ] as const)('of %s that we wrote ourselves changes nothing', (part, columns) => {
    const read = mapFromTable(Object.keys(columns), exported(map[part], columns), map)!;
    expect(read).toMatchObject({ part, faults: [], strangeHeads: [], edit: { put: { [part]: [] } } });
    expect(read.counts).toEqual({ add: 0, change: 0, same: map[part].length });
  });

  it('puts on an empty map what was on another one', () => {
    const empty = { ...map, nodes: [], flows: [] };
    const nodes = mapFromTable(Object.keys(NODE_COLUMNS), exported(map.nodes, NODE_COLUMNS), empty)!;
    const edited = editMap(empty, nodes.edit, mapLaw.adequacy);
    if (!edited.ok) throw new Error(JSON.stringify(edited.problems));
    expect(edited.map.nodes).toEqual(map.nodes);
    const flows = mapFromTable(Object.keys(FLOW_COLUMNS), exported(map.flows, FLOW_COLUMNS), edited.map)!;
    const whole = editMap(edited.map, flows.edit, mapLaw.adequacy);
    expect(whole.ok && whole.map.flows).toEqual(map.flows);
  });

  it('leaves what it has no column for, and takes away what is blank', () => {
    const rows = numbered([['app', 'system', '', 'Team']]);
    const { edit, counts } = mapFromTable(['id', 'kind', 'volume', 'owner'], rows, map)!;
    expect(counts).toEqual({ add: 0, change: 1, same: 0 });
    const [app] = edit.put!.nodes!;
    expect(app).toMatchObject({ id: 'app', owner: 'Team', countries_storage: ['DE'] });
    expect(app).not.toHaveProperty('volume');
  });

  const FAULTS: [string, string[], string[], string | null, string][] = [
    ['a node of no kind', ['id', 'kind'], ['n9', 'cloud'], 'kind', 'UNKNOWN_KIND'],
    ['a node without an id', ['id', 'kind'], ['', 'system'], 'id', 'MISSING_KEY'],
    ['a number that is none', ['id', 'kind', 'volume'], ['n9', 'system', 'many'], 'volume', 'WRONG_TYPE'],
    ['a grade there is not', ['id', 'kind', 'volume'], ['n9', 'system', '9'], 'volume', 'OUT_OF_RANGE'],
    [
      'a flag that is none',
      ['id', 'kind', 'deletion_path'],
      ['n9', 'system', 'maybe'],
      'deletion_path',
      'WRONG_TYPE',
    ],
    ['a flow to nowhere', ['id', 'from_node', 'to_node'], ['f9', 'app', 'gone'], 'to_node', 'UNKNOWN_NODE'],
    [
      'an assessment that is no object',
      ['id', 'from_node', 'to_node', 'tia'],
      ['f9', 'app', 'mail', '{'],
      'tia',
      'WRONG_TYPE',
    ],
  ];
  it.each(FAULTS)('says of %s where it is, and keeps the rest', (_, heads, cells, column, code) => {
    const good = heads.map(
      (head) =>
        ({
          id: 'x1',
          kind: heads.includes('to_node') ? 'send' : 'system',
          from_node: 'app',
          to_node: 'host',
        })[head] ?? '',
    );
    const { faults, counts, edit, part } = mapFromTable(heads, numbered([cells, good]), map)!;
    expect(faults).toMatchObject([{ row: 2, column, problem: { code } }]);
    expect(counts.add).toBe(1);
    expect(edit.put![part]).toMatchObject([{ id: 'x1' }]);
  });

  it('says which id came twice and which head means nothing', () => {
    const read = mapFromTable(
      ['id', 'kind', 'colour'],
      numbered([
        ['a', 'system', 'red'],
        ['a', 'system', ''],
      ]),
      map,
    )!;
    expect(read.faults).toMatchObject([{ row: 3, column: 'id', problem: { code: 'DUPLICATE_ID' } }]);
    expect(read.strangeHeads).toEqual(['colour']);
  });

  it('is none where its heads name neither nodes nor flows', () => {
    expect(mapFromTable(['Vendor', 'Country'], [], map)).toBeNull();
  });
});
