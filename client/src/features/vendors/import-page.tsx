import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorFace } from '../../ui/error-face.js';
import { Notice } from '../../ui/notice.js';
import { PageHeading } from '../../ui/page-heading.js';
import { ListFile } from '../../workspace/list-file.js';
import { ImportColumns } from './import-columns.js';
import { ImportOutcome } from './import-outcome.js';
import { type Importing, useImporting } from './importing.js';
import { TakingIn } from './taking-in.js';
import './register.css';

const route = getRouteApi('/app/vendors/import');

/** Choose a file, see what would happen, settle what waits, take it in: one page, so that going back loses nothing. */
export function ImportPage(): ReactNode {
  const { t } = useTranslation();
  const importing = useImporting();
  const { answer, refusal, failure } = importing;
  const taking = useTaking(importing);
  return (
    <div className="stack stack--wide">
      <PageHeading title={t('vendors:import.title')} lead={t('vendors:import.lead')} />
      <ListFile
        label={t('vendors:import.file')}
        hint={t('vendors:import.fileHint')}
        accept=".csv,.tsv,.txt,.xlsx,.json"
        onChoose={importing.choose}
      />
      {refusal !== null && (
        <Notice tone="problem" live title={t('vendors:import.refused')}>
          {refusal}
        </Notice>
      )}
      {failure !== null && <ErrorFace failure={failure} onRetry={() => importing.settle({})} />}
      {taking !== undefined && <TakingIn key={taking} id={taking} importing={importing} />}
      {answer !== null && taking === undefined && (
        <>
          <ImportColumns answer={answer} importing={importing} />
          <ImportOutcome answer={answer} importing={importing} />
        </>
      )}
    </div>
  );
}

/** The address names the list that is being taken in: whoever comes back sees how far it is. */
function useTaking({ file, taking }: Importing): string | undefined {
  const navigate = route.useNavigate();
  const { taking: named } = route.useSearch();
  useEffect(() => {
    const wanted = taking ?? undefined;
    if (file !== null && named !== wanted)
      void navigate({ to: '/app/vendors/import', search: { taking: wanted }, replace: true });
  }, [file, taking, named, navigate]);
  return file === null ? named : (taking ?? undefined);
}
