import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Difference, settledEdit } from '@core/data-flow/draft-differences.js';
import { Button } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import type { MapEditing } from '../history/use-map-editing.js';
import { type Drawn, partNamed } from '../map-model.js';
import { useFieldWords } from '../panels/field-words.js';
import { PART_FIELDS } from '../panels/part-lists.js';
import { useSourceWords } from './source-words.js';

interface DifferenceTableProps {
  differences: readonly Difference[];
  drawn: Drawn;
  editing: MapEditing;
}

/** Where a source says otherwise than the map, both values side by side; what is kept is not asked again. */
export function DifferenceTable({ differences, drawn, editing }: DifferenceTableProps): ReactNode {
  const { t } = useTranslation();
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const open = differences.filter(({ id }) => !settled.has(id));

  async function settle(difference: Difference, take: 'stated' | 'own'): Promise<void> {
    if (await editing.save(settledEdit(difference, drawn.map, take)))
      setSettled(new Set([...settled, difference.id]));
  }

  const columns = useDifferenceColumns(drawn, editing.state.kind === 'saving', settle);
  if (differences.length === 0) return null;
  if (open.length === 0) return <output>{t('maps:otherwise.settled')}</output>;
  return (
    <DataTable
      cards
      caption={t('maps:otherwise.count', { count: open.length })}
      rows={open}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
}

function useDifferenceColumns(
  { map }: Drawn,
  isSaving: boolean,
  settle: (difference: Difference, take: 'stated' | 'own') => Promise<void>,
): Column<Difference>[] {
  const { t } = useTranslation();
  const fieldWords = useFieldWords(map);
  const sourceWords = useSourceWords();
  const said = ({ list, key }: Difference, value: unknown): string => {
    const field = PART_FIELDS[list].find((one) => one.key === key);
    return (field === undefined ? '' : fieldWords(field, value)) || t('maps:notStated');
  };
  const named = ({ row, key }: Difference): string => `${partNamed(row, map)}: ${t(`maps:field.${key}`)}`;
  return [
    { key: 'what', head: t('maps:otherwise.what'), names: true, cell: named },
    { key: 'own', head: t('maps:otherwise.own'), cell: (one) => said(one, one.onMap) },
    { key: 'stated', head: t('maps:otherwise.stated'), cell: (one) => said(one, one.stated) },
    { key: 'source', head: t('maps:draft.source'), cell: ({ sources }) => sourceWords(sources) },
    {
      key: 'acts',
      head: t('maps:column.acts'),
      cell: (one) => (
        <div className="row">
          {(['stated', 'own'] as const).map((take) => (
            <Button key={take} busy={isSaving} onClick={() => void settle(one, take)}>
              {t(`maps:otherwise.take.${take}`)}
              <span className="visually-hidden">: {named(one)}</span>
            </Button>
          ))}
        </div>
      ),
    },
  ];
}
