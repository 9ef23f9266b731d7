import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RateRiskDocument, type RiskDetailFragment, type RiskRating } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { TextArea } from '../../ui/text-area.js';
import { say } from '../../ui/undo.js';
import { afterChange } from './after-change.js';
import { ownNames } from './own-names.js';
import { RatingConflict } from './rating-conflict.js';
import { ratedIn, reasonOf } from './rated-in.js';
import { useRiskConflict } from './risk-conflict.js';
import { StepFields } from './step-fields.js';

interface RateRiskProps {
  risk: RiskDetailFragment;
  rating: RiskRating;
  onClose: () => void;
}

/** A person rates it, and says why; or gives the word back to the formula. */
export function RateRisk({ risk, rating, onClose }: RateRiskProps): ReactNode {
  const { t } = useTranslation();
  const { likelihood, impact } = ratedIn(risk, rating);
  const [pair, setPair] = useState({ likelihood, impact });
  const [isFormula, setFormula] = useState(false);
  const [reason, setReason] = useState('');
  const { form, conflict } = useRating(risk, onClose);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const steps = isFormula ? {} : pair;
    const input = { id: risk.id, expectedVersion: conflict.version, rating, reason: reason.trim(), ...steps };
    void form.submit({ input });
  }

  function keepMine(): void {
    conflict.settle();
    form.reset();
  }

  async function takeTheirs(): Promise<void> {
    onClose();
    await afterChange(risk);
  }

  return (
    <Dialog open onClose={onClose} title={t('risks:rating.dialog', { rating: t(`risks:rating.${rating}`) })}>
      <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
        {conflict.theirs === null ? (
          <ErrorSummary problems={form.problems} />
        ) : (
          <RatingConflict
            mine={{ ...pair, isFormula, reason }}
            theirs={{ ...ratedIn(conflict.theirs, rating), reason: reasonOf(conflict.theirs, rating) }}
            onKeepMine={keepMine}
            onTakeTheirs={() => void takeTheirs()}
          />
        )}
        {form.failure && <ErrorFace failure={form.failure} />}
        {rating !== 'INHERENT' && reasonOf(risk, rating) !== null && (
          <Checkbox
            name="formula"
            label={t('risks:rating.formula')}
            checked={isFormula}
            onChange={(event) => setFormula(event.target.checked)}
          />
        )}
        {!isFormula && <StepFields form="rate" {...pair} onChange={setPair} errors={form.errors} />}
        <TextArea
          name="rate-reason"
          label={t('risks:why')}
          error={form.errors['rate-reason']}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t('risks:rating.submit')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function useRating(risk: RiskDetailFragment, onClose: () => void) {
  const { t } = useTranslation();
  const conflict = useRiskConflict(risk);
  const form = useMutationForm(RateRiskDocument, {
    payload: (data) => ownNames(conflict.heard(data.rateRisk), 'rate'),
    fields: ['rate-likelihood', 'rate-impact', 'rate-reason'],
    onDone: async () => {
      onClose();
      await afterChange(risk);
      say(t('risks:saved'));
    },
  });
  return { form, conflict };
}
