import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rate } from '@core/risk/rate.js';
import { queryClient } from '../../graphql/query-client.js';
import { RaiseRiskDocument } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { BandBadge } from '../../ui/band-badge.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { Select } from '../../ui/select.js';
import { TextArea } from '../../ui/text-area.js';
import { say } from '../../ui/undo.js';
import type { ReviewEntry } from './review-book.js';

interface RaiseRiskDialogProps {
  assessmentId: string;
  entry: ReviewEntry;
  onClose: () => void;
}

const STEPS = [1, 2, 3, 4, 5];

/** A person says what may happen and how bad it is; so the risk is open at once, no draft. */
export function RaiseRiskDialog({ assessmentId, entry, onClose }: RaiseRiskDialogProps): ReactNode {
  const { t } = useTranslation();
  const [statement, setStatement] = useState(entry.findings[0]?.title ?? '');
  const [likelihood, setLikelihood] = useState(3);
  const [impact, setImpact] = useState(3);
  const form = useRaising(assessmentId, onClose);
  const rated = rate(likelihood, impact);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const input = { assessmentId, questionId: entry.question.id, statement: statement.trim() };
    if (input.statement === '')
      form.refuse([{ path: 'statement', message: t('assessments:raise.statementMissing') }]);
    else void form.submit({ input: { ...input, likelihood, impact } });
  }

  return (
    <Dialog open onClose={onClose} title={t('assessments:raise.title', { id: entry.question.id })}>
      <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <TextArea
          name="statement"
          rows={3}
          label={t('assessments:raise.statement')}
          hint={t('assessments:raise.statementHint')}
          error={form.errors['statement']}
          value={statement}
          onChange={(event) => setStatement(event.target.value)}
        />
        <StepSelect name="likelihood" step={likelihood} onStep={setLikelihood} />
        <StepSelect name="impact" step={impact} onStep={setImpact} />
        <p aria-live="polite">
          <BandBadge band={rated.band} /> {t('risks:productLine', { ...rated })}
        </p>
        <div className="row">
          <Button type="submit" kind="primary" busy={form.busy}>
            {t('assessments:raise.submit')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

interface StepSelectProps {
  name: 'likelihood' | 'impact';
  step: number;
  onStep: (step: number) => void;
}

function StepSelect({ name, step, onStep }: StepSelectProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Select
      name={name}
      label={t(`risks:${name}`)}
      choices={STEPS.map((one) => ({ value: String(one), label: `${one} ${t(`risks:${name}Step.${one}`)}` }))}
      value={String(step)}
      onChange={(event) => onStep(Number(event.target.value))}
    />
  );
}

function useRaising(assessmentId: string, onClose: () => void) {
  const { t } = useTranslation();
  return useMutationForm(RaiseRiskDocument, {
    payload: (data) => data.raiseRisk,
    fields: ['statement', 'likelihood', 'impact'],
    onDone: async () => {
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['review', assessmentId] });
      await queryClient.invalidateQueries({ queryKey: ['risks'] });
      say(t('assessments:raise.done'));
    },
  });
}
