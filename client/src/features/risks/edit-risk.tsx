import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeRiskDocument, type RiskDetailFragment } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { say } from '../../ui/undo.js';
import { afterChange } from './after-change.js';
import { EditConflict } from './edit-conflict.js';
import { useRiskConflict } from './risk-conflict.js';
import { ServiceChoice } from './service-choice.js';
import { type RiskWords, toWordInput, WORD_FIELDS, WordFields } from './word-fields.js';

/** What the risk says, and of which service it is. */
export interface EditedRisk {
  words: RiskWords;
  serviceId: string;
}

interface EditRiskProps {
  risk: RiskDetailFragment;
  onClose: () => void;
}

export function EditRisk({ risk, onClose }: EditRiskProps): ReactNode {
  const { t } = useTranslation();
  const { edited, setEdited, form, theirs, submit, settle } = useEditing(risk, onClose);
  return (
    <section className="panel stack" aria-labelledby="edit-risk">
      <h2 id="edit-risk">{t('risks:edit.title')}</h2>
      <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
        {theirs === null ? (
          <ErrorSummary problems={form.problems} />
        ) : (
          <EditConflict vendorId={risk.vendor.id} mine={edited} theirs={editedOf(theirs)} onSettle={settle} />
        )}
        {form.failure && <ErrorFace failure={form.failure} />}
        <WordFields
          words={edited.words}
          onChange={(words) => setEdited({ ...edited, words })}
          errors={form.errors}
        />
        <ServiceChoice
          vendorId={risk.vendor.id}
          serviceId={edited.serviceId}
          onChange={(serviceId) => setEdited({ ...edited, serviceId })}
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
      </Form>
    </section>
  );
}

function useEditing(risk: RiskDetailFragment, onClose: () => void) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState(() => editedOf(risk));
  const conflict = useRiskConflict(risk);
  const form = useMutationForm(ChangeRiskDocument, {
    payload: (data) => conflict.heard(data.changeRisk),
    fields: ['serviceId', ...WORD_FIELDS],
    onDone: async () => {
      onClose();
      await afterChange(risk);
      say(t('risks:saved'));
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    const { words, serviceId } = edited;
    const input = { expectedVersion: conflict.version, serviceId: serviceId || null, ...toWordInput(words) };
    void form.submit({ input: { id: risk.id, ...input } });
  }

  function settle(kept: EditedRisk): void {
    setEdited(kept);
    conflict.settle();
    form.reset();
  }

  return { edited, setEdited, form, theirs: conflict.theirs, submit, settle };
}

function editedOf(risk: RiskDetailFragment): EditedRisk {
  const words = {
    statement: risk.statement ?? '',
    cause: risk.cause ?? '',
    event: risk.event ?? '',
    effect: risk.effect ?? '',
    effectOnUs: risk.effectOnUs ?? '',
    category: risk.category ?? '',
    ownerGroupId: risk.ownerGroup?.id ?? '',
    reviewOn: risk.reviewOn ?? '',
  } as const;
  return { words, serviceId: risk.service?.id ?? '' };
}
