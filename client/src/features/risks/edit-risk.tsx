import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeRiskDocument, type RiskDetailFragment } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { say } from '../../ui/undo.js';
import { afterChange } from './after-change.js';
import { ServiceChoice } from './service-choice.js';
import { type RiskWords, toWordInput, WORD_FIELDS, WordFields } from './word-fields.js';

export function EditRisk({ risk, onClose }: { risk: RiskDetailFragment; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const [words, setWords] = useState(() => wordsOf(risk));
  const [serviceId, setServiceId] = useState(risk.service?.id ?? '');
  const form = useMutationForm(ChangeRiskDocument, {
    payload: (data) => data.changeRisk,
    fields: ['serviceId', ...WORD_FIELDS],
    onDone: async () => {
      onClose();
      await afterChange(risk);
      say(t('risks:saved'));
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    const { id, version: expectedVersion } = risk;
    const input = { id, expectedVersion, serviceId: serviceId || null, ...toWordInput(words) };
    void form.submit({ input });
  }

  return (
    <section className="panel stack" aria-labelledby="edit-risk">
      <h2 id="edit-risk">{t('risks:edit.title')}</h2>
      <form noValidate className="stack" onSubmit={submit}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <WordFields words={words} onChange={setWords} errors={form.errors} />
        <ServiceChoice
          vendorId={risk.vendor.id}
          serviceId={serviceId}
          onChange={setServiceId}
          error={form.errors['serviceId']}
        />
        <div className="row">
          <Button type="submit" kind="primary" busy={form.busy}>
            {t('risks:save')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
        </div>
      </form>
    </section>
  );
}

function wordsOf(risk: RiskDetailFragment): RiskWords {
  return {
    statement: risk.statement ?? '',
    cause: risk.cause ?? '',
    event: risk.event ?? '',
    effect: risk.effect ?? '',
    effectOnUs: risk.effectOnUs ?? '',
    category: risk.category ?? '',
    ownerGroupId: risk.ownerGroup?.id ?? '',
    reviewOn: risk.reviewOn ?? '',
  };
}
