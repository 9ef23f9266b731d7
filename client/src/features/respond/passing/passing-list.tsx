import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Question, questionsOf } from '@core/questionnaire/questionnaire.js';
import { Failure, toFailure } from '../../../graphql/failure.js';
import { request } from '../../../graphql/request.js';
import { TakeBackDocument } from '../../../graphql/respond.generated.js';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { StatusChip } from '../../../ui/status-chip.js';
import { courseOf, type Stretch } from '../course/course.js';
import { openAgainIn } from '../course/reopened.js';
import { DoorFailure } from '../door/door-failure.js';
import type { OpenBook } from '../door/in-door.js';
import { type BookState, questionnaireIn } from '../saving/book-state.js';
import type { Passing } from './use-passings.js';

interface PassingListProps extends OpenBook {
  passings: readonly Passing[];
  onChanged: (now: readonly Passing[] | null | undefined) => void;
}

/** Who has what, how far they are, and the way to take it back. */
export function PassingList({ passings, book, state, onChanged }: PassingListProps): ReactNode {
  const { t } = useTranslation();
  if (passings.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="passed-on">
      <h2 id="passed-on">{t('respond:pass.list')}</h2>
      <ul className="respond-evidence__list">
        {passings.map((passing) => (
          <li key={passing.id} className="respond-evidence__file">
            <strong className="respond-evidence__name">{passing.name}</strong>
            <PassingState passing={passing} state={state} />
            <p className="respond-evidence__cause">{partWords(passing, state)}</p>
            {passing.takenBackAt == null && <TakeBack passing={passing} {...{ book, state, onChanged }} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PassingState({ passing, state }: { passing: Passing; state: BookState }): ReactNode {
  const { t } = useTranslation();
  const { takenBackAt, finishedAt } = passing;
  const { answered, total } = answeredIn(passing, state);
  if (takenBackAt != null) return <StatusChip>{t('respond:pass.state.back')}</StatusChip>;
  if (finishedAt != null) return <StatusChip tone="done">{t('respond:pass.state.finished')}</StatusChip>;
  if (answered === 0) return <StatusChip tone="waiting">{t('respond:pass.state.waiting')}</StatusChip>;
  return <StatusChip tone="active">{t('respond:pass.state.answering', { answered, total })}</StatusChip>;
}

function TakeBack({
  passing,
  onChanged,
  ...open
}: Omit<PassingListProps, 'passings'> & { passing: Passing }): ReactNode {
  const { t } = useTranslation();
  const [said, setSaid] = useState<'no' | 'busy' | Failure | { readonly refused: string }>('no');
  async function take(): Promise<void> {
    setSaid('busy');
    try {
      const { passings, userErrors } = (await request(TakeBackDocument, { input: { passingId: passing.id } }))
        .takeBack;
      setSaid(userErrors[0] === undefined ? 'no' : { refused: userErrors[0].message });
      onChanged(passings);
    } catch (thrown) {
      setSaid(toFailure(thrown));
    }
  }
  return (
    <>
      <Button kind="quiet" busy={said === 'busy'} onClick={() => void take()}>
        {t('respond:pass.takeBack')}
        <span className="visually-hidden"> {passing.name}</span>
      </Button>
      {said instanceof Failure && <DoorFailure {...open} failure={said} />}
      {typeof said === 'object' && 'refused' in said && <Notice tone="problem" live title={said.refused} />}
    </>
  );
}

/** Counted as the overview counts the same questions: what is open again is answered once it is answered anew. */
function answeredIn({ sections, questionId }: Passing, state: BookState) {
  const isIn = ({ id }: { id: string }): boolean => questionId == null || id === questionId;
  const part = courseOf(state).filter(({ section }) => sections.includes(section.id));
  const again = (openAgainIn(state) ?? []).filter(({ question }) => isHeld(part, question) && isIn(question));
  if (again.length > 0)
    return { total: again.length, answered: again.filter((one) => one.state === 'changed').length };
  const total = part.flatMap(({ asked }) => asked).filter(isIn).length;
  return { total, answered: total - part.flatMap(({ open }) => open).filter(isIn).length };
}

function isHeld(part: readonly Stretch[], question: Question): boolean {
  return part.some(({ asked }) => asked.includes(question));
}

function partWords({ sections, questionId }: Passing, state: BookState): string {
  const questionnaire = questionnaireIn(state);
  if (questionId != null) return questionsOf(questionnaire).find(({ id }) => id === questionId)?.text ?? '';
  const named = questionnaire.sections.filter(({ id }) => sections.includes(id));
  return named.map(({ title }) => title).join(', ');
}
