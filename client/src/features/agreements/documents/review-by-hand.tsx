import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../../graphql/query-client.js';
import {
  type AgreementDocumentLineFragment,
  ReviewByHandDocument,
} from '../../../graphql/staff.generated.js';
import { useMutationForm } from '../../../graphql/use-mutation-form.js';
import { useMay } from '../../../graphql/viewer.js';
import { Button } from '../../../ui/button.js';
import { ErrorFace } from '../../../ui/error-face.js';
import { ErrorSummary } from '../../../ui/error-summary.js';

interface ReviewByHandProps {
  agreementId: string;
  document: AgreementDocumentLineFragment;
}

const UNREAD: readonly AgreementDocumentLineFragment['state'][] = [
  'UNREADABLE',
  'NOT_COVERED',
  'NOT_AN_AGREEMENT',
];

/** Where the finder gave up a person may go on. */
export function ReviewByHand({ agreementId, document }: ReviewByHandProps): ReactNode {
  const { t } = useTranslation();
  const mayReview = useMay('agreements.review');
  const form = useMutationForm(ReviewByHandDocument, {
    payload: (data) => data.reviewByHand,
    fields: [],
    onDone: () => queryClient.invalidateQueries({ queryKey: ['agreement', agreementId] }),
  });
  const { id: documentId, version: expectedVersion, state } = document;
  if (!mayReview || !UNREAD.includes(state)) return null;
  return (
    <>
      <div className="row">
        <Button busy={form.busy} onClick={() => void form.submit({ input: { documentId, expectedVersion } })}>
          {t('agreements:byHand.begin')}
        </Button>
        <span className="caption ink-2">{t('agreements:byHand.what')}</span>
      </div>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
    </>
  );
}
