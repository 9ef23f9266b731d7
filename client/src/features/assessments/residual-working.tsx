import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { residualRisk } from '@core/risk/residual.js';
import type { MaturityModel, ResidualSettings } from '@core/scoring/model.js';
import type { ScoreSheet } from '@core/scoring/sheet.js';
import type { InherentRating } from '@core/tiering/rate-inherent.js';
import { useFormats } from '../../i18n/dates.js';
import { KeyValues } from '../../ui/key-values.js';
import type { Scored } from './score-page.js';

/** Formula 12 with its figures: what controls leave, the limit of the bands, the floor; the largest of them stands. */
export function ResidualWorking({ assessment }: { assessment: Scored }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const working = workingOf(assessment);
  if (working === null) return <p>{t('assessments:because.residual.since')}</p>;
  const { settings, inherent, effectiveness, documented, raw, limit, allowed, floor, residual } = working;
  const one = (figure: string | number): string => formats.number(Number(figure), 1);
  const percent = (share: string | number): string =>
    t('assessments:score.percent', { value: one(100 * Number(share)) });
  return (
    <KeyValues
      rows={[
        {
          key: 'formula',
          label: t('assessments:because.residual.formula'),
          value: `${one(inherent)} × (1 − ${percent(settings.max_reduction)} × ${percent(effectiveness)}) = ${one(raw)}`,
        },
        {
          key: 'limit',
          label: t('assessments:because.residual.limit', { count: allowed, share: percent(documented) }),
          value: one(limit),
        },
        {
          key: 'floor',
          label: t(`assessments:because.residual.${floor === null ? 'noFloor' : 'floor'}`, {
            count: floor?.open_critical_findings ?? 0,
          }),
          value: floor === null ? '–' : one(floor.at_least),
        },
        { key: 'residual', label: t('assessments:because.residual.largest'), value: one(residual) },
      ]}
    />
  );
}

/** Null: the figures of today do not give what is stored, since the service was rated anew after the sheet was made. */
function workingOf({ service, scoreSheet, model }: Scored) {
  const residual = scoreSheet?.residualRisk ?? null;
  const rating = service.inherent as InherentRating | null;
  const sheet = scoreSheet?.sheet as ScoreSheet | undefined;
  if (residual === null || sheet === undefined || rating?.state !== 'rated') return null;
  const { overall } = sheet;
  const settings = (model as MaturityModel).scoring.residual;
  const result = residualRisk(
    {
      inherent_effective: rating.inherent_effective_exact,
      control_effectiveness: overall.control_effectiveness_exact,
      documented_share: overall.documented_share_exact,
    },
    settings,
  );
  const { raw, because, residual: unfloored } = result;
  if (raw === null || because === null) return null;
  const floor = floorBehind(residual, unfloored, settings);
  if (floor === null && Number(residual) !== Number(unfloored)) return null;
  return {
    settings,
    inherent: rating.inherent_effective,
    effectiveness: overall.control_effectiveness ?? '0',
    documented: overall.documented_share ?? '0',
    raw,
    limit: because.limit,
    allowed: because.bands_allowed,
    floor,
    residual,
  };
}

/** A sheet keeps the result, not how many findings were open: a figure above formula and limit is one of the floors. */
function floorBehind(residual: string, unfloored: string | null, { floors }: ResidualSettings) {
  if (Number(residual) <= Number(unfloored)) return null;
  return floors.find(({ at_least: least }) => least === Number(residual)) ?? null;
}
