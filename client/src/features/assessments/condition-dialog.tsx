import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  type ConditionLineFragment,
  MeetConditionDocument,
  WaiveConditionDocument,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextArea } from '../../ui/text-area.js';

interface ConditionDialogProps {
  condition: ConditionLineFragment;
  way: 'meet' | 'waive';
  assessmentId: string;
  vendorId: string;
  onClose: () => void;
}

/** A condition ends for good, so it says how it was met or why it is waived. */
export function ConditionDialog({ condition, way, onClose, ...of }: ConditionDialogProps): ReactNode {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const form = useEnding(way, of, onClose);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (reason.trim() === '')
      return form.refuse([{ path: 'reason', message: t(`assessments:condition.reasonMissing.${way}`) }]);
    const { id, version: expectedVersion } = condition;
    return void form.submit({ input: { id, expectedVersion, reason: reason.trim() } });
  }

  return (
    <Dialog open onClose={onClose} title={t(`assessments:condition.title.${way}`)}>
      <p>{condition.text}</p>
      <form noValidate className="stack" onSubmit={submit}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <TextArea
          name="reason"
          rows={3}
          label={t(`assessments:condition.reason.${way}`)}
          error={form.errors['reason']}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="row">
          <Button kind="quiet" onClick={onClose}>
            {t('assessments:condition.back')}
          </Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t(`assessments:condition.submit.${way}`)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function useEnding(
  way: 'meet' | 'waive',
  { assessmentId, vendorId }: { assessmentId: string; vendorId: string },
  onClose: () => void,
) {
  const onDone = async (): Promise<void> => {
    await queryClient.invalidateQueries({ queryKey: ['assessment', assessmentId] });
    await queryClient.invalidateQueries({ queryKey: ['vendor', vendorId] });
    onClose();
  };
  const meeting = useMutationForm(MeetConditionDocument, {
    payload: (data) => data.meetCondition,
    fields: ['reason'],
    onDone,
  });
  const waiving = useMutationForm(WaiveConditionDocument, {
    payload: (data) => data.waiveCondition,
    fields: ['reason'],
    onDone,
  });
  return way === 'meet' ? meeting : waiving;
}
