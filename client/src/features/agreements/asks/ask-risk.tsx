import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskLineFragment } from '../../../graphql/staff.generated.js';
import { DayText } from '../../../ui/day-text.js';

/** The risk that a point became, and whether somebody who may has accepted it. */
export function AskRisk({ ask: { risk } }: { ask: AskLineFragment }): ReactNode {
  const { t } = useTranslation();
  if (risk == null) return null;
  const { id, statement, acceptance, acceptedUntil } = risk;
  return (
    <p>
      {t('agreements:asks.risk')}{' '}
      <Link to="/app/risks/$riskId" params={{ riskId: id }}>
        {statement}
      </Link>
      {' · '}
      {t(`risks:acceptance.standing.${acceptance}`)}
      {acceptedUntil != null && (
        <>
          {' · '}
          {t('agreements:asks.acceptedUntil')} <DayText day={acceptedUntil} />
        </>
      )}
    </p>
  );
}
