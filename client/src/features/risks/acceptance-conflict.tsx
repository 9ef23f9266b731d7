import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskDetailFragment } from '../../graphql/staff.generated.js';
import { ConflictNotice } from '../../workspace/conflict-notice.js';
import type { AcceptanceValues } from './acceptance-fields.js';

interface AcceptanceConflictProps {
  /** As it was when the form was begun. */
  begun: RiskDetailFragment;
  theirs: RiskDetailFragment;
  values: AcceptanceValues;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Another risk than the one that was to be accepted, or another word on it: both beside each other. */
export function AcceptanceConflict({ begun, theirs, values, ...acts }: AcceptanceConflictProps): ReactNode {
  const { t } = useTranslation();
  const risk = useRiskInWords();
  const [mine, other] = [risk(begun), risk(theirs)];
  const said = saidIn(theirs);
  const words = (['reason', 'conditions', 'until'] as const).map((key) => ({
    key,
    label: key === 'reason' ? t('risks:why') : t(`risks:acceptance.${key}`),
    mine: values[key],
    theirs: said[key] ?? '',
  }));
  return (
    <ConflictNotice
      rows={[
        { key: 'statement', label: t('risks:risk'), mine: mine.statement, theirs: other.statement },
        { key: 'now', label: t('risks:rating.RESIDUAL'), mine: mine.now, theirs: other.now },
        { key: 'standing', label: t('risks:acceptance.label'), mine: mine.standing, theirs: other.standing },
        ...words,
      ]}
      {...acts}
    />
  );
}

/** The newest word of anybody: an answer, or else the request that waits for one. */
function saidIn({ acceptance, acceptances: [newest] }: RiskDetailFragment): Partial<AcceptanceValues> {
  if (acceptance === 'NONE' || newest === undefined) return {};
  const { reason, answer, conditions, until } = newest;
  return {
    reason: answer ?? reason ?? undefined,
    conditions: conditions ?? undefined,
    until: until ?? undefined,
  };
}

function useRiskInWords() {
  const { t } = useTranslation();
  return ({ statement, likelihood, impact, score, band, acceptance }: RiskDetailFragment) => ({
    statement: statement ?? '',
    now: t('risks:ratedInWords', { likelihood, impact, score, band: t(`ui:band.${band.toLowerCase()}`) }),
    standing: t(`risks:acceptance.standing.${acceptance}`),
  });
}
