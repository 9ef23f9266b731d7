import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { Field } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { PageHeading } from '../../ui/page-heading.js';
import { ImportColumns } from './import-columns.js';
import { ImportOutcome } from './import-outcome.js';
import { type Importing, useImporting } from './importing.js';
import './register.css';

/** Choose a file, see what would happen, settle what waits, take it in: one page, so that going back loses nothing. */
export function ImportPage(): ReactNode {
  const { t } = useTranslation();
  const importing = useImporting();
  const { answer, done, refusal, failure } = importing;
  return (
    <div className="stack stack--wide">
      <PageHeading title={t('vendors:import.title')} lead={t('vendors:import.lead')} />
      <ChooseFile importing={importing} />
      {refusal !== null && (
        <Notice tone="problem" live title={t('vendors:import.refused')}>
          {refusal}
        </Notice>
      )}
      {failure !== null && <ErrorFace failure={failure} onRetry={() => importing.settle({})} />}
      {done !== null && <Done importing={importing} />}
      {answer !== null && done === null && (
        <>
          <ImportColumns key={answer.file.headers.join('\n')} answer={answer} settle={importing.settle} />
          <ImportOutcome answer={answer} importing={importing} />
        </>
      )}
    </div>
  );
}

function ChooseFile({ importing }: { importing: Importing }): ReactNode {
  const { t } = useTranslation();
  return (
    <Field name="file" label={t('vendors:import.file')} hint={t('vendors:import.fileHint')}>
      {(control) => (
        <input
          {...control}
          type="file"
          className="input"
          accept=".csv,.tsv,.txt,.xlsx,.json"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) importing.choose(file);
          }}
        />
      )}
    </Field>
  );
}

function Done({ importing }: { importing: Importing }): ReactNode {
  const { t } = useTranslation();
  const counts = importing.done!;
  const left = counts.choose + counts.problem;
  return (
    <Notice live title={t('vendors:import.doneTitle', { added: counts.add, changed: counts.change })}>
      <p>
        {counts.same > 0 && t('vendors:import.doneSame', { count: counts.same })}
        {left > 0 && <> {t('vendors:import.doneLeft', { count: left })}</>}
      </p>
      <div className="row">
        <Link to="/app/vendors" className={buttonClass('primary')}>
          {t('vendors:import.toList')}
        </Link>
        {left > 0 && (
          <Button onClick={() => importing.settle({})} busy={importing.busy}>
            {t('vendors:import.again')}
          </Button>
        )}
      </div>
    </Notice>
  );
}
