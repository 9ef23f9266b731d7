import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HandOverDocument } from '../../../graphql/respond.generated.js';
import { useMutationForm } from '../../../graphql/use-mutation-form.js';
import { Button } from '../../../ui/button.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { PageHeading } from '../../../ui/page-heading.js';
import { PathLink } from '../../../ui/path.js';
import { PASS_ON } from '../course/paths.js';
import { DoorFailure } from '../door/door-failure.js';
import { leave } from '../door/door.js';
import { InDoor, type OpenBook } from '../door/in-door.js';
import { ColleagueFields, NOBODY, useColleagueProblems } from './colleague-fields.js';

/** Everything to the right person. The link of whoever does it ends, so it has a page of its own. */
export function HandOverPage(): ReactNode {
  return <InDoor>{(open) => <HandOver {...open} />}</InDoor>;
}

function HandOver(open: OpenBook): ReactNode {
  const { t } = useTranslation();
  const { isLead, isReadOnly } = open.state.assessment;
  return (
    <div className="stack stack--wide">
      <PageHeading
        back={
          <PathLink className="respond-link no-print" to={PASS_ON}>
            <span aria-hidden="true">‹</span>
            {t('respond:nav.back')}
          </PathLink>
        }
        title={t('respond:pass.whole')}
        lead={isLead && !isReadOnly ? t('respond:pass.wholeWhat') : t('respond:pass.notYours')}
      />
      {isLead && !isReadOnly && <TheForm {...open} />}
    </div>
  );
}

function TheForm({ book, state }: OpenBook): ReactNode {
  const { t } = useTranslation();
  const [to, setTo] = useState(NOBODY);
  const problemsOf = useColleagueProblems();
  const form = useMutationForm(HandOverDocument, {
    payload: (data) => data.handOver,
    fields: ['name', 'email', 'note'],
    onDone: () => leave(book, to.name),
  });
  function send(event: FormEvent): void {
    event.preventDefault();
    book.flush();
    const problems = problemsOf(to);
    if (problems.length > 0) form.refuse(problems);
    else void form.submit({ input: { ...to } });
  }
  return (
    <form noValidate onSubmit={send} className="stack">
      <ErrorSummary problems={form.problems} />
      <ColleagueFields value={to} errors={form.errors} onChange={setTo} />
      {form.failure !== null && <DoorFailure book={book} state={state} failure={form.failure} />}
      <div>
        <Button type="submit" kind="danger" busy={form.busy}>
          {t('respond:pass.wholeButton')}
        </Button>
      </div>
    </form>
  );
}
