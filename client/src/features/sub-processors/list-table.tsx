import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubProcessorListQuery } from '../../graphql/staff.generated.js';
import { useMay } from '../../graphql/viewer.js';
import { useFormats } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Dialog } from '../../ui/dialog.js';
import { StatusChip } from '../../ui/status-chip.js';
import { AliasAct } from './names/alias-act.js';
import { Said } from './names/alias-words.js';
import { NoteForm } from './note-form.js';

export type Entry = SubProcessorListQuery['service']['subProcessorLists'][number]['entries'][number];

/** The companies of the newest list, with what people noted beside them. */
export function ListTable({ vendorId, rows }: { vendorId: string; rows: readonly Entry[] }): ReactNode {
  const { t } = useTranslation();
  const [noting, setNoting] = useState<Entry | null>(null);
  const columns = useEntryColumns(useMay('vendors.edit') ? setNoting : null);
  const caption = t('sub-processors:list.count', { count: rows.length });
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
      <Dialog
        open={noting !== null}
        onClose={() => setNoting(null)}
        title={t('sub-processors:note.of', { name: noting?.name })}
      >
        {noting !== null && (
          <NoteForm vendorId={vendorId} entry={noting} others={rows} onClose={() => setNoting(null)} />
        )}
      </Dialog>
    </>
  );
}

function useEntryColumns(onNote: ((entry: Entry) => void) | null): Column<Entry>[] {
  const { t } = useTranslation();
  const columns: Column<Entry>[] = [
    { key: 'name', head: t('sub-processors:name'), names: true, cell: (entry) => <Name entry={entry} /> },
    { key: 'task', head: t('sub-processors:task'), cell: ({ task }) => task || '–' },
    { key: 'where', head: t('sub-processors:where'), cell: (entry) => <Where entry={entry} /> },
    {
      key: 'instrument',
      head: t('sub-processors:instrument'),
      cell: ({ instrument }) => (instrument == null ? '–' : t(`maps:word.mechanism.${instrument}`)),
    },
    {
      key: 'agreement',
      head: t('sub-processors:ownAgreement'),
      cell: ({ hasOwnAgreement: has }) =>
        t(`sub-processors:known.${has == null ? 'unknown' : has ? 'yes' : 'no'}`),
    },
  ];
  if (onNote !== null) columns.push({ key: 'note', head: t('sub-processors:note.head'), cell: noteButton });
  return columns;

  function noteButton(entry: Entry): ReactNode {
    return (
      <div className="row">
        <Button kind="quiet" onClick={() => onNote?.(entry)}>
          {t('sub-processors:note.open')}
          <span className="visually-hidden"> {entry.name}</span>
        </Button>
        <AliasAct name={entry.name} alias={entry.alias ?? null} />
      </div>
    );
  }
}

function Name({ entry: { name, isSubsidiary, alsoUsedBy, alias } }: { entry: Entry }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {name} {isSubsidiary && <StatusChip>{t('sub-processors:subsidiary')}</StatusChip>}
      {alias != null && (
        <div className="caption ink-2">
          {t('companies:counts', { company: alias.company })}:{' '}
          <Said by={alias.by ?? null} at={alias.saidAt} reason={alias.reason} />
        </div>
      )}
      {alsoUsedBy.length > 0 && (
        <div className="caption ink-2">
          {t('sub-processors:alsoUsedBy')}{' '}
          {alsoUsedBy.map((vendor, at) => (
            <span key={vendor.id}>
              {at > 0 && ', '}
              <Link to="/app/vendors/$vendorId/sub-processors" params={{ vendorId: vendor.id }}>
                {vendor.name}
              </Link>
            </span>
          ))}
        </div>
      )}
    </>
  );
}

/** Countries by name; where none was recognised, what the vendor wrote. */
function Where({ entry: { places, countries } }: { entry: Entry }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  if (countries.length > 0) return countries.map((code) => formats.country(code)).join(', ');
  const isUnknown = places.every((place) => place === 'unknown');
  return isUnknown ? (
    <StatusChip tone="problem">{t('sub-processors:placeUnknown')}</StatusChip>
  ) : (
    places.join(', ')
  );
}
