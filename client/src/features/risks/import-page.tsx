import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorFace } from '../../ui/error-face.js';
import { Notice } from '../../ui/notice.js';
import { PageHeading } from '../../ui/page-heading.js';
import { ListFile } from '../../workspace/list-file.js';
import { ImportOutcome } from './import-outcome.js';
import { useRiskImport } from './risk-import.js';
import './risks.css';

/** Choose a file, see what would happen, take it in: one page, so that going back loses nothing. */
export function ImportPage(): ReactNode {
  const { t } = useTranslation();
  const importing = useRiskImport();
  const { answer, refusal, failure } = importing;
  return (
    <div className="stack stack--wide">
      <PageHeading
        back={<Link to="/app/risks">{t('risks:title')}</Link>}
        title={t('risks:import.title')}
        lead={t('risks:import.lead')}
      />
      <ListFile
        label={t('risks:import.file')}
        hint={t('risks:import.fileHint')}
        accept=".csv,.tsv,.txt,.xlsx"
        onChoose={importing.choose}
      />
      {refusal !== null && (
        <Notice tone="problem" live title={t('risks:import.refused')}>
          {refusal}
        </Notice>
      )}
      {failure !== null && <ErrorFace failure={failure} onRetry={importing.look} />}
      {answer !== null && <ImportOutcome answer={answer} importing={importing} />}
    </div>
  );
}
