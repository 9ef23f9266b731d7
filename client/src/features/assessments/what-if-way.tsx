import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Target, whatWouldChange } from '@core/scoring/what-would-change.js';
import { Notice } from '../../ui/notice.js';
import type { WhatIfProps } from './what-if.js';
import { WhatIfChange } from './what-if-change.js';
import { scoringOf } from './what-if-input.js';

interface WayProps extends WhatIfProps {
  target: Target;
}

/** Worked out on the device, in well under a tenth of a second, by the rules the sheet was scored with. */
export default function Way({ assessment, sheet, words, target }: WayProps): ReactNode {
  const { t } = useTranslation();
  const scoring = useMemo(() => scoringOf(assessment, sheet), [assessment, sheet]);
  const { domain, level } = target;
  const found = useMemo(
    () => (scoring === null ? null : whatWouldChange(scoring.compiled, scoring.input, { domain, level })),
    [scoring, domain, level],
  );
  if (found === null) return <p>{t('assessments:whatIf.cannot')}</p>;
  if (found.state === 'reached') return <p>{t('assessments:whatIf.reached')}</p>;
  if (found.state === 'not_found')
    return (
      <Notice title={t('assessments:whatIf.none')}>{t(`assessments:whatIf.reason.${found.reason}`)}</Notice>
    );
  return (
    <div className="stack stack--tight" aria-live="polite">
      <p>
        {t('assessments:whatIf.changes', { count: found.changes.length, level })}{' '}
        <span className="ink-2">
          {found.isFewest ? t('assessments:whatIf.fewest') : t('assessments:whatIf.maybeFewer')}
        </span>
      </p>
      <ol className="what-if__changes">
        {found.changes.map((change) => (
          <WhatIfChange
            key={change.kind === 'answer' ? change.question : change.practice}
            change={change}
            assessment={assessment}
            words={words}
          />
        ))}
      </ol>
    </div>
  );
}
