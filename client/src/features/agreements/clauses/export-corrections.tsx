import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../../graphql/failure.js';
import { request } from '../../../graphql/request.js';
import { ClauseCorrectionsDocument } from '../../../graphql/staff.generated.js';
import { Button } from '../../../ui/button.js';
import { ErrorFace } from '../../../ui/error-face.js';
import { saveText } from './save-text.js';

/** Where people saw it otherwise than the finder, as a set of tests for it. */
export function ExportCorrections(): ReactNode {
  const { t } = useTranslation();
  const [failure, setFailure] = useState<Failure | null>(null);
  async function take(): Promise<void> {
    try {
      const { clauseCorrections } = await request(ClauseCorrectionsDocument, {});
      saveText(
        'clause-corrections.json',
        'application/json',
        `${JSON.stringify(clauseCorrections, null, 2)}\n`,
      );
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
  }
  return (
    <>
      <Button kind="quiet" onClick={() => void take()}>
        {t('agreements:clauses.export')}
      </Button>
      {failure && <ErrorFace failure={failure} />}
    </>
  );
}
