import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapElement } from '@core/data-flow/flow-map.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { Select } from '../../../ui/select.js';
import { TextInput } from '../../../ui/text-input.js';
import { useMapWords } from '../map-words.js';

type Elements = Readonly<Record<string, MapElement>>;

interface ElementGradesProps {
  names: readonly string[];
  known: Elements;
  /** What was set here and is not saved yet. */
  changed: Elements;
  onChange: (changed: Elements) => void;
}

/** How sensitive each kind of data is, for the whole map, whether it is about staff, and its own term. */
export function ElementGrades({ names, known, changed, onChange }: ElementGradesProps): ReactNode {
  const { t } = useTranslation();
  if (names.length === 0) return null;
  const isUnrated = names.some((name) => known[name]?.sensitivity === undefined);
  return (
    <Disclosure summary={t('maps:elementsOfMap')} open={isUnrated}>
      <div className="stack">
        <p className="ink-2">{t('maps:elementsOfMapMeans')}</p>
        {names.map((name) => (
          <ElementGrade
            key={name}
            name={name}
            element={changed[name] ?? known[name] ?? {}}
            onChange={(element) => onChange({ ...changed, [name]: element })}
          />
        ))}
      </div>
    </Disclosure>
  );
}

interface ElementGradeProps {
  name: string;
  element: MapElement;
  onChange: (element: MapElement) => void;
}

/** A kind of data nobody has rated counts as 3. */
function ElementGrade({ name, element, onChange }: ElementGradeProps): ReactNode {
  const { t } = useTranslation();
  const { label, termsOf } = useMapWords();
  const { sensitivity: _grade, ...others } = element;
  const { dpv, ...unnamed } = element;
  const called = label('element', name);
  return (
    <>
      <Select
        name={`grade-${name}`}
        label={t('maps:sensitivityOf', { name: called })}
        placeholder={t('maps:unrated')}
        choices={GRADES.map((value) => ({ value, label: t(`maps:sensitivity.${value}`) }))}
        value={String(element.sensitivity ?? '')}
        onChange={({ target: { value } }) =>
          onChange(value === '' ? others : { ...others, sensitivity: Number(value) })
        }
      />
      <Checkbox
        name={`staff-${name}`}
        label={t('maps:staffData', { name: called })}
        checked={element.hr === true}
        onChange={({ target: { checked } }) => onChange({ ...element, hr: checked })}
      />
      <TextInput
        name={`term-${name}`}
        label={t('maps:terms.own', { name: called })}
        hint={t('maps:terms.ownHint', { term: termsOf('element', name)[0]?.dpv ?? 'dpv:PersonalData' })}
        value={dpv ?? ''}
        onChange={({ target: { value } }) =>
          onChange(value.trim() === '' ? unnamed : { ...element, dpv: value.trim() })
        }
      />
    </>
  );
}

const GRADES = ['1', '2', '3', '4', '5'];
