import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentHeadFragment } from '../../graphql/staff.generated.js';
import { useFormats } from '../../i18n/dates.js';
import { DayText } from '../../ui/day-text.js';
import { StatusChip, type StatusTone } from '../../ui/status-chip.js';
import './assessments.css';

type Passings = AssessmentHeadFragment['passings'];
type Passing = Passings[number];

/** Who in the vendor's house was handed questions, by whom and when, and whether they came to the page. */
export function PassingList({ passings }: { passings: Passings }): ReactNode {
  const { t } = useTranslation();
  if (passings.length === 0) return null;
  return (
    <>
      <h3>{t('assessments:passing.title')}</h3>
      <ul className="assessments-lines" aria-label={t('assessments:passing.title')}>
        {passings.map((passing) => (
          <PassingLine key={passing.id} passing={passing} />
        ))}
      </ul>
    </>
  );
}

function PassingLine({ passing }: { passing: Passing }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const state = stateOf(passing);
  const { name, email, passedBy, passedAt, dueOn } = passing;
  return (
    <li>
      <StatusChip tone={TONES[state]}>{t(`assessments:passing.state.${state}`)}</StatusChip>{' '}
      {name == null ? t('staff:withheld') : `${name}, ${email}`}
      <div>{what(passing, t)}</div>
      <div className="ink-2">
        {t('assessments:passing.by', { name: passedBy ?? '', at: formats.moment(passedAt) })}
        {dueOn != null && (
          <>
            {' · '}
            {t('assessments:passing.due')} <DayText day={dueOn} />
          </>
        )}
      </div>
    </li>
  );
}

const TONES = {
  takenBack: 'neutral',
  finished: 'done',
  opened: 'active',
  waiting: 'waiting',
} as const satisfies Record<string, StatusTone>;

function stateOf({ takenBackAt, finishedAt, openedAt }: Passing): keyof typeof TONES {
  if (takenBackAt != null) return 'takenBack';
  if (finishedAt != null) return 'finished';
  return openedAt == null ? 'waiting' : 'opened';
}

function what({ isWhole, questionId, sections }: Passing, t: ReturnType<typeof useTranslation>['t']): string {
  if (isWhole) return t('assessments:passing.whole');
  const list = sections.join(', ');
  return questionId == null ? list : t('assessments:passing.question', { question: questionId, list });
}
