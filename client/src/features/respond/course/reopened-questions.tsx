import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/notice.js';
import { StatusChip } from '../../../ui/status-chip.js';
import { TaskList } from '../../../ui/task-list.js';
import type { Passing } from '../passing/use-passings.js';
import type { BookState } from '../saving/book-state.js';
import { holdersOf } from './holders.js';
import { questionPath } from './paths.js';
import { type OpenAgain, openAgainIn } from './reopened.js';

/** How many questions are open again, and why, in the words of whoever opened them. */
export function ReopenedNotice({ state }: { state: BookState }): ReactNode {
  const { t } = useTranslation();
  const { reopening, landing, isLead } = state.assessment;
  if (reopening == null) return null;
  return (
    <Notice title={t('respond:again.title', { count: reopening.questionIds.length, ...landing })}>
      <p className="respond-note">{reopening.reason}</p>
      <p>{t(isLead ? 'respond:again.what' : 'respond:again.whatPart')}</p>
    </Notice>
  );
}

interface ReopenedQuestionsProps {
  state: BookState;
  passings?: readonly Passing[];
  fromCheck?: boolean;
}

/** Each by its words with its way there; what a new answer brought up stands among them. */
export function ReopenedQuestions({ state, passings = [], fromCheck }: ReopenedQuestionsProps): ReactNode {
  const { t } = useTranslation();
  const open = openAgainIn(state);
  if (open === null) return null;
  const holders = holdersOf(passings);
  const singles = new Map(passings.filter(isOut).map((passing) => [passing.questionId, passing]));
  const tasks = open.map((one) => ({
    key: one.question.id,
    label: one.question.text,
    to: questionPath(one.question.id, fromCheck),
    status: <State one={one} holder={singles.get(one.question.id) ?? holders.get(one.section.id)} />,
  }));
  return (
    <section className="stack stack--tight" aria-labelledby="open-again">
      <h2 id="open-again">{t('respond:again.list')}</h2>
      <TaskList label={t('respond:again.list')} tasks={tasks} />
    </section>
  );
}

function isOut({ takenBackAt, questionId }: Passing): boolean {
  return takenBackAt == null && questionId != null;
}

const TONES = { unchanged: 'waiting', changed: 'done', new: 'active' } as const;

function State({ one, holder }: { one: OpenAgain; holder: Passing | undefined }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="row">
      <StatusChip tone={TONES[one.state]}>{t(`respond:again.state.${one.state}`)}</StatusChip>
      {holder !== undefined && (
        <StatusChip tone={holder.finishedAt == null ? 'waiting' : 'done'}>
          {t(holder.finishedAt == null ? 'respond:again.with' : 'respond:again.doneBy', {
            name: holder.name,
          })}
        </StatusChip>
      )}
    </div>
  );
}
