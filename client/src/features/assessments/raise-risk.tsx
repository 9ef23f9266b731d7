import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../graphql/viewer.js';
import { BandBadge } from '../../ui/band-badge.js';
import { Button } from '../../ui/button.js';
import { useShortcut } from '../../ui/shortcuts.js';
import { RaiseRiskDialog } from './raise-risk-dialog.js';
import type { ReviewEntry, ReviewRisk } from './review-book.js';

interface RaiseRiskProps {
  assessmentId: string;
  entry: ReviewEntry;
}

/** The risk behind the answer: the one there is, or the way to raise one. `r` does what stands here. */
export function RaiseRisk({ assessmentId, entry }: RaiseRiskProps): ReactNode {
  const { t } = useTranslation();
  const mayRead = useMay('risks.read');
  const mayRaise = useMay('risks.edit');
  const [first] = entry.risks;
  if (first !== undefined) return mayRead ? <KnownRisks first={first} risks={entry.risks} /> : null;
  if (!mayRaise) return null;
  return <Raise assessmentId={assessmentId} entry={entry} label={t('assessments:raise.open')} />;
}

function KnownRisks({ first, risks }: { first: ReviewRisk; risks: readonly ReviewRisk[] }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useShortcut('r', t('assessments:raise.go'), () => {
    void navigate({ to: '/app/risks/$riskId', params: { riskId: first.id } });
  });
  return (
    <ul className="stack stack--tight review__risks" aria-label={t('assessments:raise.known')}>
      {risks.map((risk) => (
        <li key={risk.id}>
          <BandBadge band={risk.band} />{' '}
          <Link to="/app/risks/$riskId" params={{ riskId: risk.id }}>
            {risk.statement}
          </Link>{' '}
          <span className="ink-2">{t(`staff:riskState.${risk.state}`)}</span>
        </li>
      ))}
    </ul>
  );
}

function Raise({ assessmentId, entry, label }: RaiseRiskProps & { label: string }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  useShortcut('r', label, () => setOpen(true));
  return (
    <div className="no-print">
      <Button onClick={() => setOpen(true)}>
        {label} <kbd aria-hidden="true">r</kbd>
      </Button>
      {isOpen && <RaiseRiskDialog assessmentId={assessmentId} entry={entry} onClose={() => setOpen(false)} />}
    </div>
  );
}
