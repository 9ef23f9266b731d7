import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentHeadFragment, Obstacle } from '../../graphql/staff.generated.js';
import { Disclosure } from '../../ui/disclosure.js';

/** What is mended on the page of the vendor; all else is mended beside this list. */
const STEPS: Partial<Record<Obstacle, 'contacts' | 'vendor'>> = {
  MAIL_BOUNCED: 'contacts',
  MAIL_FAILED: 'contacts',
  WITHDRAWN: 'vendor',
  VENDOR_ARCHIVED: 'vendor',
};

/** "Why can this vendor not answer?": what may stand in the way, and what to do about each. */
export function ObstacleList({
  assessment: { obstacles, vendor },
}: {
  assessment: Pick<AssessmentHeadFragment, 'obstacles' | 'vendor'>;
}): ReactNode {
  const { t } = useTranslation();
  if (obstacles.length === 0) return null;
  return (
    <Disclosure summary={t('assessments:obstacle.title', { count: obstacles.length })}>
      <ul>
        {obstacles.map((obstacle) => (
          <li key={obstacle}>
            <strong>{t(`assessments:obstacle.${obstacle}.what`)}</strong>{' '}
            {t(`assessments:obstacle.${obstacle}.remedy`)} <NextStep obstacle={obstacle} vendor={vendor} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function NextStep({
  obstacle,
  vendor,
}: Pick<AssessmentHeadFragment, 'vendor'> & { obstacle: Obstacle }): ReactNode {
  const { t } = useTranslation();
  const step = STEPS[obstacle];
  if (step === undefined) return null;
  return (
    <Link to="/app/vendors/$vendorId" params={{ vendorId: vendor.id }}>
      {t(`assessments:obstacle.step.${step}`, { vendor: vendor.name })}
    </Link>
  );
}
