import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowMap } from '@core/data-flow/flow-map.js';
import { type ConflictRow, ConflictNotice } from '../../../workspace/conflict-notice.js';
import { clashedPart, comparedWords } from './clash-rows.js';
import { useFieldWords } from '../panels/field-words.js';
import { useTouchedName } from './touched-name.js';
import type { MapEditing } from './use-map-editing.js';

/** Two people changed the same part of the map: what stands there now beside what I wanted. */
export function ClashNotice({ editing, map }: { editing: MapEditing; map: FlowMap }): ReactNode {
  const { t } = useTranslation();
  const say = useFieldWords(map);
  const nameOf = useTouchedName(map);
  const { clash } = editing;
  if (clash === null) return null;
  const rows = clash.shared.flatMap((touched): ConflictRow[] => {
    const part = clashedPart(touched, clash.edit, map);
    const { mine, theirs } = part;
    const name = nameOf(touched);
    if (mine === null || theirs === null) {
      const word = (row: object | null): string => t(row === null ? 'maps:clash.gone' : 'maps:clash.there');
      return [{ key: touched, label: name, mine: word(mine), theirs: word(theirs) }];
    }
    const isFact = touched.startsWith('set/');
    return comparedWords(part, say).map(({ key, ...words }) => ({
      ...words,
      key: `${touched}/${key}`,
      label: isFact ? name : `${name}: ${t(`maps:field.${key}`, key)}`,
    }));
  });
  return <ConflictNotice rows={rows} onKeepMine={editing.keepMine} onTakeTheirs={editing.takeTheirs} />;
}
