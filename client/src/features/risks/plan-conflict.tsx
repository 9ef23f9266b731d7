import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConflictNotice } from '../../workspace/conflict-notice.js';
import type { MeasureValues } from './measure-fields.js';
import type { PlanValues } from './treatment-plan.js';

interface PlanConflictProps {
  mine: PlanValues;
  theirs: PlanValues;
  onSettle: (kept: PlanValues) => void;
}

/** Two plans of one risk, measure by measure. */
export function PlanConflict({ mine, theirs, onSettle }: PlanConflictProps): ReactNode {
  const { t } = useTranslation();
  const inWords = useMeasureWords();
  const treated = ({ treatment }: PlanValues): string =>
    treatment === '' ? '' : t(`risks:treatment.${treatment}`);
  const keys = new Set([...theirs.measures, ...mine.measures].map(({ key }) => key));
  const measures = [...keys].map((key, at) => ({
    key,
    label: t('risks:measure.number', { number: at + 1 }),
    mine: inWords(mine.measures.find((one) => one.key === key)),
    theirs: inWords(theirs.measures.find((one) => one.key === key)),
  }));
  return (
    <ConflictNotice
      rows={[
        { key: 'treatment', label: t('risks:treatment.how'), mine: treated(mine), theirs: treated(theirs) },
        { key: 'dueOn', label: t('risks:due'), mine: mine.dueOn, theirs: theirs.dueOn },
        ...measures,
      ]}
      onKeepMine={() => onSettle({ ...mine, measures: knownTo(theirs, mine.measures) })}
      onTakeTheirs={() => onSettle(theirs)}
    />
  );
}

/** A measure that they took out is a new one when it is kept. */
function knownTo(theirs: PlanValues, measures: readonly MeasureValues[]): MeasureValues[] {
  const known = new Set(theirs.measures.map(({ id }) => id));
  return measures.map((measure) => (known.has(measure.id) ? measure : { ...measure, id: null }));
}

function useMeasureWords() {
  const { t } = useTranslation();
  return (measure: MeasureValues | undefined): string => {
    if (measure === undefined) return '';
    const { what, preventive, mitigating, dueOn, doneOn } = measure;
    const days = [
      dueOn === '' ? [] : `${t('risks:measure.dueOn')}: ${dueOn}`,
      doneOn === '' ? [] : `${t('risks:measure.doneOn')}: ${doneOn}`,
    ];
    return [what, t('risks:measure.effects', { preventive, mitigating }), ...days.flat()].join(', ');
  };
}
