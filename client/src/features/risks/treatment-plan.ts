import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RiskDetailFragment, type Treatment, TreatRiskDocument } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { say } from '../../ui/undo.js';
import { afterChange } from './after-change.js';
import type { MeasureValues } from './measure-fields.js';
import { useRiskConflict } from './risk-conflict.js';

/** The plan as the form holds it. */
export interface PlanValues {
  treatment: Treatment | '';
  dueOn: string;
  measures: readonly MeasureValues[];
}

/** The plan of a risk in hand; it is saved whole. `release` says that nothing in it waits to be saved. */
export function usePlan(risk: RiskDetailFragment, release: () => void) {
  const { t } = useTranslation();
  const [plan, setPlan] = useState(() => planOf(risk));
  const conflict = useRiskConflict(risk);
  const form = useMutationForm(TreatRiskDocument, {
    payload: (data) => conflict.heard(data.treatRisk),
    fields: ['treatment', 'dueOn', ...plan.measures.flatMap((_, at) => fieldsOf(at))],
    onDone: async () => {
      release();
      await afterChange(risk);
      say(t('risks:saved'));
    },
  });

  function submit(): void {
    const { treatment, dueOn, measures } = plan;
    const input = { treatment: treatment || null, dueOn: dueOn || null, measures: measures.map(toInput) };
    void form.submit({ input: { id: risk.id, expectedVersion: conflict.version, ...input } });
  }

  function settle(kept: PlanValues): void {
    setPlan(kept);
    conflict.settle();
    form.reset();
  }

  return { plan, setPlan, form, theirs: conflict.theirs, submit, settle };
}

export function planOf(risk: RiskDetailFragment): PlanValues {
  return {
    treatment: risk.treatment ?? '',
    dueOn: risk.dueOn ?? '',
    measures: risk.measures.map(({ dueOn, doneOn, ...measure }) => ({
      ...measure,
      key: measure.id,
      dueOn: dueOn ?? '',
      doneOn: doneOn ?? '',
    })),
  };
}

function fieldsOf(at: number): string[] {
  return ['what', 'preventive', 'mitigating', 'dueOn', 'doneOn'].map((field) => `measures.${at}.${field}`);
}

function toInput({ id, what, preventive, mitigating, dueOn, doneOn }: MeasureValues) {
  return { id, what: what.trim(), preventive, mitigating, dueOn: dueOn || null, doneOn: doneOn || null };
}
