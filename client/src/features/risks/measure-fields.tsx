import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { todayHere } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';

/** One measure as the form holds it; `id` is null until it is saved. */
export interface MeasureValues {
  key: string;
  id: string | null;
  what: string;
  preventive: number;
  mitigating: number;
  dueOn: string;
  doneOn: string;
}

export const NO_MEASURE: MeasureValues = {
  key: '',
  id: null,
  what: '',
  preventive: 0,
  mitigating: 0,
  dueOn: '',
  doneOn: '',
};

/** Judgement, not measurement: nobody knows an effect to the percent. */
const EFFECTS = [0, 25, 50, 75, 100];

interface MeasureFieldsProps {
  at: number;
  measure: MeasureValues;
  errors: Record<string, string>;
  onChange: (measure: MeasureValues) => void;
  onRemove: () => void;
}

export function MeasureFields({ at, measure, errors, onChange, onRemove }: MeasureFieldsProps): ReactNode {
  const { t } = useTranslation();
  const name = (field: string): string => `measures.${at}.${field}`;
  return (
    <fieldset className="risk-measure">
      <legend>{t('risks:measure.number', { number: at + 1 })}</legend>
      <div className="risk-measure__what">
        <TextInput
          name={name('what')}
          label={t('risks:measure.what')}
          error={errors[name('what')]}
          value={measure.what}
          onChange={(event) => onChange({ ...measure, what: event.target.value })}
        />
      </div>
      {(['preventive', 'mitigating'] as const).map((side) => (
        <Select
          key={side}
          name={name(side)}
          label={t(`risks:measure.${side}`)}
          choices={withOwn(measure[side]).map((percent) => ({
            value: String(percent),
            label: `${percent} %`,
          }))}
          error={errors[name(side)]}
          value={String(measure[side])}
          onChange={(event) => onChange({ ...measure, [side]: Number(event.target.value) })}
        />
      ))}
      {(['dueOn', 'doneOn'] as const).map((day) => (
        <TextInput
          key={day}
          name={name(day)}
          type="date"
          optional
          label={t(`risks:measure.${day}`)}
          min={day === 'dueOn' ? todayHere() : undefined}
          error={errors[name(day)]}
          value={measure[day]}
          onChange={(event) => onChange({ ...measure, [day]: event.target.value })}
        />
      ))}
      <div className="risk-measure__what row">
        <Button kind="quiet" onClick={onRemove}>
          {t('risks:measure.remove')}
          <span className="visually-hidden"> {measure.what}</span>
        </Button>
      </div>
    </fieldset>
  );
}

/** A percent that came by the API or a file is kept as it is. */
function withOwn(percent: number): number[] {
  return [...new Set([...EFFECTS, percent])].toSorted((a, b) => a - b);
}
