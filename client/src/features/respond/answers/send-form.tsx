import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmitAnswersDocument } from '../../../graphql/respond.generated.js';
import { useMutationForm } from '../../../graphql/use-mutation-form.js';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { goTo } from '../../../ui/path.js';
import { TextInput } from '../../../ui/text-input.js';
import { SENT } from '../course/paths.js';
import { refreshBook } from '../door/door.js';
import type { OpenBook } from '../door/in-door.js';
import { DoorFailure } from '../door/door-failure.js';
import { evidenceBookOf } from '../evidence/evidence-book.js';
import { unattachedIn } from '../evidence/unattached.js';
import { useEvidence } from '../evidence/use-evidence.js';
import type { BookState } from '../saving/book-state.js';
import { DOCUMENTS } from './documents-left-out.js';
import { MISSING, missingIn } from './missing-list.js';

const FIELDS = ['name', 'title', 'isAuthorised', MISSING, DOCUMENTS];

/** Name, role and statement; the button names the act. */
export function SendForm({ book, state }: OpenBook): ReactNode {
  const { t } = useTranslation();
  const { assessment } = state;
  const [said, setSaid] = useState({ name: assessment.respondentName, title: '', isAuthorised: false });
  const form = useSending(book);
  const { evidence } = useEvidence(book);
  const refusals = useRefusals({ book, state });
  async function send(): Promise<void> {
    book.flush();
    const problems = refusals(said);
    if (problems.length > 0) return form.refuse(problems);
    // What was removed and could still be taken back goes first: it is not sent.
    if (!(await evidence.finishRemovals()))
      return form.refuse([{ path: '', message: t('respond:send.notRemoved') }]);
    await form.submit({ input: { expectedVersion: assessment.version, ...said } });
  }
  function press(event: FormEvent): void {
    event.preventDefault();
    void send();
  }
  return (
    <form noValidate onSubmit={press} className="stack no-print">
      <h2>{t('respond:send.title')}</h2>
      <ErrorSummary problems={form.problems} />
      <SignatureFields state={state} said={said} errors={form.errors} onChange={setSaid} />
      {form.failure !== null && <DoorFailure book={book} state={state} failure={form.failure} />}
      <div>
        <Button type="submit" kind="primary" busy={form.busy}>
          {t('respond:send.button', assessment.landing)}
        </Button>
      </div>
    </form>
  );
}

interface SignatureFieldsProps {
  state: BookState;
  said: Signature;
  errors: Readonly<Record<string, string>>;
  onChange: (said: Signature) => void;
}

function SignatureFields({ state, said, errors, onChange }: SignatureFieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        name="name"
        label={t('respond:send.name')}
        error={errors['name']}
        autoComplete="name"
        value={said.name}
        onChange={(event) => onChange({ ...said, name: event.target.value })}
      />
      <TextInput
        name="title"
        label={t('respond:send.role')}
        error={errors['title']}
        autoComplete="organization-title"
        value={said.title}
        onChange={(event) => onChange({ ...said, title: event.target.value })}
      />
      <Checkbox
        name="isAuthorised"
        label={t('respond:send.statement', state.assessment.landing)}
        error={errors['isAuthorised']}
        checked={said.isAuthorised}
        onChange={(event) => onChange({ ...said, isAuthorised: event.target.checked })}
      />
    </>
  );
}

function useSending(book: OpenBook['book']) {
  const form = useMutationForm(SubmitAnswersDocument, {
    payload: (data) => data.submitAnswers,
    fields: FIELDS,
    onDone: async ({ assessment }) => {
      await book.clearCopy();
      if (assessment !== null) book.replaceAssessment(assessment);
      // Documents of questions that were put aside are not sent, so they are not on the list any more.
      await evidenceBookOf(book).load();
      goTo(SENT);
    },
  });
  const isRefused = form.problems.some(({ path }) => path === '');
  useEffect(() => {
    // Somebody else changed or sent them: show what stands now.
    if (!isRefused) return;
    void refreshBook(book);
    void evidenceBookOf(book).load();
  }, [isRefused, book]);
  return form;
}

interface Signature {
  name: string;
  title: string;
  isAuthorised: boolean;
}

/** What the person can mend before anything is sent. */
function useRefusals({ book, state }: OpenBook) {
  const { t } = useTranslation();
  const { coming } = unattachedIn(state, useEvidence(book).state);
  return ({ name, title, isAuthorised }: Signature) => {
    const left = missingIn(state).length;
    const count = coming.length;
    const problems = [
      { path: MISSING, message: left > 0 ? t('respond:check.missing', { count: left }) : '' },
      { path: DOCUMENTS, message: count > 0 ? t('respond:send.coming', { count }) : '' },
      { path: '', message: left === 0 && !book.isAllSaved ? t('respond:send.unsaved') : '' },
      { path: 'name', message: name.trim() === '' ? t('respond:send.nameMissing') : '' },
      { path: 'title', message: title.trim() === '' ? t('respond:send.roleMissing') : '' },
      { path: 'isAuthorised', message: isAuthorised ? '' : t('respond:send.tick') },
    ];
    return problems.filter(({ message }) => message !== '');
  };
}
