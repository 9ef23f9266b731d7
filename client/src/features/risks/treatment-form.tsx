import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RiskDetailFragment, type Treatment, TreatRiskDocument } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { say } from '../../ui/undo.js';
import { afterChange } from './after-change.js';
import { ExpectedEffect } from './expected-effect.js';
import { MeasureFields, type MeasureValues, NO_MEASURE } from './measure-fields.js';
import { MeasureList } from './measure-list.js';
import { TREATMENTS } from './risk-search.js';

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
      {mayEdit ? <Plan risk={risk} /> : <MeasureList risk={risk} />}
    </section>
  );
}

function Plan({ risk }: { risk: RiskDetailFragment }): ReactNode {
  const { t } = useTranslation();
  const plan = usePlan(risk);
  const { measures, setMeasures, form } = plan;

  function submit(event: FormEvent): void {
    event.preventDefault();
    plan.submit();
  }

  return (
    <form noValidate className="stack" onSubmit={submit}>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <Select
        name="treatment"
        optional
        label={t('risks:treatment.how')}
        placeholder={t('risks:treatment.none')}
        choices={TREATMENTS.map((word) => ({ value: word, label: t(`risks:treatment.${word}`) }))}
        error={form.errors['treatment']}
        value={plan.treatment}
        onChange={(event) => plan.setTreatment(TREATMENTS.find((one) => one === event.target.value) ?? '')}
      />
      <TextInput
        name="dueOn"
        type="date"
        short
        optional
        label={t('risks:due')}
        error={form.errors['dueOn']}
        value={plan.dueOn}
        onChange={(event) => plan.setDueOn(event.target.value)}
      />
      {measures.map((measure, at) => (
        <MeasureFields
          key={measure.key}
          at={at}
          measure={measure}
          errors={form.errors}
          onChange={(changed) =>
            setMeasures(measures.map((one) => (one.key === changed.key ? changed : one)))
          }
          onRemove={() => setMeasures(measures.filter(({ key }) => key !== measure.key))}
        />
      ))}
      <div className="row">
        <Button onClick={() => setMeasures([...measures, { ...NO_MEASURE, key: crypto.randomUUID() }])}>
          {t('risks:measure.add')}
        </Button>
      </div>
      <ExpectedEffect risk={risk} measures={measures} />
      <div className="row">
        <Button type="submit" kind="primary" busy={form.busy}>
          {t('risks:treatment.save')}
        </Button>
      </div>
    </form>
  );
}

function usePlan(risk: RiskDetailFragment) {
  const { t } = useTranslation();
  const [treatment, setTreatment] = useState<Treatment | ''>(risk.treatment ?? '');
  const [dueOn, setDueOn] = useState(risk.dueOn ?? '');
  const [measures, setMeasures] = useState<readonly MeasureValues[]>(() => risk.measures.map(valuesOf));
  const form = useMutationForm(TreatRiskDocument, {
    payload: (data) => data.treatRisk,
    fields: ['treatment', 'dueOn', ...measures.flatMap((_, at) => fieldsOf(at))],
    onDone: async () => {
      await afterChange(risk);
      say(t('risks:saved'));
    },
  });

  function submit(): void {
    const { id, version: expectedVersion } = risk;
    const plan = { treatment: treatment || null, dueOn: dueOn || null, measures: measures.map(toInput) };
    void form.submit({ input: { id, expectedVersion, ...plan } });
  }

  return { treatment, setTreatment, dueOn, setDueOn, measures, setMeasures, form, submit };
}

function fieldsOf(at: number): string[] {
  return ['what', 'preventive', 'mitigating', 'dueOn', 'doneOn'].map((field) => `measures.${at}.${field}`);
}

function valuesOf({
  id,
  what,
  preventive,
  mitigating,
  dueOn,
  doneOn,
}: RiskDetailFragment['measures'][number]) {
  return { key: id, id, what, preventive, mitigating, dueOn: dueOn ?? '', doneOn: doneOn ?? '' };
}

function toInput({ id, what, preventive, mitigating, dueOn, doneOn }: MeasureValues) {
  return { id, what: what.trim(), preventive, mitigating, dueOn: dueOn || null, doneOn: doneOn || null };
}
