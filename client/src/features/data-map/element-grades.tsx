import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowMap } from '@core/data-flow/flow-map.js';
import { Select } from '../../ui/select.js';

interface ElementGradesProps {
  names: readonly string[];
  elements: FlowMap['elements'];
  grades: Readonly<Record<string, number>>;
  onChange: (grades: Readonly<Record<string, number>>) => void;
}

/** A kind of data nobody has rated counts as 3; here it gets its own grade. */
export function ElementGrades({ names, elements, grades, onChange }: ElementGradesProps): ReactNode {
  const { t } = useTranslation();
  const unrated = names.filter((name) => elements[name]?.sensitivity === undefined);
  return unrated.map((name) => (
    <Select
      key={name}
      name={`grade-${name}`}
      label={t('maps:sensitivityOf', { name })}
      placeholder={t('maps:unrated')}
      choices={['1', '2', '3', '4', '5'].map((value) => ({ value, label: t(`maps:sensitivity.${value}`) }))}
      value={String(grades[name] ?? '')}
      onChange={(event) => onChange(changed(grades, name, event.target.value))}
    />
  ));
}

function changed(
  grades: Readonly<Record<string, number>>,
  name: string,
  value: string,
): Readonly<Record<string, number>> {
  const { [name]: _old, ...others } = grades;
  return value === '' ? others : { ...others, [name]: Number(value) };
}
