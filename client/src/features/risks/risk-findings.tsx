import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskDetailFragment } from '../../graphql/staff.generated.js';
import { useMay } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { FindingPlace } from '../../workspace/finding-place.js';
import { FindingLine } from './finding-line.js';
import { LinkFindings } from './link-findings.js';

/** The facts behind the risk; whoever edits it says which they are. */
export function RiskFindings({ risk }: { risk: RiskDetailFragment }): ReactNode {
  const { t } = useTranslation();
  const [linking, setLinking] = useState(false);
  const isLive = risk.state === 'OPEN' || risk.state === 'ACCEPTED';
  const mayLink = useMay('risks.edit') && isLive;
  if (linking) return <LinkFindings risk={risk} onClose={() => setLinking(false)} />;
  return (
    <>
      <h3>{t('risks:findings')}</h3>
      {risk.findings.length === 0 && <p className="ink-2">{t('risks:link.none')}</p>}
      <ul>
        {risk.findings.map((finding) => (
          <li key={finding.id}>
            <FindingLine finding={finding} /> <FindingPlace finding={finding} />
          </li>
        ))}
      </ul>
      {mayLink && (
        <div className="row">
          <Button onClick={() => setLinking(true)}>{t('risks:link.open')}</Button>
        </div>
      )}
    </>
  );
}
