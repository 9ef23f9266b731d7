import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementRowFragment } from '../../graphql/staff.generated.js';
import { DayText } from '../../ui/day-text.js';

type End = Pick<AgreementRowFragment, 'endsOn' | 'openEnd' | 'lastDay' | 'renewsAfter'>;

/** The last day, why there is none, or that nobody has said: then no clock runs. */
export function EndText({
  agreement: { endsOn, openEnd, lastDay, renewsAfter },
}: {
  agreement: End;
}): ReactNode {
  const { t } = useTranslation();
  if (lastDay != null) return <DayText day={lastDay} />;
  if (renewsAfter != null)
    return (
      <>
        {t('agreements:renewsAfter')} <DayText day={renewsAfter} />
      </>
    );
  if (openEnd != null) return t(`agreements:openEnd.${openEnd}`);
  return endsOn == null ? t('agreements:endNotStated') : <DayText day={endsOn} />;
}
