import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers } from '@core/questionnaire/answer.js';
import type { Questionnaire } from '@core/questionnaire/questionnaire.js';
import { rateInherent } from '@core/tiering/rate-inherent.js';
import type { Regime } from '@core/vocabulary.js';
import { useViewer } from '../../graphql/viewer.js';
import { todayHere } from '../../i18n/dates.js';
import { InherentReasons } from './inherent-reasons.js';
import { useAdequacy } from './use-adequacy.js';

/** What the answers so far come to, by the same rules the server records. */
export function IntakePreview({ intake, answers }: { intake: Questionnaire; answers: Answers }): ReactNode {
  const { t } = useTranslation();
  const adequacy = useAdequacy();
  const home = useViewer().workspace.homeArea as Regime;
  if (adequacy === null) return null;
  const rating = rateInherent(intake, answers, { home, on: todayHere(), adequacy });
  return (
    <aside className="intake__preview panel panel--quiet stack" aria-labelledby="preview">
      <h2 id="preview">{t('vendors:intake.preview')}</h2>
      <InherentReasons rating={rating} intake={intake} compact />
    </aside>
  );
}
