import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import type { MapEditing } from './history/use-map-editing.js';
import type { Drawn, MapLine } from './map-model.js';

interface MapLeadProps {
  line: MapLine;
  drawn: Drawn;
  /** Null for whoever may only read. */
  editing: MapEditing | null;
}

/** How large the map is, what stands against it, and for which day it is judged if not for today. */
export function MapLead({ line, drawn, editing }: MapLeadProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { judgedFor, isDated, findings } = line.judgement;
  const { nodes, flows } = drawn.map;
  const count = findings?.length ?? 0;
  return (
    <>
      {t('maps:lead', { nodes: nodes.length, flows: flows.length })} {t('maps:findingTotal', { count })}{' '}
      {isDated && t('maps:judgedFor', { day: formats.day(judgedFor) })}{' '}
      {isDated && editing !== null && (
        <Button onClick={() => void editing.save({ set: { date: null } })}>{t('maps:judgeForToday')}</Button>
      )}
    </>
  );
}
