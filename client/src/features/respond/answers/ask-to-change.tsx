import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskToChangeDocument } from '../../../graphql/respond.generated.js';
import { useMutationForm } from '../../../graphql/use-mutation-form.js';
import { Button } from '../../../ui/button.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { TextArea } from '../../../ui/text-area.js';
import { DoorFailure } from '../door/door-failure.js';
import type { OpenBook } from '../door/in-door.js';
import { Told } from '../door/told.js';
import { WishesAnswered } from './wishes-answered.js';

/** What was sent stays; the sender can open single questions again, and this asks for it. */
export function AskToChange({ book, state }: OpenBook): ReactNode {
  const { t } = useTranslation();
  const { landing, part } = state.assessment;
  // The mail to the sender speaks for whoever sent the answers.
  if (part != null)
    return (
      <p>
        {part.passedBy === null
          ? t('respond:change.part')
          : t('respond:change.partBy', { name: part.passedBy })}
      </p>
    );
  return (
    <>
      <WishesAnswered state={state} />
      <Disclosure summary={t('respond:change.title')}>
        <p>{t('respond:change.what', landing)}</p>
        <Wish book={book} state={state} />
      </Disclosure>
    </>
  );
}

function Wish({ book, state }: OpenBook): ReactNode {
  const { t } = useTranslation();
  const { senderName } = state.assessment.landing;
  const [text, setText] = useState('');
  const [isSent, setIsSent] = useState(false);
  const form = useMutationForm(AskToChangeDocument, {
    payload: (data) => data.askToChange,
    fields: ['text'],
    onDone: () => setIsSent(true),
  });
  if (isSent) return <Told title={t('respond:change.sent', { senderName })} />;
  function send(event: FormEvent): void {
    event.preventDefault();
    if (text.trim() === '') form.refuse([{ path: 'text', message: t('respond:change.missing') }]);
    else void form.submit({ input: { text } });
  }
  return (
    <form noValidate onSubmit={send} className="stack">
      <ErrorSummary problems={form.problems} />
      <TextArea
        name="text"
        label={t('respond:change.label')}
        error={form.errors['text']}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {form.failure !== null && <DoorFailure book={book} state={state} failure={form.failure} />}
      <div>
        <Button type="submit" busy={form.busy}>
          {t('respond:change.button', { senderName })}
        </Button>
      </div>
    </form>
  );
}
