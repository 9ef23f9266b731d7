import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskFindingFragment } from '../../graphql/staff.generated.js';
import { BandBadge } from '../../ui/band-badge.js';

/** How bad, what, from where, and whether it still is so. */
export function FindingLine({ finding }: { finding: RiskFindingFragment }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <BandBadge band={finding.severity} /> {finding.title ?? t('staff:withheld')}
      <span className="ink-2">
        {' '}
        ({t(`risks:link.source.${finding.source}`)}
        {finding.questionId != null && <span className="risk-page__id"> {finding.questionId}</span>}
        {finding.laws != null && finding.laws.length > 0 && <>; {finding.laws.join(', ')}</>})
        {!finding.isOpen && <> {t('risks:findingGone')}</>}
      </span>
    </>
  );
}
