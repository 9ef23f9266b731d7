import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arrangement, FlowMap } from '@core/data-flow/flow-map.js';
import { sorted } from '@core/data-flow/sorted.js';
import { Button } from '../../../ui/button.js';
import { Select } from '../../../ui/select.js';
import { nameOf, nodeNamed } from '../map-model.js';
import { useMapWords } from '../map-words.js';
import type { Row } from './part-fields.js';
import { WordListField } from './word-list-field.js';

interface ArrangementFieldsProps {
  row: Row;
  map: FlowMap;
  problems: readonly { path: string; message: string }[];
  onChange: (row: Row) => void;
}

/** Which joint controllers have divided their duties among them (Art. 26), for one purpose or for all. */
export function ArrangementFields({ row, map, problems, onChange }: ArrangementFieldsProps): ReactNode {
  const { t } = useTranslation();
  const arrangements = row['arrangements'] as readonly Arrangement[];
  const set = (next: readonly Arrangement[]): void => onChange({ ...row, arrangements: next });
  return (
    <section className="stack" aria-labelledby="map-arrangements">
      <h3 id="map-arrangements">{t('maps:arrangement.title')}</h3>
      <p className="ink-2">{t('maps:arrangement.means')}</p>
      {arrangements.map((arrangement, at) => (
        <ArrangementField
          // An arrangement has no id; its place is what it is known by.
          key={at}
          at={at}
          arrangement={arrangement}
          map={map}
          error={problems.find(({ path }) => path === `arrangements.${at}.parties`)?.message}
          onChange={(next) => set(arrangements.toSpliced(at, 1, next))}
          onRemove={() => set(arrangements.toSpliced(at, 1))}
        />
      ))}
      <div className="row">
        <Button onClick={() => set([...arrangements, { parties: [] }])}>{t('maps:arrangement.add')}</Button>
      </div>
    </section>
  );
}

interface ArrangementFieldProps {
  at: number;
  arrangement: Arrangement;
  map: FlowMap;
  error: string | undefined;
  onChange: (arrangement: Arrangement) => void;
  onRemove: () => void;
}

function ArrangementField({
  at,
  arrangement,
  map,
  error,
  onChange,
  onRemove,
}: ArrangementFieldProps): ReactNode {
  const { t } = useTranslation();
  const { label } = useMapWords();
  const { purpose, ...rest } = arrangement;
  const count = at + 1;
  const joint = map.nodes.filter(({ role }) => role === 'joint');
  const named = arrangement.parties.filter((id) => joint.every((node) => node.id !== id));
  const purposes = sorted(
    new Set([purpose, ...map.flows.map((flow) => flow.purpose)].flatMap((one) => one ?? [])),
  );
  return (
    <fieldset className="data-map__arrangement stack">
      <legend>{t('maps:arrangement.one', { count })}</legend>
      <WordListField
        name={`arrangements.${at}.parties`}
        label={t('maps:arrangement.parties')}
        error={error}
        choices={[
          ...joint.map((node) => ({ value: node.id, label: nameOf(node) })),
          ...named.map((id) => ({ value: id, label: nodeNamed(id, map) })),
        ]}
        values={arrangement.parties}
        onChange={(parties) => onChange({ ...arrangement, parties })}
      />
      <Select
        name={`arrangements.${at}.purpose`}
        label={t('maps:field.purpose')}
        placeholder={t('maps:arrangement.allPurposes')}
        choices={purposes.map((value) => ({ value, label: label('purpose', value) }))}
        value={purpose ?? ''}
        onChange={({ target: { value } }) => onChange(value === '' ? rest : { ...rest, purpose: value })}
      />
      <div className="row">
        <Button kind="quiet" onClick={onRemove}>
          {t('maps:arrangement.remove', { count })}
        </Button>
      </div>
    </fieldset>
  );
}
