import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../../ui/button.js';
import { DayText } from '../../../ui/day-text.js';
import { PageHeading } from '../../../ui/page-heading.js';
import { PathLink } from '../../../ui/path.js';
import { StatusChip } from '../../../ui/status-chip.js';
import { type Task, TaskList } from '../../../ui/task-list.js';
import { SentAnswersView } from '../answers/sent-answers-view.js';
import { refreshBook } from '../door/door.js';
import { InDoor, type OpenBook } from '../door/in-door.js';
import type { BookState } from '../saving/book-state.js';
import { SaveLine } from '../saving/save-line.js';
import { usePassings } from '../passing/use-passings.js';
import { extentIn, OpenCounts } from './counts.js';
import { courseOf } from './course.js';
import { holdersOf, singlesOf } from './holders.js';
import { LeaveOrKeep } from './leave-or-keep.js';
import { FinishPart } from '../passing/finish-part.js';
import { PartNote } from '../passing/part-note.js';
import { nextDue } from './next-due.js';
import { ANSWERS, CHECK, PASS_ON, questionPath, whereaboutsIn } from './paths.js';
import { openAgainIn, untouchedIn } from './reopened.js';
import { ReopenedNotice, ReopenedQuestions } from './reopened-questions.js';
import { SectionStatus } from './section-status.js';

/** What is asked, section by section, in any order; after sending, what was answered. */
export function OverviewPage(): ReactNode {
  return (
    <InDoor>
      {(open) => (open.state.assessment.isReadOnly ? <SentAnswersView {...open} /> : <Overview {...open} />)}
    </InDoor>
  );
}

function Overview({ book, state }: OpenBook): ReactNode {
  const { t } = useTranslation();
  const { landing, isLead } = state.assessment;
  const { minutesLeft } = extentIn(state);
  return (
    <div className="stack stack--wide">
      <PageHeading title={t('respond:overview.title', landing)} lead={<HowFar state={state} />} />
      <div className="row row--spread">
        <span className="ink-2">
          {t(isLead ? 'respond:overview.due' : 'respond:overview.duePart')} <DayText day={landing.dueOn} />
          {minutesLeft > 0 && ` · ${t('respond:overview.minutesLeft', { count: minutesLeft })}`}
        </span>
        <SaveLine book={book} state={state} />
      </div>
      <PartNote state={state} />
      <ReopenedNotice state={state} />
      <Tasks book={book} state={state} />
      <NextAct state={state} />
      {isLead ? <PassOnLink /> : <FinishPart book={book} state={state} />}
      <LeaveOrKeep book={book} state={state} />
    </div>
  );
}

/** How much is answered and what is open; after a reopening, of the questions that were opened. */
function HowFar({ state }: { state: BookState }): ReactNode {
  const { t } = useTranslation();
  const again = openAgainIn(state);
  if (again !== null) {
    const changed = again.filter((one) => one.state === 'changed').length;
    return t('respond:overview.leadAgain', { count: again.length, changed });
  }
  const { answered, asked, atMost } = extentIn(state);
  const { isLead } = state.assessment;
  return (
    <>
      {t(isLead ? 'respond:counts.answered' : 'respond:counts.answeredPart', { answered, count: asked })}{' '}
      {atMost > asked && `${t('respond:overview.upTo', { most: atMost })} `}
      {t('respond:overview.order')}
      <br />
      <OpenCounts state={state} />
    </>
  );
}

function Tasks({ book, state }: OpenBook): ReactNode {
  const { t } = useTranslation();
  const { passings } = usePassings();
  const [holders, singles] = [holdersOf(passings), singlesOf(passings)];
  const isPassedOn = holders.size > 0 || singles.size > 0;
  useEffect(() => {
    // What a colleague answered since shows in the counts.
    if (isPassedOn) void refreshBook(book);
  }, [isPassedOn, book]);
  const check = useCheckTask(state);
  if (state.assessment.reopening != null)
    return (
      <>
        <ReopenedQuestions state={state} passings={passings} />
        <section className="stack stack--tight" aria-labelledby="the-rest">
          <h2 id="the-rest">{t('respond:again.rest')}</h2>
          <p>{t('respond:again.restWhat')}</p>
          <PathLink className="respond-link" to={ANSWERS}>
            {t('respond:again.all')}
          </PathLink>
        </section>
        <TaskList label={t('respond:overview.check')} tasks={[check]} />
      </>
    );
  const tasks = courseOf(state).map((stretch) => ({
    key: stretch.section.id,
    label: stretch.section.title,
    to: questionPath((stretch.open[0] ?? stretch.asked[0])?.id ?? ''),
    status: (
      <SectionStatus
        stretch={stretch}
        holder={holders.get(stretch.section.id)}
        singles={singles.get(stretch.section.id) ?? []}
      />
    ),
  }));
  return <TaskList label={t('respond:overview.sections')} tasks={[...tasks, check]} />;
}

/** The one primary act: the next open question, or the way to sending. */
function NextAct({ state }: { state: BookState }): ReactNode {
  const { t } = useTranslation();
  const next = nextDue(state, whereaboutsIn(location.search));
  // A colleague sends nothing: that is for whoever passed the part on.
  if (next === null && !state.assessment.isLead) return null;
  return (
    <div className="no-print">
      <PathLink className={buttonClass('primary')} to={next === null ? CHECK : questionPath(next.id)}>
        {t(next === null ? 'respond:overview.check' : 'respond:overview.next')}
      </PathLink>
    </div>
  );
}

function PassOnLink(): ReactNode {
  const { t } = useTranslation();
  return (
    <PathLink className="respond-link no-print" to={PASS_ON}>
      {t('respond:pass.link')}
    </PathLink>
  );
}

function useCheckTask(state: BookState): Task {
  const { t } = useTranslation();
  const { isLead } = state.assessment;
  const { missing } = extentIn(state);
  const ready = t(isLead ? 'respond:overview.ready' : 'respond:overview.readyPart');
  const untouched = untouchedIn(state).length;
  const open = [
    missing > 0 ? t('respond:counts.missing', { count: missing }) : '',
    missing === 0 && untouched > 0 ? t('respond:overview.untouched', { count: untouched }) : '',
  ].find((words) => words !== '');
  const status = <StatusChip tone={open === undefined ? 'active' : 'waiting'}>{open ?? ready}</StatusChip>;
  const label = t(isLead ? 'respond:overview.check' : 'respond:overview.checkPart');
  return { key: 'check', label, to: CHECK, status };
}
