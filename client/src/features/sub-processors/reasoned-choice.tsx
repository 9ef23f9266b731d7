import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { TextArea } from '../../ui/text-area.js';
import type { useNoticeForm } from './use-notice-form.js';

export interface ReasonedChoiceProps<Choice extends string> {
  /** The field of the input that takes the choice. */
  name: string;
  /** Where the words of the form stand. */
  words: 'answer' | 'decide';
  choices: readonly { value: Choice; label: string }[];
  form: Omit<ReturnType<typeof useNoticeForm>, 'submit'>;
  onSubmit: (choice: Choice, reason: string) => void;
  onClose: () => void;
}

/** One of a few, with a reason; nothing is chosen beforehand. */
export function ReasonedChoice<Choice extends string>(props: ReasonedChoiceProps<Choice>): ReactNode {
  const { name, words, choices, form, onSubmit, onClose } = props;
  const { t } = useTranslation();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [reason, setReason] = useState('');
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (choice === null) form.refuse([{ path: name, message: t(`sub-processors:${words}.missing`) }]);
    else if (reason.trim() === '')
      form.refuse([{ path: 'reason', message: t(`sub-processors:${words}.reasonMissing`) }]);
    else onSubmit(choice, reason);
  }
  return (
    <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <RadioGroup
        name={name}
        label={t(`sub-processors:${words}.title`)}
        hint={t(`sub-processors:${words}.hint`)}
        error={form.errors[name]}
        choices={choices}
        value={choice}
        onChange={(one) => setChoice(one as Choice)}
      />
      <TextArea
        name="reason"
        label={t('staff:reason')}
        error={form.errors['reason']}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="row">
        <Button type="submit" kind="primary" busy={form.busy}>
          {t(`sub-processors:${words}.save`)}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
      </div>
    </Form>
  );
}
