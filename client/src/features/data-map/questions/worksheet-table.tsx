import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorksheetLine } from '@core/data-flow/breach-worksheet.js';
import { useFormats } from '../../../i18n/dates.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { useMapWords } from '../map-words.js';
import { StatusChip } from '../../../ui/status-chip.js';

/** The contents of Art. 33(3) as far as the map knows them; what a person must find out is marked. */
export function WorksheetTable({ lines }: { lines: readonly WorksheetLine[] }): ReactNode {
  const { t } = useTranslation();
  const columns = useLineColumns();
  return (
    <DataTable
      cards
      caption={t('maps:ask.worksheet')}
      rows={lines}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
}

function useLineColumns(): Column<WorksheetLine>[] {
  const { t } = useTranslation();
  const wordsOf = useWords();
  return [
    { key: 'line', head: t('maps:ask.item'), names: true, cell: ({ id }) => t(`maps:ask.line.${id}`) },
    { key: 'law', head: t('maps:ask.law'), cell: ({ law }) => `Art. ${law}` },
    {
      key: 'says',
      head: t('maps:ask.says'),
      cell: (line) => (
        <>
          {wordsOf(line)} {line.gap && <StatusChip tone="problem">{t('maps:ask.gap')}</StatusChip>}
        </>
      ),
    },
  ];
}

function useWords(): (line: WorksheetLine) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  const { label, labels } = useMapWords();
  return ({ id, values }) => {
    if (id === 'countries')
      return values
        .map((one) => (one === 'unknown' ? t('maps:unknownPlace') : formats.country(one)))
        .join(', ');
    if (id === 'categories') return labels('element', values);
    if (id === 'measures') return values.map((value) => translated(value, t)).join(', ');
    if (id !== 'groups') return values.join(', ');
    return values
      .map((value) => {
        const at = value.lastIndexOf('=');
        return `${label('group', value.slice(0, at))} (${t(`maps:volume.${value.slice(at + 1)}`)})`;
      })
      .join(', ');
  };
}

/** A measure ends in a word of the map's own: `Helpwell desk: provider_key`. */
function translated(value: string, t: (key: string, otherwise: string) => string): string {
  const at = value.lastIndexOf(': ') + 2;
  return value.slice(0, at) + t(`maps:word.encryption_rest.${value.slice(at)}`, value.slice(at));
}
