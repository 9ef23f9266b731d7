import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapFlow, NodeKind } from '@core/data-flow/flow-map.js';
import { NODE_KINDS } from '@core/data-flow/flow-map.js';
import { Button } from '../../ui/button.js';
import { giveUpUnsaved } from '../../ui/unsaved.js';
import { type Drawn, flowNamed, freshId, nameOf, nodeNamed } from './map-model.js';
import { NewVendor } from './new-vendor.js';
import type { Row } from './part-fields.js';
import { PartPanel } from './part-panel.js';
import { TiaPanel } from './tia-panel.js';
import { useMapSearch } from './use-map-search.js';
import type { MapEditing } from './use-map-editing.js';

interface OpenPartProps {
  drawn: Drawn;
  editing: MapEditing;
  mayEdit: boolean;
}

interface Opened {
  readonly list: 'nodes' | 'flows';
  readonly row: Row;
  readonly isNew: boolean;
  readonly title: string;
}

/** What the address opens beside the map: `nodes/n1`, `flows/f1`, `connect/n1`, `new/system`. */
export function OpenPart({ drawn, editing, mayEdit }: OpenPartProps): ReactNode {
  const [search, change] = useMapSearch();
  const opened = useOpened(drawn, search.open);
  const [saved, setSaved] = useState(0);

  function close(): void {
    giveUpUnsaved();
    change({ open: undefined });
  }

  if (search.open === 'new/vendor' && mayEdit)
    return (
      <NewVendor
        drawn={drawn}
        editing={editing}
        onClose={close}
        onSaved={(node) => change({ open: `nodes/${node}` })}
      />
    );
  if (opened === null || (opened.isNew && !mayEdit)) return null;
  const { list, row } = opened;
  return (
    <PartPanel
      key={`${search.open ?? ''} ${saved}`}
      {...opened}
      drawn={drawn}
      editing={editing}
      mayEdit={mayEdit}
      onClose={close}
      onSaved={() => {
        setSaved(saved + 1);
        change({ open: `${list}/${String(row['id'])}` });
      }}
      acts={
        list === 'nodes' ? (
          <NodeActs drawn={drawn} row={row} mayEdit={mayEdit} editing={editing} />
        ) : (
          mayEdit && (
            <TiaPanel drawn={drawn} flow={row as unknown as MapFlow} onDone={() => setSaved(saved + 1)} />
          )
        )
      }
    />
  );
}

function NodeActs({ drawn, row, mayEdit, editing }: OpenPartProps & { row: Row }): ReactNode {
  const { t } = useTranslation();
  const [, change] = useMapSearch();
  const id = String(row['id']);

  async function copy(): Promise<void> {
    const fresh = freshId('n', drawn.map.nodes);
    const name = t('maps:copyOf', { name: nodeNamed(id, drawn.map) });
    if (await editing.save({ put: { nodes: [{ ...row, id: fresh, name }] } }))
      change({ open: `nodes/${fresh}` });
  }

  return (
    <div className="row">
      {mayEdit && <Button onClick={() => change({ open: `connect/${id}` })}>{t('maps:connect')}</Button>}
      {mayEdit && <Button onClick={() => void copy()}>{t('maps:copy')}</Button>}
      <Button onClick={() => change({ view: 'ask', node: id, open: undefined })}>
        {t('maps:ask.breach')}
      </Button>
    </div>
  );
}

function useOpened({ map }: Drawn, open: string | undefined): Opened | null {
  const { t } = useTranslation();
  const at = open?.indexOf('/') ?? -1;
  const [what, id] = [open?.slice(0, at), open?.slice(at + 1) ?? ''];
  if (what === 'nodes') {
    const node = map.nodes.find((one) => one.id === id);
    return node === undefined
      ? null
      : { list: 'nodes', row: node as unknown as Row, isNew: false, title: nameOf(node) };
  }
  if (what === 'flows') {
    const flow = map.flows.find((one) => one.id === id);
    if (flow === undefined) return null;
    return { list: 'flows', row: flow as unknown as Row, isNew: false, title: flowNamed(flow, map) };
  }
  if (what === 'connect' || (what === 'new' && id === 'flow')) {
    const from = what === 'connect' ? { from_node: id } : {};
    const row = { id: freshId('f', map.flows), ...from, kind: 'send', elements: [] };
    return { list: 'flows', row, isNew: true, title: t('maps:add.flow') };
  }
  const kind = what === 'new' ? NODE_KINDS.find((one) => one === id) : undefined;
  if (kind === undefined) return null;
  return { list: 'nodes', row: newNode(kind, map), isNew: true, title: t(`maps:add.${kind}`) };
}

/** What is ours is in our name; whatever is not known yet is unknown, not blank. */
function newNode(kind: NodeKind, map: Drawn['map']): Row {
  const isOurs = kind !== 'vendor' && kind !== 'subprocessor';
  const role = { subprocessor: 'subprocessor', vendor: 'processor' } as const;
  return {
    id: freshId('n', map.nodes),
    kind,
    ...(isOurs && map.own_entity !== undefined ? { legal_entity: map.own_entity } : {}),
    ...(kind === 'person_group' ? {} : { role: isOurs ? 'controller' : role[kind] }),
    ...(kind === 'person_group' ? {} : { countries_storage: ['unknown'], countries_access: ['unknown'] }),
    data_subjects: [],
    data_categories: [],
  };
}
