import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RateRiskDocument, type RiskDetailFragment, type RiskRating } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextArea } from '../../ui/text-area.js';
import { say } from '../../ui/undo.js';
import { afterChange } from './after-change.js';
import { ownNames } from './own-names.js';
import { ratedIn, reasonOf } from './rated-in.js';
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
  const form = useRating(risk, onClose);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const { id, version: expectedVersion } = risk;
    const steps = isFormula ? {} : pair;
    void form.submit({ input: { id, expectedVersion, rating, reason: reason.trim(), ...steps } });
  }

  return (
    <Dialog open onClose={onClose} title={t('risks:rating.dialog', { rating: t(`risks:rating.${rating}`) })}>
      <form noValidate className="stack" onSubmit={submit}>
        <ErrorSummary problems={form.problems} />
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
      </form>
    </Dialog>
  );
}

function useRating(risk: RiskDetailFragment, onClose: () => void) {
  const { t } = useTranslation();
  return useMutationForm(RateRiskDocument, {
    payload: (data) => ownNames(data.rateRisk, 'rate'),
    fields: ['rate-likelihood', 'rate-impact', 'rate-reason'],
    onDone: async () => {
      onClose();
      await afterChange(risk);
      say(t('risks:saved'));
    },
  });
}
