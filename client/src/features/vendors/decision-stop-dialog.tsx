import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  LiftStopDocument,
  type StopLineFragment,
  StopVendorDocument,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { ReasonDialog } from '../../workspace/reason-dialog.js';

interface StopDialogProps {
  vendorId: string;
  /** Lifted when it stands; otherwise one is set. */
  standing: StopLineFragment | undefined;
  onClose: () => void;
}

/** Both ways are on record with a reason. */
export function StopDialog({ vendorId, standing, onClose }: StopDialogProps): ReactNode {
  const { t } = useTranslation();
  const way = standing === undefined ? 'set' : 'lift';
  const { form, send } = useStopping(vendorId, standing, onClose);
  return (
    <ReasonDialog
      title={t(`vendors:stop.title.${way}`)}
      what={t(`vendors:stop.what.${way}`)}
      missing={t('vendors:stop.reasonMissing')}
      submit={t(`vendors:stop.submit.${way}`)}
      kind={way === 'set' ? 'danger' : 'primary'}
      form={form}
      onSubmit={send}
      onClose={onClose}
    />
  );
}

function useStopping(vendorId: string, standing: StopLineFragment | undefined, onClose: () => void) {
  const onDone = async (): Promise<void> => {
    await queryClient.invalidateQueries({ queryKey: ['vendor', vendorId] });
    onClose();
  };
  const setting = useMutationForm(StopVendorDocument, {
    payload: (data) => data.stopVendor,
    fields: ['reason'],
    onDone,
  });
  const lifting = useMutationForm(LiftStopDocument, {
    payload: (data) => data.liftStop,
    fields: ['reason'],
    onDone,
  });
  return standing === undefined
    ? { form: setting, send: (reason: string) => void setting.submit({ input: { vendorId, reason } }) }
    : {
        form: lifting,
        send: (reason: string) => void lifting.submit({ input: { id: standing.id, reason } }),
      };
}
