import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrozenRisk } from '@core/risk/changed-since.js';
import type { RiskDetailFragment } from '../../graphql/staff.generated.js';
import { DayText } from '../../ui/day-text.js';
import { Disclosure } from '../../ui/disclosure.js';
import { KeyValues, type KeyValueRow } from '../../ui/key-values.js';
import { Rated } from './risk-columns.js';

type Acceptance = RiskDetailFragment['acceptances'][number];

/** Who asked, who answered, why, until when; with what lay before them. */
export function AcceptanceRecord({ acceptance }: { acceptance: Acceptance }): ReactNode {
  const { t } = useTranslation();
  const rows = useRecordRows(acceptance);
  const frozen = acceptance.frozen as FrozenRisk | null | undefined;
  return (
    <>
      <KeyValues rows={rows} />
      {frozen != null && (
        <Disclosure summary={t('risks:acceptance.frozen')}>
          <p>{frozen.statement}</p>
          <p>
            <Rated likelihood={frozen.likelihood} impact={frozen.impact} band={frozen.band} />
          </p>
          <ul>
            {frozen.findings.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
            {frozen.measures.map(({ id, what, isDone }) => (
              <li key={id}>
                {isDone ? t('risks:measure.isDone', { what }) : t('risks:measure.isPlanned', { what })}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function useRecordRows(acceptance: Acceptance): KeyValueRow[] {
  const { t } = useTranslation();
  const said = (key: string, value: ReactNode): KeyValueRow[] =>
    value == null ? [] : [{ key, label: t(`risks:acceptance.${key}`), value }];
  const by = (person: { name: string } | null | undefined, day: string) => (
    <>
      {person?.name ?? t('staff:withheld')}, <DayText day={day} distance={false} />
    </>
  );
  const { answeredAt, endedAt } = acceptance;
  return [
    ...said('state', t(`risks:acceptance.states.${acceptance.state}`)),
    ...said('asked', by(acceptance.askedBy, acceptance.askedAt)),
    ...said('reason', acceptance.reason),
    ...said('answered', answeredAt == null ? null : by(acceptance.answeredBy, answeredAt)),
    ...said('answer', acceptance.answer),
    ...said('conditions', acceptance.conditions),
    ...said('until', acceptance.until == null ? null : <DayText day={acceptance.until} />),
    ...said('ended', endedAt == null ? null : <DayText day={endedAt} distance={false} />),
    ...said('endReason', endedAt == null ? null : (acceptance.endReason ?? t('risks:acceptance.byItself'))),
  ];
}
