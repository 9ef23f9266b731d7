import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { extentOf } from '@core/questionnaire/extent.js';
import { missing } from '@core/questionnaire/missing.js';
import { progress } from '@core/questionnaire/progress.js';
import { buttonClass } from '../../../ui/button.js';
import { DayText } from '../../../ui/day-text.js';
import { PageHeading } from '../../../ui/page-heading.js';
import { PathLink } from '../../../ui/path.js';
import { StatusChip } from '../../../ui/status-chip.js';
import { type Task, TaskList } from '../../../ui/task-list.js';
import { SentAnswersView } from '../answers/sent-answers-view.js';
import { refreshBook } from '../door/door.js';
import { InDoor, type OpenBook } from '../door/in-door.js';
import { answersIn, type BookState, contextIn, questionnaireIn } from '../saving/book-state.js';
import { SaveLine } from '../saving/save-line.js';
import { usePassings } from '../passing/use-passings.js';
import { courseOf } from './course.js';
import { holdersOf, singlesOf } from './holders.js';
import { LeaveOrKeep } from './leave-or-keep.js';
import { FinishPart } from '../passing/finish-part.js';
import { nextDue } from './next-due.js';
import { ReopenedNotice } from '../questions/earlier-answer.js';
import { CHECK, PASS_ON, questionPath, whereaboutsIn } from './paths.js';
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
  const done = progress(questionnaireIn(state), answersIn(state), contextIn(state));
  const { atMost } = extentOf(questionnaireIn(state), answersIn(state), contextIn(state));
  const lead = t('respond:overview.lead', { answered: done.answered, total: done.total });
  return (
    <div className="stack stack--wide">
      <PageHeading
        title={t('respond:overview.title', landing)}
        lead={atMost > done.total ? `${lead} ${t('respond:overview.upTo', { most: atMost })}` : lead}
      />
      <div className="row row--spread">
        <span className="ink-2">
          {t('respond:overview.due')} <DayText day={landing.dueOn} />
          {done.minutesLeft > 0 && ` · ${t('respond:overview.minutesLeft', { minutes: done.minutesLeft })}`}
        </span>
        <SaveLine book={book} state={state} />
      </div>
      <ReopenedNotice state={state} />
      <Tasks book={book} state={state} />
      <NextAct state={state} />
      {isLead ? <PassOnLink /> : <FinishPart book={book} state={state} />}
      <LeaveOrKeep book={book} state={state} />
    </div>
  );
}

function Tasks({ book, state }: OpenBook): ReactNode {
  const { t } = useTranslation();
  const { passings } = usePassings();
  const [holders, singles] = [holdersOf(passings), singlesOf(passings)];
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
  const isPassedOn = holders.size > 0 || singles.size > 0;
  useEffect(() => {
    // What a colleague answered since shows in the counts.
    if (isPassedOn) void refreshBook(book);
  }, [isPassedOn, book]);
  const check = useCheckTask(state);
  const all = state.assessment.isLead ? [...tasks, check] : tasks;
  return <TaskList label={t('respond:overview.sections')} tasks={all} />;
}

/** The one primary act: the next open question, or the way to sending. */
function NextAct({ state }: { state: BookState }): ReactNode {
  const { t } = useTranslation();
  const next = nextDue(courseOf(state), whereaboutsIn(location.search));
  // A colleague checks nothing and sends nothing: that is for whoever passed the part on.
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
  const left = missing(questionnaireIn(state), answersIn(state), contextIn(state)).length;
  const status =
    left === 0 ? (
      <StatusChip tone="active">{t('respond:overview.ready')}</StatusChip>
    ) : (
      <StatusChip tone="waiting">{t('respond:overview.missing', { count: left })}</StatusChip>
    );
  return { key: 'check', label: t('respond:overview.check'), to: CHECK, status };
}
