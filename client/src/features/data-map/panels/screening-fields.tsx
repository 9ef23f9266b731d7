import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowMap, MapActivity } from '@core/data-flow/flow-map.js';
import {
  impactScreenings,
  type ImpactScreening,
  type ScreenedCriterion,
} from '@core/data-flow/impact-screening.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { Select } from '../../../ui/select.js';
import { TextInput } from '../../../ui/text-input.js';
import { nodeNamed } from '../map-model.js';
import { type Row, valueAt, withValue } from './part-fields.js';
import { ScreeningOutcome } from '../score/screening-table.js';

interface ScreeningFieldsProps {
  row: Row;
  map: FlowMap;
  problems: readonly { path: string; message: string }[];
  onChange: (row: Row) => void;
}

/** The nine criteria of one activity: what the map shows, and what only a person can say, with the reason. */
export function ScreeningFields({ row, map, problems, onChange }: ScreeningFieldsProps): ReactNode {
  const { t } = useTranslation();
  const said = screeningOf(row, map);
  const shown = screeningOf({ ...row, screening: undefined }, map);
  if (said === undefined || shown === undefined) return <p className="ink-2">{t('maps:dpia.noNodes')}</p>;
  const met = shown.criteria.filter(({ state }) => state === 'met');
  const asked = shown.criteria.filter(({ state }) => state === 'open');
  const others = shown.criteria.filter(({ state }) => state === 'not_met');
  const field = ({ criterion, state }: ScreenedCriterion): ReactNode => (
    <CriterionField key={criterion} {...{ criterion, state, row, problems, onChange }} />
  );
  return (
    <Disclosure summary={t('maps:dpia.screening')} open>
      <div className="stack">
        <p>
          <ScreeningOutcome screening={said} />
        </p>
        {met.map(({ criterion, nodes }) => (
          <p key={criterion}>
            {t('maps:dpia.metBy', {
              criterion: t(`maps:dpia.criterion.${criterion}`),
              nodes: nodes.map((id) => nodeNamed(id, map)).join(', '),
            })}
          </p>
        ))}
        {asked.map(field)}
        <Disclosure summary={t('maps:dpia.others')}>
          <div className="stack">{others.map(field)}</div>
        </Disclosure>
      </div>
    </Disclosure>
  );
}

/** The screening of the activity as it stands in the form. */
function screeningOf(row: Row, map: FlowMap): ImpactScreening | undefined {
  const activity = row as unknown as MapActivity;
  const activities = [activity, ...(map.activities ?? []).filter(({ id }) => id !== activity.id)];
  return impactScreenings({ ...map, activities }).find(({ record }) => record === activity.id);
}

type CriterionFieldProps = Pick<ScreeningFieldsProps, 'row' | 'problems' | 'onChange'> &
  Pick<ScreenedCriterion, 'criterion' | 'state'>;

function CriterionField({ criterion, state, row, problems, onChange }: CriterionFieldProps): ReactNode {
  const { t } = useTranslation();
  const key = `screening.${criterion}`;
  const word = valueAt(row, key) as { met: boolean; because: string } | undefined;
  const say = (next: typeof word): void => onChange(withValue(row, key, next));
  const named = t(`maps:dpia.criterion.${criterion}`);
  const because = `${key}.because`;
  return (
    <>
      <Select
        name={key}
        label={t(`maps:dpia.ask.${criterion}`)}
        placeholder={t(state === 'open' ? 'maps:dpia.unanswered' : 'maps:dpia.notShown')}
        choices={['yes', 'no'].map((value) => ({ value, label: t(`maps:flag.${value}`) }))}
        value={word === undefined ? '' : word.met ? 'yes' : 'no'}
        onChange={({ target: { value } }) =>
          say(value === '' ? undefined : { met: value === 'yes', because: word?.because ?? '' })
        }
      />
      {word !== undefined && (
        <TextInput
          name={because}
          label={t('maps:dpia.because', { criterion: named })}
          error={problems.find(({ path }) => path === because)?.message}
          value={word.because}
          onChange={({ target: { value } }) => say({ ...word, because: value })}
        />
      )}
    </>
  );
}
