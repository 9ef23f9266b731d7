import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskDetailFragment } from '../../graphql/staff.generated.js';
import { DayText } from '../../ui/day-text.js';

/** The plan for those who only read it. */
export function MeasureList({ risk }: { risk: RiskDetailFragment }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <p>
        {risk.treatment == null ? t('risks:treatment.none') : t(`risks:treatment.${risk.treatment}`)}
        {risk.dueOn != null && (
          <>
            , {t('risks:due')}: <DayText day={risk.dueOn} />
          </>
        )}
      </p>
      <ul>
        {risk.measures.map((measure) => (
          <li key={measure.id}>
            {measure.what}:{' '}
            {t('risks:measure.effects', { preventive: measure.preventive, mitigating: measure.mitigating })}
            {', '}
            {measure.doneOn == null ? (
              <>
                {t('risks:measure.dueOn')}: <DayText day={measure.dueOn} />
              </>
            ) : (
              <>
                {t('risks:measure.doneOn')}: <DayText day={measure.doneOn} distance={false} />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
