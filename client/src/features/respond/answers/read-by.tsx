import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RespondAssessmentPartsFragment } from '../../../graphql/respond.generated.js';
import { useFormats } from '../../../i18n/dates.js';

type Shown = Pick<RespondAssessmentPartsFragment, 'readings' | 'landing'>;

/** Words for what answers are read for; a purpose without words stands as it is. */
const PURPOSES: Readonly<Record<string, string>> = { 'vendor due diligence': 'dueDiligence' };

/** Who of the workspace read the answers: roles and days from its record of access (TRUST T6). */
export function ReadBy({ assessment: { readings, landing } }: { assessment: Shown }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="stack stack--tight" aria-labelledby="read-by">
      <h2 id="read-by">{t('respond:readBy.title')}</h2>
      {readings.length === 0 ? (
        <p>{t('respond:readBy.nobody', landing)}</p>
      ) : (
        <ul>
          {readings.map((reading) => (
            <li key={`${reading.day} ${reading.role} ${reading.purpose}`}>
              <Reading {...reading} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Reading({ role, day, purpose }: Shown['readings'][number]): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = PURPOSES[purpose];
  return t('respond:readBy.line', {
    who: t(`respond:readBy.role.${role}`),
    day: formats.day(day),
    purpose: words === undefined ? purpose : t(`respond:readBy.purpose.${words}`),
  });
}
