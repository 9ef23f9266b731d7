import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskAcceptanceDocument, type RiskDetailFragment } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { say } from '../../ui/undo.js';
import { AcceptanceFields, toAcceptanceInput } from './acceptance-fields.js';
import { afterChange } from './after-change.js';

export function AskAcceptance({ risk }: { risk: RiskDetailFragment }): ReactNode {
  const { t } = useTranslation();
  const [values, setValues] = useState({ reason: '', conditions: '', until: '' });
  const form = useMutationForm(AskAcceptanceDocument, {
    payload: (data) => data.askAcceptance,
    fields: ['reason', 'conditions', 'until'],
    onDone: async () => {
      await afterChange(risk);
      say(t('risks:acceptance.askedFor'));
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    const { id, version: expectedVersion } = risk;
    void form.submit({ input: { id, expectedVersion, ...toAcceptanceInput(values) } });
  }

  return (
    <Disclosure summary={t('risks:acceptance.ask')}>
      <form noValidate className="stack" onSubmit={submit}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <AcceptanceFields values={values} onChange={setValues} errors={form.errors} />
        <div className="row">
          <Button type="submit" busy={form.busy}>
            {t('risks:acceptance.askNow')}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
