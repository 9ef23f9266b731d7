import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import { CreateReportDocument, type ReportLineFragment } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { useMay } from '../../graphql/viewer.js';
import { useFormats } from '../../i18n/dates.js';
import { currentLanguage, LANGUAGE_NAMES, LANGUAGES } from '../../i18n/language.js';
import { Button } from '../../ui/button.js';
import { downloadFrom } from '../../ui/download.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { LinkOut } from '../../ui/link.js';
import { Select } from '../../ui/select.js';

interface ReportPanelProps {
  assessmentId: string;
  /** After the decision the report is what is left to do. */
  isDecided: boolean;
  /** There are no answers left to be printed. */
  isGone: boolean;
  reports: readonly ReportLineFragment[];
}

/** Makes the PDF and hands it over; the ones made before stay, each with its hash. */
export function ReportPanel({ assessmentId, isDecided, isGone, reports }: ReportPanelProps): ReactNode {
  const { t } = useTranslation();
  const mayCreate = useMay('reports.create');
  return (
    <section className="panel stack" aria-labelledby="report">
      <h2 id="report">{t('assessments:report.title')}</h2>
      {mayCreate && !isGone && <CreateReport assessmentId={assessmentId} isDecided={isDecided} />}
      {reports.length === 0 && <p className="ink-2">{t('assessments:report.none')}</p>}
      {reports.length > 0 && (
        <ul className="assessments-lines" aria-label={t('assessments:report.made')}>
          {reports.map((report) => (
            <ReportLine key={report.id} report={report} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** In the language of whoever exports, until another one is chosen. */
function CreateReport({ assessmentId, isDecided }: Omit<ReportPanelProps, 'reports' | 'isGone'>): ReactNode {
  const { t } = useTranslation();
  const [values, setValues] = useState<{ language: string; paper: string }>({
    language: currentLanguage(),
    paper: 'A4',
  });
  const form = useMutationForm(CreateReportDocument, {
    payload: (data) => data.createReport,
    fields: ['language', 'paper'],
    onDone: async ({ report }) => {
      await queryClient.invalidateQueries({ queryKey: ['assessment', assessmentId] });
      if (report != null) downloadFrom(report.href, report.fileName);
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    void form.submit({ input: { assessmentId, ...values } });
  }

  return (
    <form className="stack" onSubmit={submit}>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <div className="row row--end">
        <Select
          name="language"
          label={t('ui:language')}
          choices={LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
          error={form.errors['language']}
          value={values.language}
          onChange={(event) => setValues({ ...values, language: event.target.value })}
        />
        <Select
          name="paper"
          label={t('assessments:report.paper')}
          choices={['A4', 'LETTER'].map((paper) => ({
            value: paper,
            label: t(`assessments:report.papers.${paper}`),
          }))}
          error={form.errors['paper']}
          value={values.paper}
          onChange={(event) => setValues({ ...values, paper: event.target.value })}
        />
        <Button type="submit" kind={isDecided ? 'primary' : 'secondary'} busy={form.busy}>
          {t('assessments:report.create')}
        </Button>
      </div>
    </form>
  );
}

function ReportLine({ report }: { report: ReportLineFragment }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <li>
      {report.isDeleted ? (
        <>
          {report.fileName} <span className="ink-2">{t('assessments:report.deleted')}</span>
        </>
      ) : (
        <LinkOut href={report.href} download={report.fileName}>
          {report.fileName}
        </LinkOut>
      )}
      <div className="caption ink-2">
        {t('assessments:report.line', {
          count: report.pages,
          at: formats.moment(report.createdAt),
          code: report.verificationCode,
        })}
      </div>
      <div className="caption ink-2">
        SHA-256 <code title={report.sha256}>{report.sha256.slice(0, 16)}…</code>
      </div>
    </li>
  );
}
