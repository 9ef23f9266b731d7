import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoreSheet } from '@core/scoring/sheet.js';
import { Select } from '../../ui/select.js';
import { Skeleton } from '../../ui/skeleton.js';
import type { ModelWords } from './model-words.js';
import type { Scored } from './score-page.js';

export interface WhatIfProps {
  assessment: Scored;
  sheet: ScoreSheet;
  words: ModelWords;
}

/** The scorer loads with this part only; the page shows its figures without it. */
const Way = lazy(() => import('./what-if-way.js'));

const WHOLE = 'whole';

/** The cheapest way up: the fewest answers or proofs that reach a level, found by the scorer itself. */
export function WhatIf(props: WhatIfProps): ReactNode {
  const { t } = useTranslation();
  const { sheet, words } = props;
  const [scope, setScope] = useState(WHOLE);
  const domain = scope === WHOLE ? null : scope;
  const [wanted, setWanted] = useState<number | null>(null);
  const current = domain === null ? sheet.overall.level : levelIn(sheet, domain);
  const next = Math.min(5, (current ?? 0) + 1);
  const level = wanted !== null && wanted >= next ? wanted : next;
  if (sheet.overall.level === null) return null;
  const assessed = sheet.domains.filter(({ state }) => state === 'assessed');
  return (
    <section className="panel stack" aria-labelledby="what-if">
      <h2 id="what-if">{t('assessments:whatIf.title')}</h2>
      <p>{t('assessments:whatIf.what')}</p>
      <div className="row">
        <Select
          name="scope"
          label={t('assessments:whatIf.scope')}
          choices={[
            { value: WHOLE, label: t('assessments:whatIf.whole') },
            ...assessed.map(({ id }) => ({ value: id, label: words.domain(id) })),
          ]}
          value={scope}
          onChange={(event) => setScope(event.target.value)}
        />
        <Select
          name="level"
          label={t('assessments:whatIf.level')}
          choices={levelsFrom(next).map((one) => ({
            value: String(one),
            label:
              one === sheet.overall.target_level
                ? t('assessments:whatIf.targetLevel', { level: one })
                : t('assessments:whatIf.levelName', { level: one }),
          }))}
          value={String(level)}
          onChange={(event) => setWanted(Number(event.target.value))}
        />
      </div>
      {current === 5 ? (
        <p>{t('assessments:whatIf.top')}</p>
      ) : (
        <Suspense fallback={<Skeleton lines={4} />}>
          <Way {...props} target={{ domain, level }} />
        </Suspense>
      )}
    </section>
  );
}

function levelIn(sheet: ScoreSheet, domain: string): number | null {
  return sheet.domains.find(({ id }) => id === domain)?.level ?? null;
}

function levelsFrom(next: number): number[] {
  return [1, 2, 3, 4, 5].filter((level) => level >= next);
}
