import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../../graphql/query-client.js';
import {
  type AgreementDocumentLineFragment,
  WithdrawDocumentDocument,
} from '../../../graphql/staff.generated.js';
import { useMutationForm } from '../../../graphql/use-mutation-form.js';
import { useMay } from '../../../graphql/viewer.js';
import { Button } from '../../../ui/button.js';
import { offerUndo } from '../../../ui/undo.js';
import { ReasonDialog } from '../../../workspace/reason-dialog.js';
import type { Restoring } from './use-restoring.js';

interface WithdrawDocumentProps {
  agreementId: string;
  document: AgreementDocumentLineFragment;
  restoring: Restoring;
}

/** The wrong file counts no longer, once somebody has said why; for ten seconds the way back stands on the page. */
export function WithdrawDocument(props: WithdrawDocumentProps): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useMay('agreements.edit');
  const [asking, setAsking] = useState(false);
  const name = props.document.fileName;
  if (!mayEdit) return null;
  return (
    <>
      <Button
        kind="quiet"
        aria-label={t('agreements:withdrawal.named', { name })}
        onClick={() => setAsking(true)}
      >
        {t('agreements:withdrawal.button')}
      </Button>
      {asking && <WithdrawDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
}

function WithdrawDialog({
  agreementId,
  document,
  restoring,
  onClose,
}: WithdrawDocumentProps & { onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const { id, fileName: name, version } = document;
  const form = useMutationForm(WithdrawDocumentDocument, {
    payload: (data) => data.withdrawDocument,
    fields: ['reason'],
    onDone: async ({ document: withdrawn }) => {
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['agreement', agreementId] });
      offerUndo(
        t('agreements:withdrawal.done', { name }),
        () => void restoring.restore({ ...document, ...withdrawn }),
      );
    },
  });
  return (
    <ReasonDialog
      title={t('agreements:withdrawal.title', { name })}
      what={t('agreements:withdrawal.what')}
      missing={t('agreements:withdrawal.missing')}
      submit={t('agreements:withdrawal.submit')}
      kind="danger"
      form={form}
      onSubmit={(reason) => void form.submit({ input: { documentId: id, expectedVersion: version, reason } })}
      onClose={onClose}
    />
  );
}
