import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentHeadFragment } from '../../graphql/staff.generated.js';
import { Disclosure } from '../../ui/disclosure.js';

/** "Why can this vendor not answer?": what may stand in the way, and what to do about each. */
export function ObstacleList({ obstacles }: Pick<AssessmentHeadFragment, 'obstacles'>): ReactNode {
  const { t } = useTranslation();
  if (obstacles.length === 0) return null;
  return (
    <Disclosure summary={t('assessments:obstacle.title', { count: obstacles.length })}>
      <ul>
        {obstacles.map((obstacle) => (
          <li key={obstacle}>
            <strong>{t(`assessments:obstacle.${obstacle}.what`)}</strong>{' '}
            {t(`assessments:obstacle.${obstacle}.remedy`)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
