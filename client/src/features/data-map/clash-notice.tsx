import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowMap } from '@core/data-flow/flow-map.js';
import { isRecord } from '@core/shape.js';
import { type ConflictRow, ConflictNotice } from '../../workspace/conflict-notice.js';
import type { MapEditing } from './use-map-editing.js';

/** Two people changed the same node or flow: what stands there now beside what I wanted. */
export function ClashNotice({ editing, map }: { editing: MapEditing; map: FlowMap }): ReactNode {
  const { t } = useTranslation();
  const { clash } = editing;
  if (clash === null) return null;
  const rows = clash.shared.flatMap((touched) => {
    const [list, ...rest] = touched.split('/');
    const id = rest.join('/');
    if (list !== 'nodes' && list !== 'flows') return [];
    const mine = clash.edit.put?.[list]?.find((row) => row['id'] === id) ?? {};
    const theirs = (map[list].find((row) => row.id === id) ?? {}) as Record<string, unknown>;
    return differences(`${list}/${id}`, mine, theirs, (key) => t(`maps:field.${key}`, key));
  });
  return <ConflictNotice rows={rows} onKeepMine={editing.keepMine} onTakeTheirs={editing.takeTheirs} />;
}

function differences(
  part: string,
  mine: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>,
  labelOf: (key: string) => string,
): ConflictRow[] {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  return keys.map((key) => ({
    key: `${part}/${key}`,
    label: labelOf(key),
    mine: inWords(mine[key]),
    theirs: inWords(theirs[key]),
  }));
}

function inWords(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.join(', ');
  return isRecord(value) ? JSON.stringify(value) : String(value);
}
