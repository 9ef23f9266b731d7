import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  LiftStopDocument,
  type StopLineFragment,
  StopVendorDocument,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextArea } from '../../ui/text-area.js';

interface StopDialogProps {
  vendorId: string;
  /** Lifted when it stands; otherwise one is set. */
  standing: StopLineFragment | undefined;
  onClose: () => void;
}

/** Both ways are on record with a reason. */
export function StopDialog({ vendorId, standing, onClose }: StopDialogProps): ReactNode {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const way = standing === undefined ? 'set' : 'lift';
  const { form, send } = useStopping(vendorId, standing, onClose);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const reason = text.trim();
    if (reason === '') form.refuse([{ path: 'reason', message: t('vendors:stop.reasonMissing') }]);
    else send(reason);
  }

  return (
    <Dialog open onClose={onClose} title={t(`vendors:stop.title.${way}`)}>
      <p>{t(`vendors:stop.what.${way}`)}</p>
      <form noValidate className="stack" onSubmit={submit}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <TextArea
          name="reason"
          rows={3}
          label={t('staff:reason')}
          error={form.errors['reason']}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="row">
          <Button kind="quiet" onClick={onClose}>
            {t('vendors:stop.back')}
          </Button>
          <Button type="submit" kind={way === 'set' ? 'danger' : 'primary'} busy={form.busy}>
            {t(`vendors:stop.submit.${way}`)}
          </Button>
        </div>
      </form>
    </Dialog>
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
