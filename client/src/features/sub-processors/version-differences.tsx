import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  SubProcessorDifferenceDocument,
  type SubProcessorDifferenceQuery,
  type SubProcessorVersionFragment,
} from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useFormats } from '../../i18n/dates.js';
import { Disclosure } from '../../ui/disclosure.js';
import { KeyValues } from '../../ui/key-values.js';
import { Select } from '../../ui/select.js';
import { QueryFace } from '../../workspace/query-face.js';

/** How a list says that no place was given. */
const UNKNOWN = 'unknown';

type Difference = SubProcessorDifferenceQuery['subProcessorDifference'];

/** Two versions of the list beside each other: who came, who went, who moved. */
export function VersionDifferences({
  versions,
}: {
  versions: readonly SubProcessorVersionFragment[];
}): ReactNode {
  const { t } = useTranslation();
  const [newest, previous] = versions;
  if (newest === undefined || previous === undefined) return null;
  return (
    <Disclosure summary={t('sub-processors:versions.summary', { count: versions.length })}>
      <Compare key={newest.id} versions={versions} first={previous.id} second={newest.id} />
    </Disclosure>
  );
}

interface CompareProps {
  versions: readonly SubProcessorVersionFragment[];
  first: string;
  second: string;
}

function Compare({ versions, first, second }: CompareProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const [pair, setPair] = useState({ fromId: first, toId: second });
  const query = useStaffQuery(['sub-processor-difference', pair], SubProcessorDifferenceDocument, pair);
  const choices = versions.map(({ id, version, asOn }) => ({
    value: id,
    label: t('sub-processors:versions.one', { version, day: formats.day(asOn) }),
  }));
  return (
    <div className="stack">
      <div className="row">
        {(['fromId', 'toId'] as const).map((side) => (
          <Select
            key={side}
            name={side}
            label={t(`sub-processors:versions.${side}`)}
            choices={choices}
            value={pair[side]}
            onChange={({ target }) => setPair({ ...pair, [side]: target.value })}
          />
        ))}
      </div>
      <QueryFace query={query}>
        {({ subProcessorDifference }) => <Changes difference={subProcessorDifference} />}
      </QueryFace>
    </div>
  );
}

function Changes({ difference }: { difference: Difference }): ReactNode {
  const { t } = useTranslation();
  const { added, removed, renamed, changedPlace, changedTask, further, headerOnly, unchanged } = difference;
  const { subsidiariesAdded, subsidiariesRemoved } = difference;
  const placed = (places: readonly string[]): string =>
    places.map((place) => (place === UNKNOWN ? t('sub-processors:placeUnknown') : place)).join(', ');
  const parts: [string, readonly string[]][] = [
    ['added', added],
    ['removed', removed],
    ['renamed', renamed.map(({ from, to }) => `${from} → ${to}`)],
    ['changedPlace', changedPlace.map(({ name, from, to }) => `${name}: ${placed(from)} → ${placed(to)}`)],
    ['changedTask', changedTask],
    ['further', further],
    ['subsidiariesAdded', subsidiariesAdded],
    ['subsidiariesRemoved', subsidiariesRemoved],
  ];
  const told = parts.filter(([, names]) => names.length > 0);
  return (
    <>
      {told.length === 0 && (
        <p>{headerOnly ? t('sub-processors:change.headerOnly') : t('sub-processors:change.none')}</p>
      )}
      {told.length > 0 && (
        <KeyValues
          rows={told.map(([key, names]) => ({
            key,
            label: t(`sub-processors:change.${key}`, { count: names.length }),
            value: <Names names={names} />,
          }))}
        />
      )}
      <p className="ink-2">{t('sub-processors:change.unchanged', { count: unchanged })}</p>
    </>
  );
}

function Names({ names }: { names: readonly string[] }): ReactNode {
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
