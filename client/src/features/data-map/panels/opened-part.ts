import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NODE_KINDS, type NodeKind } from '@core/data-flow/flow-map.js';
import { freshWord } from '../fresh-word.js';
import { type Drawn, flowNamed, nameOf } from '../map-model.js';
import type { Row } from './part-fields.js';
import type { PartList } from './part-lists.js';
import { isNamed, recordNamed } from '../records.js';

interface Opened {
  readonly list: PartList;
  readonly row: Row;
  readonly isNew: boolean;
  readonly title: string;
}

type Words = (key: string) => string;

/** The row an address opens: `nodes/n1`, `flows/f1`, `vendors/v1`, `activities/R-1`, `connect/n1`, `new/system`. */
export function useOpened({ map }: Drawn, open: string | undefined): Opened | null {
  const { t } = useTranslation();
  const at = open?.indexOf('/') ?? -1;
  const [what, id] = [open?.slice(0, at) ?? '', open?.slice(at + 1) ?? ''];
  const word = useFreshWord(map, open);
  return OPENERS.get(what)?.(id, map, t, word) ?? null;
}

/** The same for as long as one thing is open, whatever others add meanwhile. */
function useFreshWord(map: Drawn['map'], open: string | undefined): string {
  const [begun, setBegun] = useState(() => ({ open, word: freshWord(map) }));
  if (begun.open !== open) setBegun({ open, word: freshWord(map) });
  return begun.word;
}

/** @param word what the id of a new row ends in */
type Opener = (id: string, map: Drawn['map'], t: Words, word: string) => Opened | null;

const PARTS: Readonly<Record<PartList | 'connect' | 'new', Opener>> = {
  nodes: (id, map) => {
    const node = map.nodes.find((one) => one.id === id);
    return node === undefined ? null : { list: 'nodes', ...known(node), title: nameOf(node) };
  },
  flows: (id, map) => {
    const flow = map.flows.find((one) => one.id === id);
    return flow === undefined ? null : { list: 'flows', ...known(flow), title: flowNamed(flow, map) };
  },
  vendors: (id, map) => {
    const vendor = map.vendors.find((one) => one.id === id);
    if (vendor === undefined && !isNamed('vendors', id, map)) return null;
    return {
      list: 'vendors',
      ...(vendor === undefined ? fresh({ id }) : known(vendor)),
      title: vendor?.name ?? id,
    };
  },
  activities: (id, map) => {
    const activity = map.activities?.find((one) => one.id === id);
    if (activity === undefined && !isNamed('activities', id, map)) return null;
    const row = activity === undefined ? fresh({ id }) : known(activity);
    return { list: 'activities', ...row, title: recordNamed(id, map) };
  },
  connect: (id, _map, t, word) => newFlow({ from_node: id }, word, t),
  new: (what, map, t, word) => {
    if (what === 'flow') return newFlow({}, word, t);
    if (what === 'activity')
      return { list: 'activities', ...fresh({ id: `R-${word}` }), title: t('maps:add.activity') };
    const kind = NODE_KINDS.find((one) => one === what);
    if (kind === undefined) return null;
    return { list: 'nodes', ...fresh(newNode(kind, word, map)), title: t(`maps:add.${kind}`) };
  },
};
const OPENERS: ReadonlyMap<string, Opener> = new Map(Object.entries(PARTS));

function known(row: object): Pick<Opened, 'row' | 'isNew'> {
  return { row: row as Row, isNew: false };
}

function fresh(row: Row): Pick<Opened, 'row' | 'isNew'> {
  return { row, isNew: true };
}

function newFlow(from: Row, word: string, t: Words): Opened {
  const row = { id: `f${word}`, ...from, kind: 'send', elements: [] };
  return { list: 'flows', ...fresh(row), title: t('maps:add.flow') };
}

/** What is ours is in our name; whatever is not known yet is unknown, not blank. */
function newNode(kind: NodeKind, word: string, map: Drawn['map']): Row {
  const isOurs = kind !== 'vendor' && kind !== 'subprocessor';
  const role = { subprocessor: 'subprocessor', vendor: 'processor' } as const;
  return {
    id: `n${word}`,
    kind,
    ...(isOurs && map.own_entity !== undefined ? { legal_entity: map.own_entity } : {}),
    ...(kind === 'person_group' ? {} : { role: isOurs ? 'controller' : role[kind] }),
    ...(kind === 'person_group' ? {} : { countries_storage: ['unknown'], countries_access: ['unknown'] }),
    data_subjects: [],
    data_categories: [],
  };
}
