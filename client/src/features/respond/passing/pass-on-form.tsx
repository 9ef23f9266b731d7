import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PassOnDocument } from '../../../graphql/respond.generated.js';
import { useMutationForm } from '../../../graphql/use-mutation-form.js';
import { Button } from '../../../ui/button.js';
import { CheckboxGroup } from '../../../ui/checkbox-group.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { TextInput } from '../../../ui/text-input.js';
import { courseOf, placeOf } from '../course/course.js';
import { DoorFailure } from '../door/door-failure.js';
import type { OpenBook } from '../door/in-door.js';
import { questionnaireIn } from '../saving/book-state.js';
import { ColleagueFields, NOBODY, useColleagueProblems } from './colleague-fields.js';
import type { Passing } from './use-passings.js';

interface PassOnFormProps extends OpenBook {
  /** Only this question, when somebody came from its page. */
  question: string | null;
  onPassed: (name: string, now: readonly Passing[] | null | undefined) => void;
}

/** Name, address, which sections, a note and a day: the colleague gets a link to these alone. */
export function PassOnForm({ question, onPassed, ...open }: PassOnFormProps): ReactNode {
  const { t } = useTranslation();
  const [to, setTo] = useState(NOBODY);
  const [sections, setSections] = useState<string[]>([]);
  const [dueOn, setDueOn] = useState('');
  const problemsOf = useColleagueProblems();
  const form = useMutationForm(PassOnDocument, {
    payload: (data) => data.passOn,
    fields: ['name', 'email', 'note', 'sections', 'dueOn'],
    onDone: ({ passings }) => onPassed(to.name, passings),
  });
  function send(event: FormEvent): void {
    event.preventDefault();
    const noPart = question === null && sections.length === 0;
    const missing = noPart ? [{ path: 'sections', message: t('respond:pass.partMissing') }] : [];
    const problems = [...missing, ...problemsOf(to)];
    if (problems.length > 0) return form.refuse(problems);
    const input = { ...to, sections, questionId: question, dueOn: dueOn === '' ? null : dueOn };
    void form.submit({ input });
  }
  return (
    <form noValidate onSubmit={send} className="stack">
      <ErrorSummary problems={form.problems} />
      {question === null ? (
        <SectionChoice {...open} chosen={sections} error={form.errors['sections']} onChange={setSections} />
      ) : (
        <TheQuestion {...open} question={question} />
      )}
      <ColleagueFields value={to} errors={form.errors} onChange={setTo} />
      <TextInput
        name="dueOn"
        type="date"
        short
        optional
        label={t('respond:pass.dueOn')}
        error={form.errors['dueOn']}
        value={dueOn}
        onChange={(event) => setDueOn(event.target.value)}
      />
      {form.failure !== null && <DoorFailure {...open} failure={form.failure} />}
      <div>
        <Button type="submit" kind="primary" busy={form.busy}>
          {t('respond:pass.button')}
        </Button>
      </div>
    </form>
  );
}

interface SectionChoiceProps extends OpenBook {
  chosen: string[];
  error: string | undefined;
  onChange: (sections: string[]) => void;
}

function SectionChoice({ state, chosen, error, onChange }: SectionChoiceProps): ReactNode {
  const { t } = useTranslation();
  const choices = courseOf(state).map(({ section: { id, title } }) => ({ value: id, label: title }));
  return (
    <CheckboxGroup
      name="sections"
      label={t('respond:pass.sections')}
      error={error}
      choices={choices}
      values={chosen}
      onChange={onChange}
    />
  );
}

function TheQuestion({ state, question }: OpenBook & { question: string }): ReactNode {
  const { t } = useTranslation();
  const place = placeOf(courseOf(state), question);
  return (
    <div>
      <p className="ink-2">{t('respond:pass.theQuestion')}</p>
      <p lang={questionnaireIn(state).language}>
        <strong>{place?.question.text ?? ''}</strong>
      </p>
    </div>
  );
}
