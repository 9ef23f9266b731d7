import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { NoticeLineFragment } from '../../graphql/staff.generated.js';
import type { useFormats } from '../../i18n/dates.js';

type Judgement = NonNullable<NoticeLineFragment['judgement']>;
type Formats = ReturnType<typeof useFormats>;

/** Whom and what a notice touches: people, kinds of data, and each place with how a transfer to it stands. */
export function touchedRows(judgement: Judgement, t: TFunction, formats: Formats): [string, ReactNode][] {
  const { people, data, places } = judgement;
  const none = t('sub-processors:touched.none');
  const kinds = data.map(({ name, sensitivity }) =>
    sensitivity == null ? name : t('sub-processors:touched.kind', { name, sensitivity }),
  );
  const rows: [string, ReactNode][] = [
    ['people', people.length === 0 ? none : people.join(', ')],
    ['data', kinds.length === 0 ? none : <Lines key="data" lines={kinds} />],
  ];
  if (places.length === 0) return rows;
  const standings = places.map((place) => standingOf(place, t, formats));
  return [...rows, ['places', <Lines key="places" lines={standings} />]];
}

/** "Desk Inc., India: no instrument covers the transfer, new for this service" */
function standingOf(place: Judgement['places'][number], t: TFunction, formats: Formats): string {
  const { name, country, isNew } = place;
  const standing = t(`sub-processors:standing.${place.standing}`);
  if (country == null) return t('sub-processors:touched.nowhere', { name, standing });
  const values = { name, country: formats.country(country), standing };
  return t(`sub-processors:touched.${isNew ? 'newPlace' : 'place'}`, values);
}

function Lines({ lines }: { lines: readonly string[] }): ReactNode {
  return lines.map((line) => <div key={line}>{line}</div>);
}
