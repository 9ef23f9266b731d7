import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../graphql/failure.js';
import { queryClient } from '../graphql/query-client.js';
import { request } from '../graphql/request.js';
import { LoadDemoDocument } from '../graphql/staff.generated.js';
import { useMay, useViewer } from '../graphql/viewer.js';
import { DEMO_TIMEOUT } from '../graphql/demo-timeout.js';
import { Button } from '../ui/button.js';
import { ErrorFace } from '../ui/error-face.js';

/** For empty pages: something to look at, for those who may bring it in. */
export function LoadDemo(): ReactNode {
  const { t } = useTranslation();
  const may = useMay('demo.manage');
  const { hasDemoData } = useViewer().workspace;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function load(): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      await request(LoadDemoDocument, {}, { timeout: DEMO_TIMEOUT });
      await queryClient.invalidateQueries();
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
    setBusy(false);
  }

  // An empty page beside loaded demo data is not mended by loading it again.
  if (!may || hasDemoData) return null;
  return (
    <>
      <Button busy={busy} onClick={() => void load()}>
        {t('staff:loadDemo')}
      </Button>
      {failure !== null && <ErrorFace failure={failure} />}
    </>
  );
}
