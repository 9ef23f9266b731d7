import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { DraftPanel } from './draft/draft-panel.js';
import type { Drawn } from './map-model.js';
import { TablePanel } from './tables/table-panel.js';
import { useMapSearch } from './use-map-search.js';
import type { MapEditing } from './history/use-map-editing.js';

const NEW = ['person_group', 'system', 'vendor', 'subprocessor', 'flow', 'activity'] as const;

/** What can be put on the map, and the way back. */
export function MapToolbar({ drawn, editing }: { drawn: Drawn; editing: MapEditing }): ReactNode {
  const { t } = useTranslation();
  const [, change] = useMapSearch();
  const [panel, setPanel] = useState<'draft' | 'table' | null>(null);
  const close = (): void => setPanel(null);
  return (
    <>
      <fieldset className="data-map__toolbar row">
        <legend className="visually-hidden">{t('maps:toolbar')}</legend>
        {NEW.map((what) => (
          <Button
            key={what}
            aria-disabled={(what === 'flow' && drawn.map.nodes.length < 2) || undefined}
            onClick={() => change({ open: `new/${what}` })}
          >
            {t(`maps:add.${what}`)}
          </Button>
        ))}
        <Button onClick={() => change({ open: 'about/map' })}>{t('maps:about.title')}</Button>
        <Button aria-disabled={!editing.canUndo || undefined} onClick={editing.undo}>
          {t('maps:undo')}
        </Button>
        <Button aria-disabled={!editing.canRedo || undefined} onClick={editing.redo}>
          {t('maps:redo')}
        </Button>
        {(['draft', 'table'] as const).map((one) => (
          <Button
            key={one}
            aria-expanded={panel === one}
            onClick={() => setPanel(panel === one ? null : one)}
          >
            {one === 'draft' ? t('maps:draft.open') : t('maps:bring.open')}
          </Button>
        ))}
      </fieldset>
      {panel === 'draft' && <DraftPanel drawn={drawn} editing={editing} onClose={close} />}
      {panel === 'table' && <TablePanel mapId={drawn.id} editing={editing} onClose={close} />}
    </>
  );
}
