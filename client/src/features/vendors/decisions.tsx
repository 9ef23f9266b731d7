import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VendorAssessmentsQuery } from '../../graphql/staff.generated.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DayText } from '../../ui/day-text.js';
import { LinkOut } from '../../ui/link.js';

type Vendor = VendorAssessmentsQuery['vendor'];
type Decision = Vendor['decisions'][number];
type Report = Vendor['reports'][number];

export function Decisions({ decisions }: { decisions: readonly Decision[] }): ReactNode {
  const { t } = useTranslation();
  const columns = useDecisionColumns();
  if (decisions.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="decisions">
      <h2 id="decisions">{t('vendors:decisions.title')}</h2>
      <DataTable
        caption={t('vendors:decisions.title')}
        captionHidden
        columns={columns}
        rows={decisions}
        rowKey={(decision) => decision.id}
      />
    </section>
  );
}

function useDecisionColumns(): Column<Decision>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'what',
      head: t('vendors:assessments.decision'),
      names: true,
      cell: (one) => t(`staff:outcome.${one.outcome}`),
    },
    { key: 'why', head: t('staff:reason'), cell: (one) => <DecisionReason decision={one} /> },
    { key: 'who', head: t('vendors:decisions.by'), cell: (one) => one.decidedBy.name },
    {
      key: 'when',
      head: t('vendors:decisions.at'),
      cell: (one) => <DayText day={one.decidedAt} distance={false} />,
    },
    { key: 'until', head: t('vendors:decisions.until'), cell: (one) => <DayText day={one.validUntil} /> },
  ];
}

function DecisionReason({ decision }: { decision: Decision }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <p>{decision.reason ?? t('staff:withheld')}</p>
      {decision.conditions.length > 0 && (
        <ul>
          {decision.conditions.map((condition) => (
            <li key={condition.id}>
              {condition.text}{' '}
              <span className="ink-2">
                {condition.endedAs == null ? (
                  <>
                    {t('vendors:decisions.by_day')} <DayText day={condition.dueOn} />
                  </>
                ) : (
                  t(`vendors:decisions.ended.${condition.endedAs}`)
                )}
                , {condition.group.name}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Advice decision={decision} />
    </>
  );
}

/** Advice stands beside the decision, whether it was followed or not. */
function Advice({ decision: { advice, adviceReply, isAdviceFollowed } }: { decision: Decision }): ReactNode {
  const { t } = useTranslation();
  if (advice == null)
    return adviceReply == null ? null : <p>{t('vendors:decisions.notWaited', { reason: adviceReply })}</p>;
  return (
    <>
      <p>
        {t('vendors:decisions.advice', {
          name: advice.givenBy.name,
          outcome: t(`staff:outcome.${advice.outcome}`),
          text: advice.text ?? t('staff:withheld'),
        })}
      </p>
      {isAdviceFollowed === false && (
        <p>{t('vendors:decisions.notFollowed', { reason: adviceReply ?? t('staff:withheld') })}</p>
      )}
    </>
  );
}

export function Reports({ reports }: { reports: readonly Report[] }): ReactNode {
  const { t } = useTranslation();
  const columns = useReportColumns();
  if (reports.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="reports">
      <h2 id="reports">{t('vendors:reports.title')}</h2>
      <DataTable
        caption={t('vendors:reports.title')}
        captionHidden
        columns={columns}
        rows={reports}
        rowKey={(report) => report.id}
      />
    </section>
  );
}

function useReportColumns(): Column<Report>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'file',
      head: t('vendors:reports.file'),
      names: true,
      cell: (report) =>
        report.isDeleted ? report.fileName : <LinkOut href={report.href}>{report.fileName}</LinkOut>,
    },
    {
      key: 'asOf',
      head: t('vendors:reports.asOf'),
      cell: (report) => <DayText day={report.asOf} distance={false} />,
    },
    { key: 'language', head: t('ui:language'), cell: (report) => report.language },
    { key: 'pages', head: t('vendors:reports.pages'), numeric: true, cell: (report) => report.pages },
    {
      key: 'hash',
      head: t('vendors:reports.hash'),
      cell: (report) => <code title={report.sha256}>{report.sha256.slice(0, 12)}…</code>,
    },
  ];
}
