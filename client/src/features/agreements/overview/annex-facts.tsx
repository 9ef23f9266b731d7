import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnnexState as StateInCore, annexStanding } from '@core/clause/annexes.js';
import type { AgreementHeadFragment, AnnexState } from '../../../graphql/staff.generated.js';
import { ANNEXES } from '../form/agreement-values.js';

type Annexes = NonNullable<AgreementHeadFragment['annexes']>;

/** "incomplete (I: filled, II: blank, III: not applicable)" */
export function AnnexFacts({ annexes }: { annexes: Annexes }): ReactNode {
  const { t } = useTranslation();
  const standing = annexStanding({
    transfer: inCore(annexes.transfer),
    measures: inCore(annexes.measures),
    subProcessors: inCore(annexes.subProcessors),
  });
  const each = ANNEXES.map((annex) => {
    const state = t(`agreements:annex.state.${annexes[annex] ?? null}`);
    return `${t(`agreements:annex.short.${annex}`)}: ${state}`;
  });
  return `${t(`agreements:annex.standing.${standing}`)} (${each.join(', ')})`;
}

function inCore(state: AnnexState | null | undefined): StateInCore | null {
  return (state?.toLowerCase() ?? null) as StateInCore | null;
}
