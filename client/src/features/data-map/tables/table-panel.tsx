import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapEdit } from '@core/data-flow/edit-map.js';
import type { MapFromTable, TableFault } from '@core/data-flow/map-from-table.js';
import { type Failure, toFailure } from '../../../graphql/failure.js';
import { FileRefused, sendTo } from '../../../graphql/plain-doors.js';
import { Button } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { ErrorFace } from '../../../ui/error-face.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { Field } from '../../../ui/field.js';
import { Notice } from '../../../ui/notice.js';
import type { MapEditing } from '../history/use-map-editing.js';

/** What the server says of a table before it is on the map. */
interface ReadTable extends MapFromTable {
  readonly version: number;
  readonly faultCount: number;
}

interface TablePanelProps {
  mapId: string;
  editing: MapEditing;
  onClose: () => void;
}

/** Nodes or flows from a table: looked at first, then put on the map as one edit that can be undone. */
export function TablePanel({ mapId, editing, onClose }: TablePanelProps): ReactNode {
  const { t } = useTranslation();
  const [read, setRead] = useState<ReadTable | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function look(file: File | undefined): Promise<void> {
    setRead(null);
    setRefusal(null);
    setFailure(null);
    if (file === undefined) return;
    const form = new FormData();
    form.append('file', file);
    try {
      setRead((await (await sendTo(`/maps/${mapId}/table`, form)).json()) as ReadTable);
    } catch (thrown) {
      if (thrown instanceof FileRefused) setRefusal(thrown.message);
      else setFailure(toFailure(thrown));
    }
  }

  return (
    <section className="panel stack" aria-labelledby="map-table">
      <h2 id="map-table">{t('maps:bring.title')}</h2>
      <ChooseTable onChoose={(file) => void look(file)} />
      {refusal !== null && (
        <Notice tone="problem" live>
          {refusal}
        </Notice>
      )}
      {failure !== null && <ErrorFace failure={failure} />}
      {read !== null && <Outcome read={read} editing={editing} onDone={onClose} />}
      <div className="row">
        <Button kind="quiet" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
      </div>
    </section>
  );
}

function ChooseTable({ onChoose }: { onChoose: (file: File | undefined) => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <Field name="map-table-file" label={t('maps:bring.file')} hint={t('maps:bring.hint')}>
      {(control) => (
        <input
          {...control}
          type="file"
          className="input"
          accept=".csv,.xlsx"
          onChange={(event) => onChoose(event.target.files?.[0])}
        />
      )}
    </Field>
  );
}

interface OutcomeProps {
  read: ReadTable;
  editing: MapEditing;
  onDone: () => void;
}

function Outcome({ read, editing, onDone }: OutcomeProps): ReactNode {
  const { t } = useTranslation();
  const { part, counts, faults, faultCount, strangeHeads, edit, version } = read;
  const count = counts.add + counts.change;
  async function take(put: MapEdit): Promise<void> {
    if (await editing.save(put, version)) onDone();
  }
  return (
    <>
      <p aria-live="polite">{t(`maps:bring.counts.${part}`, counts)}</p>
      {strangeHeads.length > 0 && (
        <p className="ink-2">{t('maps:bring.strange', { heads: strangeHeads.join(', ') })}</p>
      )}
      {faultCount > 0 && <Faults faults={faults} count={faultCount} />}
      <ErrorSummary problems={editing.problems} />
      {count === 0 ? (
        <p className="ink-2">{t('maps:bring.nothing')}</p>
      ) : (
        <Button kind="primary" busy={editing.state.kind === 'saving'} onClick={() => void take(edit)}>
          {t('maps:bring.take', { count })}
        </Button>
      )}
    </>
  );
}

function Faults({ faults, count }: { faults: readonly TableFault[]; count: number }): ReactNode {
  const { t } = useTranslation();
  const columns: Column<TableFault>[] = [
    { key: 'row', head: t('maps:bring.row'), names: true, cell: ({ row }) => row },
    { key: 'column', head: t('maps:bring.column'), cell: ({ column }) => column ?? '–' },
    {
      key: 'problem',
      head: t('maps:bring.problem'),
      cell: ({ problem }) => t(`maps:bring.fault.${problem.code}`, `${problem.message} ${problem.remedy}`),
    },
  ];
  return (
    <DataTable
      caption={t('maps:bring.faults', { count })}
      columns={columns}
      rows={faults}
      rowKey={({ row, column, problem }) => `${row} ${column} ${problem.code}`}
    />
  );
}
