import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MaturityModel } from '@core/scoring/model.js';
import type { ScoreSheet } from '@core/scoring/sheet.js';
import { useFormats } from '../../i18n/dates.js';
import { KeyValues } from '../../ui/key-values.js';

/** Formula 8: the mean rounded down, and what the weakest critical domain allows; the smaller one stands. */
export function LevelWorking({ sheet, model }: { sheet: ScoreSheet; model: MaturityModel }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { maturity, level } = sheet.overall;
  if (maturity === null || level === null) return null;
  const weakest = weakestCritical(sheet, model);
  const above = model.scoring.levels_above_lowest_critical;
  const rows = [
    {
      key: 'mean',
      label: t('assessments:because.level.mean'),
      value: `${formats.number(Number(maturity), 4)} → ${Math.floor(Number(maturity))}`,
    },
  ];
  if (weakest !== null)
    rows.push({
      key: 'weakest',
      label: t('assessments:because.level.weakest', { domain: weakest.title }),
      value: `${weakest.level} + ${above} = ${weakest.level + above}`,
    });
  return (
    <KeyValues
      rows={[...rows, { key: 'level', label: t('assessments:because.level.smaller'), value: String(level) }]}
    />
  );
}

/** The first of the lowest, in the order of the model. */
function weakestCritical({ domains }: ScoreSheet, model: MaturityModel) {
  const assessed = model.domains.flatMap(({ id, title, critical }) => {
    const level = domains.find((domain) => domain.id === id)?.level ?? null;
    return critical && level !== null ? [{ title, level }] : [];
  });
  return assessed.toSorted((one, other) => one.level - other.level)[0] ?? null;
}
