import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapShare } from '@core/data-flow/map-answers.js';
import type { MapScore } from '@core/data-flow/score-map.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { LevelMark } from '../../ui/level-mark.js';
import { type Drawn, partNamed } from './map-model.js';

interface ShareTableProps {
  score: MapScore;
  drawn: Drawn;
}

/** The levels of the maturity model and, under them, the shares they rest on. */
export function ShareTable({ score, drawn }: ShareTableProps): ReactNode {
  const { t } = useTranslation();
  const columns = useShareColumns(drawn);
  return (
    <>
      <ul className="data-map__plain">
        {score.domains.map(({ id, level, maturity }) => (
          <li key={id}>
            <LevelMark level={level} /> {t(`maps:score.domain.${id}`)}{' '}
            <span className="ink-2">{maturity ?? '–'}</span>
          </li>
        ))}
      </ul>
      <p className="ink-2">{t('maps:score.limit')}</p>
      <DataTable
        caption={t('maps:score.shares')}
        columns={columns}
        rows={score.shares}
        rowKey={({ question }) => question}
      />
    </>
  );
}

function useShareColumns({ map }: Drawn): Column<MapShare>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'question',
      head: t('maps:score.question'),
      names: true,
      cell: ({ question }) => t(`maps:score.ask.${question}`),
    },
    {
      key: 'share',
      head: t('maps:score.share'),
      numeric: true,
      cell: ({ met, of }) => (of === 0 ? '–' : t('maps:score.of', { met, of })),
    },
    {
      key: 'unmet',
      head: t('maps:score.unmet'),
      cell: ({ unmet }) =>
        unmet
          .slice(0, 6)
          .map((id) => partNamed(id, map))
          .join(', ') + (unmet.length > 6 ? ` +${unmet.length - 6}` : ''),
    },
  ];
}
