import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusChip } from '../../../ui/status-chip.js';
import type { Passing } from '../passing/use-passings.js';
import type { Stretch } from './course.js';

/** How far a section is and, where it was passed on, who has it. */
export function SectionStatus({ singles, ...whole }: SectionStatusProps): ReactNode {
  const { t } = useTranslation();
  if (singles.length === 0) return <WholeStatus {...whole} />;
  return (
    <div className="row">
      <WholeStatus {...whole} />
      {singles.map(({ id, name, finishedAt }) => (
        <StatusChip key={id} tone={finishedAt == null ? 'waiting' : 'done'}>
          {t(finishedAt == null ? 'respond:overview.single' : 'respond:overview.singleDone', { name })}
        </StatusChip>
      ))}
    </div>
  );
}

interface SectionStatusProps {
  stretch: Stretch;
  /** Who has all of it. */
  holder: Passing | undefined;
  /** Who has one question of it. */
  singles: readonly Passing[];
}

function WholeStatus({ stretch, holder }: Omit<SectionStatusProps, 'singles'>): ReactNode {
  const { t } = useTranslation();
  const total = stretch.asked.length;
  const answered = total - stretch.open.length;
  if (holder !== undefined) return <Held holder={holder} answered={answered} total={total} />;
  if (answered === 0) return <StatusChip>{t('respond:overview.notStarted', { count: total })}</StatusChip>;
  if (answered === total) return <StatusChip tone="done">{t('respond:overview.completed')}</StatusChip>;
  return <StatusChip tone="active">{t('respond:overview.inProgress', { answered, total })}</StatusChip>;
}

interface HeldProps {
  holder: Passing;
  answered: number;
  total: number;
}

function Held({ holder: { name, finishedAt }, answered, total }: HeldProps): ReactNode {
  const { t } = useTranslation();
  if (finishedAt != null)
    return <StatusChip tone="done">{t('respond:overview.heldDone', { name, answered, total })}</StatusChip>;
  return <StatusChip tone="waiting">{t('respond:overview.held', { name, answered, total })}</StatusChip>;
}
