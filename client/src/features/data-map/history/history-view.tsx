import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay } from '@core/day.js';
import { MapHistoryDocument, type MapHistoryQuery } from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { dayHere, todayHere, useFormats } from '../../../i18n/dates.js';
import { Button } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { TextInput } from '../../../ui/text-input.js';
import { QueryFace } from '../../../workspace/query-face.js';
import type { Drawn } from '../map-model.js';
import { useMapSearch } from '../use-map-search.js';
import { useTouchedName } from './touched-name.js';

type Change = MapHistoryQuery['dataMap']['changes'][number];

/** The map as it stood on an earlier day, and the edits that made it what it is. */
export function HistoryView({ drawn }: { drawn: Drawn }): ReactNode {
  const { t } = useTranslation();
  const query = useStaffQuery(['map', drawn.id, 'history'], MapHistoryDocument, { id: drawn.id });
  return (
    <section className="panel stack" aria-labelledby="map-history">
      <h2 id="map-history">{t('maps:past.heading')}</h2>
      <QueryFace query={query}>
        {({ dataMap: { createdAt, changes } }) => (
          <>
            <ChooseDay madeOn={dayHere(createdAt)} />
            <ChangeTable changes={changes} drawn={drawn} />
          </>
        )}
      </QueryFace>
    </section>
  );
}

function ChooseDay({ madeOn }: { madeOn: string }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const [search, change] = useMapSearch();
  const [day, setDay] = useState(search.asOf ?? '');
  const [error, setError] = useState<string>();
  const today = todayHere();

  function show(event: FormEvent): void {
    event.preventDefault();
    const isThere = isDay(day) && day >= madeOn && day <= today;
    setError(isThere ? undefined : t('maps:past.outside', { day: formats.day(madeOn) }));
    if (isThere) change({ asOf: day === today ? undefined : day, open: undefined });
  }

  return (
    <form noValidate className="stack" onSubmit={show}>
      <ErrorSummary problems={error === undefined ? [] : [{ path: 'as-of', message: error }]} />
      <TextInput
        name="as-of"
        type="date"
        short
        label={t('maps:past.day')}
        hint={t('maps:past.dayHint')}
        error={error}
        min={madeOn}
        max={today}
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <div className="row">
        <Button type="submit">{t('maps:past.show')}</Button>
      </div>
    </form>
  );
}

function ChangeTable({ changes, drawn }: { changes: readonly Change[]; drawn: Drawn }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const nameOf = useTouchedName(drawn.map);
  const columns: Column<Change>[] = [
    { key: 'when', head: t('maps:past.when'), names: true, cell: ({ madeAt }) => formats.moment(madeAt) },
    {
      key: 'who',
      head: t('maps:past.who'),
      cell: ({ madeByName }) => madeByName ?? t('maps:past.gone'),
    },
    { key: 'version', head: t('maps:past.version'), numeric: true, cell: ({ version }) => version },
    { key: 'what', head: t('maps:past.what'), cell: ({ touched }) => inShort(touched.map(nameOf)) },
  ];
  if (changes.length === 0) return <p>{t('maps:past.none')}</p>;
  return (
    <DataTable
      caption={t('maps:past.table')}
      columns={columns}
      rows={changes}
      rowKey={({ version }) => String(version)}
      cards
    />
  );
}

const SHOWN = 5;

function inShort(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return names.slice(0, SHOWN).join(', ') + (more > 0 ? ` +${more}` : '');
}
