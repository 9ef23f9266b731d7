import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskDetailFragment } from '../../graphql/staff.generated.js';
import { todayHere } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { BegunForm } from './begun-form.js';
import { ExpectedEffect } from './expected-effect.js';
import { MeasureFields, type MeasureValues, NO_MEASURE } from './measure-fields.js';
import { MeasureList } from './measure-list.js';
import { PlanConflict } from './plan-conflict.js';
import { TREATMENTS } from './risk-search.js';
import { planOf, usePlan } from './treatment-plan.js';

interface TreatmentFormProps {
  risk: RiskDetailFragment;
  mayEdit: boolean;
}

/** What is done about it. The plan is saved whole; the formula shows at once what it is expected to bring. */
export function TreatmentForm({ risk, mayEdit }: TreatmentFormProps): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="panel stack" aria-labelledby="treatment">
      <h2 id="treatment">{t('risks:treatment.label')}</h2>
      {mayEdit ? (
        <BegunForm risk={risk}>
          {(begun, touch, release) => <Plan risk={begun} onTouch={touch} onRelease={release} />}
        </BegunForm>
      ) : (
        <MeasureList risk={risk} />
      )}
    </section>
  );
}

interface PlanProps {
  risk: RiskDetailFragment;
  onTouch: () => void;
  onRelease: () => void;
}

function Plan({ risk, onTouch, onRelease }: PlanProps): ReactNode {
  const { t } = useTranslation();
  const { plan, setPlan, form, theirs, submit, settle } = usePlan(risk, onRelease);
  const setMeasures = (measures: readonly MeasureValues[]): void => {
    onTouch();
    setPlan({ ...plan, measures });
  };

  function save(event: FormEvent): void {
    event.preventDefault();
    submit();
  }

  return (
    <Form unsaved={form.unsaved} className="stack" onSubmit={save}>
      {theirs === null ? (
        <ErrorSummary problems={form.problems} />
      ) : (
        <PlanConflict mine={plan} theirs={planOf(theirs)} onSettle={settle} />
      )}
      {form.failure && <ErrorFace failure={form.failure} />}
      <Select
        name="treatment"
        optional
        label={t('risks:treatment.how')}
        placeholder={t('risks:treatment.none')}
        choices={TREATMENTS.map((word) => ({ value: word, label: t(`risks:treatment.${word}`) }))}
        error={form.errors['treatment']}
        value={plan.treatment}
        onChange={({ target }) =>
          setPlan({ ...plan, treatment: TREATMENTS.find((one) => one === target.value) ?? '' })
        }
      />
      <TextInput
        name="dueOn"
        type="date"
        short
        optional
        label={t('risks:due')}
        min={todayHere()}
        error={form.errors['dueOn']}
        value={plan.dueOn}
        onChange={(event) => setPlan({ ...plan, dueOn: event.target.value })}
      />
      <Measures measures={plan.measures} onChange={setMeasures} errors={form.errors} />
      <ExpectedEffect risk={risk} measures={plan.measures} />
      <div className="row">
        <Button type="submit" kind="primary" busy={form.busy}>
          {t('risks:treatment.save')}
        </Button>
      </div>
    </Form>
  );
}

interface MeasuresProps {
  measures: readonly MeasureValues[];
  onChange: (measures: readonly MeasureValues[]) => void;
  errors: Record<string, string>;
}

function Measures({ measures, onChange, errors }: MeasuresProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {measures.map((measure, at) => (
        <MeasureFields
          key={measure.key}
          at={at}
          measure={measure}
          errors={errors}
          onChange={(changed) => onChange(measures.map((one) => (one.key === changed.key ? changed : one)))}
          onRemove={() => onChange(measures.filter(({ key }) => key !== measure.key))}
        />
      ))}
      <div className="row">
        <Button onClick={() => onChange([...measures, { ...NO_MEASURE, key: crypto.randomUUID() }])}>
          {t('risks:measure.add')}
        </Button>
      </div>
    </>
  );
}
