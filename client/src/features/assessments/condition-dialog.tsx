import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  type ConditionLineFragment,
  MeetConditionDocument,
  WaiveConditionDocument,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { ReasonDialog } from '../../workspace/reason-dialog.js';

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
  const form = useEnding(way, of, onClose);
  const { id, version: expectedVersion } = condition;
  return (
    <ReasonDialog
      title={t(`assessments:condition.title.${way}`)}
      what={condition.text}
      label={t(`assessments:condition.reason.${way}`)}
      missing={t(`assessments:condition.reasonMissing.${way}`)}
      submit={t(`assessments:condition.submit.${way}`)}
      form={form}
      onSubmit={(reason) => void form.submit({ input: { id, expectedVersion, reason } })}
      onClose={onClose}
    />
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
