import { type RatedRisk, matrix } from '@core/risk/rate.js';
import { Link } from '@tanstack/react-router';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { countIn, type MapGroup } from '../features/risks/heat-map-cells.js';
import { toFilter } from '../features/risks/risk-search.js';
import { useScale, useScaleWords } from '../features/risks/scale.js';
import { RiskMapDocument } from '../graphql/staff.generated.js';
import { useStaffQuery } from '../graphql/use-staff-query.js';
import { BandMark } from '../ui/band-mark.js';
import './home-risks.css';
import { QueryFace } from './query-face.js';

/** The register of risks at a glance, as it stands now; each cell with risks leads to them. */
export function HomeRisks(): ReactNode {
  const { t } = useTranslation();
  const filter = toFilter({});
  const query = useStaffQuery(['risks', 'map', filter], RiskMapDocument, { filter });
  return (
    <section className="stack" aria-label={t('home:risks.title')}>
      <h2>{t('home:risks.title')}</h2>
      <QueryFace query={query} lines={4}>
        {({ riskMap }) => (riskMap.length === 0 ? <p>{t('home:risks.none')}</p> : <Cells groups={riskMap} />)}
      </QueryFace>
      <p>
        <Link to="/app/risks" search={{ view: 'map' }}>
          {t('home:risks.open')}
        </Link>
      </p>
    </section>
  );
}

/** Likeliest on top, as on the page of the risks. */
function Cells({ groups }: { groups: readonly MapGroup[] }): ReactNode {
  const { t } = useTranslation();
  const scale = useScale();
  const style = { '--columns': scale.impact.length } as CSSProperties;
  return (
    <div className="home-risks" style={style}>
      <span className="caption ink-2">{t('home:risks.likelihood')} ↑</span>
      {matrix(scale)
        .toReversed()
        .map((cells) => (
          <div key={cells[0]?.likelihood} className="home-risks__row">
            {cells.map((cell) => (
              <Cell key={cell.impact} cell={cell} count={countIn(groups, 'RESIDUAL', cell)} />
            ))}
          </div>
        ))}
      <span className="caption ink-2 home-risks__impact">{t('home:risks.impact')} →</span>
    </div>
  );
}

function Cell({ cell, count }: { cell: RatedRisk; count: number }): ReactNode {
  const { t } = useTranslation();
  const words = useScaleWords(useScale());
  const look = `home-risks__cell band--${cell.band}`;
  if (count === 0) return <span className={look} />;
  const { likelihood, impact, band } = cell;
  return (
    <Link
      to="/app/risks"
      search={{ view: 'map', likelihood, impact }}
      className={look}
      aria-label={t('risks:map.cell', {
        likelihood: words.likelihood(likelihood),
        impact: words.impact(impact),
        band: t(`ui:bandInText.${band}`),
        count,
      })}
    >
      <BandMark band={band} />
      <strong>{count}</strong>
    </Link>
  );
}
