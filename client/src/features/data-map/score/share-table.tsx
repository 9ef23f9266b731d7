import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapShare } from '@core/data-flow/map-answers.js';
import type { MapScore } from '@core/data-flow/score-map.js';
import type { DomainFigure } from '@core/scoring/sheet.js';
import { useFormats } from '../../../i18n/dates.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { LevelMark } from '../../../ui/level-mark.js';
import { numberOf } from '../../../workspace/exact-number.js';
import { DomainTrace } from './domain-trace.js';
import { type Drawn, partNamed } from '../map-model.js';

interface ShareTableProps {
  score: MapScore;
  drawn: Drawn;
}

/** The levels of the maturity model, each with its trace, and under them the shares they rest on. */
export function ShareTable({ score, drawn }: ShareTableProps): ReactNode {
  const { t } = useTranslation();
  const columns = useShareColumns(drawn);
  return (
    <>
      {score.domains.map((domain) => (
        <Disclosure key={domain.id} summary={<DomainLine domain={domain} />}>
          <DomainTrace domain={domain} score={score} />
        </Disclosure>
      ))}
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

function DomainLine({ domain: { id, level, maturity } }: { domain: DomainFigure }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <>
      <LevelMark level={level} /> {t(`maps:score.domain.${id}`)}{' '}
      <span className="ink-2">{maturity === null ? '–' : formats.number(numberOf(maturity), 2)}</span>
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
