import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type SeenVerdict, verdictOf } from './clause-judgement.js';

/** The verdict as it stands now; a sign of trouble is found or not found. */
export function VerdictWords({ clause }: { clause: SeenVerdict }): ReactNode {
  const { t } = useTranslation();
  const verdict = verdictOf(clause);
  return clause.isSign ? t(`agreements:signVerdict.${verdict}`) : t(`agreements:verdict.${verdict}`);
}
