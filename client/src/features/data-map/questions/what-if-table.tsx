import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapFigures, WhatIf } from '@core/data-flow/what-if.js';
import { BandBadge } from '../../../ui/band-badge.js';
import { DataTable } from '../../../ui/data-table.js';
import { type Drawn, placeNamed } from '../map-model.js';
import { WhatIfLosses } from './what-if-losses.js';

interface WhatIfTableProps {
  answer: Extract<WhatIf, { ok: true }>;
  drawn: Drawn;
}

/** The map of today and the one that is thought of, side by side. */
export function WhatIfTable({ answer, drawn }: WhatIfTableProps): ReactNode {
  const { t } = useTranslation();
  const { today, after, raised, cleared } = answer;
  return (
    <div className="stack" aria-live="polite">
      <WhatIfLosses answer={answer} drawn={drawn} />
      <DataTable
        caption={t('maps:whatIf.table')}
        rows={rowsOf(today, after)}
        rowKey={({ key }) => key}
        columns={[
          { key: 'figure', head: t('maps:whatIf.figure'), names: true, cell: (row) => labelOf(row.key, t) },
          { key: 'today', head: t('maps:whatIf.today'), numeric: true, cell: (row) => row.today },
          { key: 'after', head: t('maps:whatIf.after'), numeric: true, cell: (row) => row.after },
        ]}
      />
      <Facts title={t('maps:whatIf.raised', { count: raised.length })} findings={raised} drawn={drawn} />
      <Facts title={t('maps:whatIf.cleared', { count: cleared.length })} findings={cleared} drawn={drawn} />
    </div>
  );
}

interface Compared {
  readonly key: string;
  readonly today: string;
  readonly after: string;
}

function rowsOf(today: MapFigures, after: MapFigures): Compared[] {
  const severities = (['critical', 'high', 'medium', 'low'] as const).map((severity) => ({
    key: `findings.${severity}`,
    today: String(today.findings[severity]),
    after: String(after.findings[severity]),
  }));
  const statuses = [...new Set([...Object.keys(today.transfers), ...Object.keys(after.transfers)])];
  const transfers = statuses.map((status) => ({
    key: `transfers.${status}`,
    today: String(today.transfers[status] ?? 0),
    after: String(after.transfers[status] ?? 0),
  }));
  const figures = (['nodes', 'flows', 'vendors', 'widestExposure', 'herfindahl'] as const).map((key) => ({
    key,
    today: String(today[key]),
    after: String(after[key]),
  }));
  return [...severities, ...transfers, ...figures];
}

function labelOf(key: string, t: (key: string) => string): string {
  const [part, word = ''] = key.split('.');
  if (part === 'findings') return `${t('maps:findings')}: ${t(`ui:band.${word}`)}`;
  if (part === 'transfers') return `${t('maps:column.transfer')}: ${t(`maps:transfer.${word}`)}`;
  return t(`maps:whatIf.key.${key}`);
}

interface FactsProps {
  title: string;
  findings: WhatIfTableProps['answer']['raised'];
  drawn: Drawn;
}

function Facts({ title, findings, drawn }: FactsProps): ReactNode {
  if (findings.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {findings.map(({ rule, on, severity }) => (
          <li key={`${rule} ${on}`}>
            <BandBadge band={severity} /> {drawn.rules.get(rule)?.title}: {placeNamed(on, drawn.map)}{' '}
            <span className="ink-2">({rule})</span>
          </li>
        ))}
      </ul>
    </>
  );
}
