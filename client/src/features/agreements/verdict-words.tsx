import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseLineFragment } from '../../graphql/staff.generated.js';
import { verdictOf } from './clause-judgement.js';

/** The verdict as it stands now; a sign of trouble is found or not found. */
export function VerdictWords({ clause }: { clause: ClauseLineFragment }): ReactNode {
  const { t } = useTranslation();
  const verdict = verdictOf(clause);
  return clause.isSign ? t(`agreements:signVerdict.${verdict}`) : t(`agreements:verdict.${verdict}`);
}
