import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MutationForm } from '../graphql/use-mutation-form.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorFace } from '../ui/error-face.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Form } from '../ui/form.js';
import { TextArea } from '../ui/text-area.js';

interface ReasonDialogProps {
  title: string;
  /** What the act means, or what it is done to. */
  what: string;
  /** Of the field; left out: "Reason". */
  label?: string;
  /** Said when nothing was written. */
  missing: string;
  /** Names the act. */
  submit: string;
  kind?: 'primary' | 'danger';
  form: Pick<MutationForm<never>, 'problems' | 'errors' | 'failure' | 'busy' | 'refuse' | 'unsaved'>;
  /** Only with a reason, without the space around it. */
  onSubmit: (reason: string) => void;
  onClose: () => void;
}

/** An act that stays on record, so it is done with a reason. */
export function ReasonDialog(props: ReasonDialogProps): ReactNode {
  const { t } = useTranslation();
  const { form, onClose } = props;
  const [text, setText] = useState('');

  function submit(event: FormEvent): void {
    event.preventDefault();
    const reason = text.trim();
    if (reason === '') form.refuse([{ path: 'reason', message: props.missing }]);
    else props.onSubmit(reason);
  }

  return (
    <Dialog open onClose={onClose} title={props.title}>
      <p>{props.what}</p>
      <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <TextArea
          name="reason"
          rows={3}
          label={props.label ?? t('staff:reason')}
          error={form.errors['reason']}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="row">
          <Button kind="quiet" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" kind={props.kind ?? 'primary'} busy={form.busy}>
            {props.submit}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
