import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapFlow } from '@core/data-flow/flow-map.js';
import { Button } from '../../../ui/button.js';
import { giveUpUnsaved } from '../../../ui/unsaved.js';
import { AboutMap } from './about-map.js';
import { freshWord } from '../fresh-word.js';
import { type Drawn, nodeNamed } from '../map-model.js';
import { NewVendor } from './new-vendor.js';
import { useOpened } from './opened-part.js';
import type { Row } from './part-fields.js';
import { PartPanel } from './part-panel.js';
import { TiaPanel } from '../transfer/tia-panel.js';
import { useMapSearch } from '../use-map-search.js';
import { WayList } from '../ways/way-list.js';
import type { MapEditing } from '../history/use-map-editing.js';

interface OpenPartProps {
  drawn: Drawn;
  editing: MapEditing;
  mayEdit: boolean;
}

/** What the address opens beside the map: a row of it, or what stands once in it (`about/map`). */
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
  if (search.open === 'about/map' && mayEdit)
    return <AboutMap drawn={drawn} editing={editing} onClose={close} />;
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
          <>
            <WayList drawn={drawn} node={String(row['id'])} />
            <NodeActs drawn={drawn} row={row} mayEdit={mayEdit} editing={editing} />
          </>
        ) : (
          list === 'flows' && (
            <TiaPanel
              drawn={drawn}
              flow={row as unknown as MapFlow}
              mayEdit={mayEdit}
              onDone={() => setSaved(saved + 1)}
            />
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
  const vendor = row['vendor_id'];

  async function copy(): Promise<void> {
    const fresh = `n${freshWord(drawn.map)}`;
    const name = t('maps:copyOf', { name: nodeNamed(id, drawn.map) });
    if (await editing.save({ put: { nodes: [{ ...row, id: fresh, name }] } }))
      change({ open: `nodes/${fresh}` });
  }

  return (
    <div className="row">
      {mayEdit && <Button onClick={() => change({ open: `connect/${id}` })}>{t('maps:connect')}</Button>}
      {mayEdit && <Button onClick={() => void copy()}>{t('maps:copy')}</Button>}
      {typeof vendor === 'string' && (
        <Button onClick={() => change({ open: `vendors/${vendor}` })}>{t('maps:vendorOnMap')}</Button>
      )}
      <Button onClick={() => change({ view: 'ask', node: id, open: undefined })}>
        {t('maps:ask.breach')}
      </Button>
    </div>
  );
}
