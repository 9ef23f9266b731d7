import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DomainFigure, ScoreSheet } from '@core/scoring/sheet.js';
import { useFormats } from '../../i18n/dates.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { LevelMark } from '../../ui/level-mark.js';
import type { ModelWords } from './model-words.js';

interface DomainTableProps {
  sheet: ScoreSheet;
  words: ModelWords;
  /** Each domain opens into its answers. */
  hasTraces: boolean;
}

/** By domain: what is claimed, what somebody has seen, the target and the gap. The name opens the trace. */
export function DomainTable({ sheet, words, hasTraces }: DomainTableProps): ReactNode {
  const { t } = useTranslation();
  const columns = useColumns({ sheet, words, hasTraces });
  return (
    <section className="stack" aria-labelledby="domains">
      <h2 id="domains">{t('assessments:score.domains')}</h2>
      <DataTable
        caption={t('assessments:score.domainsWhat')}
        columns={columns}
        rows={sheet.domains}
        rowKey={(domain) => domain.id}
      />
    </section>
  );
}

function useColumns({ sheet, words, hasTraces }: DomainTableProps): Column<DomainFigure>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  const target = sheet.overall.target_level;
  const percent = (figure: string | null): string =>
    figure === null
      ? '–'
      : t('assessments:score.percent', { value: formats.number(100 * Number(figure), 0) });
  return [
    {
      key: 'name',
      head: t('assessments:score.domain'),
      names: true,
      cell: (domain) => <DomainName domain={domain} words={words} hasTraces={hasTraces} />,
    },
    { key: 'level', head: t('assessments:score.assured'), cell: (domain) => <DomainLevel domain={domain} /> },
    {
      key: 'claimed',
      head: t('assessments:score.claimed'),
      numeric: true,
      cell: (domain) => domain.claimed_level ?? '–',
    },
    {
      key: 'value',
      head: t('assessments:score.value'),
      numeric: true,
      cell: (domain) => (domain.maturity === null ? '–' : formats.number(Number(domain.maturity), 2)),
    },
    { key: 'target', head: t('assessments:score.target'), numeric: true, cell: () => target },
    { key: 'gap', head: t('assessments:score.gap'), numeric: true, cell: (domain) => gapOf(domain, target) },
    {
      key: 'score',
      head: t('assessments:score.assuredScore'),
      numeric: true,
      cell: (domain) => percent(domain.assured_score),
    },
    {
      key: 'documented',
      head: t('assessments:score.documentedShort'),
      numeric: true,
      cell: (domain) => percent(domain.documented_share),
    },
  ];
}

interface DomainNameProps extends Pick<DomainTableProps, 'words' | 'hasTraces'> {
  domain: DomainFigure;
}

function DomainName({ domain, words, hasTraces }: DomainNameProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {hasTraces ? (
        <a href={`#domain-${domain.id}`} lang={words.language}>
          {words.domain(domain.id)}
        </a>
      ) : (
        <span lang={words.language}>{words.domain(domain.id)}</span>
      )}
      {words.isCritical(domain.id) && (
        <div className="caption ink-2">{t('assessments:score.criticalDomain')}</div>
      )}
    </>
  );
}

function DomainLevel({ domain }: { domain: DomainFigure }): ReactNode {
  const { t } = useTranslation();
  if (domain.state !== 'assessed')
    return <span className="ink-2">{t(`assessments:score.state.${domain.state}`)}</span>;
  return <LevelMark level={domain.level} claimed={domain.claimed_level} />;
}

/** Levels missing to the target, in whole steps of the ladder; none is a dash, not a zero that looks like a score. */
function gapOf(domain: DomainFigure, target: number): string {
  if (domain.level === null) return '–';
  const gap = target - domain.level;
  return gap > 0 ? `−${gap}` : '✓';
}
