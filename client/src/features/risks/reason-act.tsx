import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { TextArea } from '../../ui/text-area.js';
import { ownName } from './own-names.js';

interface ReasonActProps {
  /** Distinguishes the field of this act from others on the page. */
  name: string;
  summary: string;
  what?: string;
  button: string;
  form: Pick<MutationForm<never>, 'problems' | 'errors' | 'failure' | 'busy' | 'unsaved'>;
  onSubmit: (reason: string) => void;
}

/** An act that needs nothing but a reason, which stands in the history. */
export function ReasonAct({ name, summary, what, button, form, onSubmit }: ReasonActProps): ReactNode {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');

  function submit(event: FormEvent): void {
    event.preventDefault();
    onSubmit(reason.trim());
  }

  return (
    <Disclosure summary={summary}>
      <Form unsaved={form.unsaved} className="stack stack--tight" onSubmit={submit}>
        {what !== undefined && <p>{what}</p>}
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <TextArea
          name={ownName(name, 'reason')}
          rows={2}
          label={t('risks:why')}
          error={form.errors[ownName(name, 'reason')]}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="row">
          <Button type="submit" busy={form.busy}>
            {button}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
