import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskAcceptanceDocument, type RiskDetailFragment } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { say } from '../../ui/undo.js';
import { AcceptanceConflict } from './acceptance-conflict.js';
import { AcceptanceFields, toAcceptanceInput } from './acceptance-fields.js';
import { afterChange } from './after-change.js';
import { useRiskConflict } from './risk-conflict.js';

interface AskAcceptanceProps {
  risk: RiskDetailFragment;
  onRelease: () => void;
}

export function AskAcceptance({ risk, onRelease }: AskAcceptanceProps): ReactNode {
  const { t } = useTranslation();
  const conflict = useRiskConflict(risk);
  const [values, setValues] = useState({ reason: '', conditions: '', until: '' });
  const form = useMutationForm(AskAcceptanceDocument, {
    payload: (data) => conflict.heard(data.askAcceptance),
    fields: ['reason', 'conditions', 'until'],
    onDone: async () => {
      onRelease();
      await afterChange(risk);
      say(t('risks:acceptance.askedFor'));
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    const input = { id: risk.id, expectedVersion: conflict.version, ...toAcceptanceInput(values) };
    void form.submit({ input });
  }

  function keepMine(): void {
    conflict.settle();
    form.reset();
  }

  function takeTheirs(): void {
    onRelease();
    void afterChange(risk);
  }

  return (
    <Disclosure summary={t('risks:acceptance.ask')}>
      <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
        {conflict.theirs === null ? (
          <ErrorSummary problems={form.problems} />
        ) : (
          <AcceptanceConflict
            begun={risk}
            theirs={conflict.theirs}
            values={values}
            onKeepMine={keepMine}
            onTakeTheirs={takeTheirs}
          />
        )}
        {form.failure && <ErrorFace failure={form.failure} />}
        <AcceptanceFields values={values} onChange={setValues} errors={form.errors} />
        <div className="row">
          <Button type="submit" busy={form.busy}>
            {t('risks:acceptance.askNow')}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
