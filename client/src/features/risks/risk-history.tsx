import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskDetailFragment } from '../../graphql/staff.generated.js';
import { DayText } from '../../ui/day-text.js';
import { Disclosure } from '../../ui/disclosure.js';

interface FieldChange {
  field: string;
  before: string | number | null;
  after: string | number | null;
}

/** Every change with who, when and why; the newest first. */
export function RiskHistory({ risk }: { risk: RiskDetailFragment }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{t('risks:history.title')}</h2>
      <ol className="risk-history">
        {risk.history.map((line) => (
          <li key={line.at + line.act}>
            <strong>{t(`risks:history.act.${line.act}`)}</strong>{' '}
            <span className="ink-2">
              {line.by?.name ?? t('risks:history.nobody')}, <DayText day={line.at} distance={false} />
            </span>
            {line.reason != null && <p>{line.reason}</p>}
            <Changes changes={(line.changes ?? []) as readonly FieldChange[]} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Changes({ changes }: { changes: readonly FieldChange[] }): ReactNode {
  const { t } = useTranslation();
  if (changes.length === 0) return null;
  return (
    <Disclosure summary={t('risks:history.changes', { count: changes.length })}>
      <ul className="risk-history__changes">
        {changes.map(({ field, before, after }) => (
          <li key={field + String(before) + String(after)}>
            {t('risks:history.change', {
              field: t(`risks:history.field.${field}`),
              before: before ?? '–',
              after: after ?? '–',
            })}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
