import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../../graphql/failure.js';
import { request } from '../../../graphql/request.js';
import { FetchEvidenceDocument } from '../../../graphql/respond.generated.js';
import { Button } from '../../../ui/button.js';
import { downloadFrom } from '../../../ui/download.js';
import { ErrorFace } from '../../../ui/error-face.js';
import type { Evidence } from './evidence-book.js';

/** The file as it was handed in: its address works once and for a minute, so it is asked for at each press. */
export function OpenFile({ file }: { file: Evidence }): ReactNode {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  async function open(): Promise<void> {
    setFailure(null);
    try {
      const input = { evidenceId: file.id };
      const { href, userErrors } = (await request(FetchEvidenceDocument, { input })).fetchEvidence;
      setRefusal(userErrors[0]?.message ?? null);
      if (href != null) downloadFrom(href, file.fileName);
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
  }
  return (
    <>
      <Button kind="quiet" className="no-print" onClick={() => void open()}>
        {t('respond:evidence.open')}
        <span className="visually-hidden"> {file.fileName}</span>
      </Button>
      {refusal !== null && (
        <p className="field__error" role="alert">
          {refusal}
        </p>
      )}
      {failure !== null && <ErrorFace failure={failure} />}
    </>
  );
}
