import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  ConditionGroupsDocument,
  type ConditionLineFragment,
  HandOverConditionDocument,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { Select } from '../../ui/select.js';

interface HandOverConditionProps {
  condition: ConditionLineFragment;
  assessmentId: string;
  vendorId: string;
  onClose: () => void;
}

/** Another group sees to it from now on; who did so before stands in the vendor's history. */
export function HandOverCondition({ condition, onClose, ...of }: HandOverConditionProps): ReactNode {
  const { t } = useTranslation();
  const [groupId, setGroupId] = useState('');
  const query = useStaffQuery(['groups', 'conditions'], ConditionGroupsDocument, {});
  const others = (query.data?.groups ?? []).filter(
    ({ id, isArchived }) => !isArchived && id !== condition.group.id,
  );
  const form = useMutationForm(HandOverConditionDocument, {
    payload: (data) => data.handOverCondition,
    fields: ['groupId'],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['assessment', of.assessmentId] });
      await queryClient.invalidateQueries({ queryKey: ['vendor', of.vendorId] });
      onClose();
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    const { id, version: expectedVersion } = condition;
    if (groupId === '')
      form.refuse([{ path: 'groupId', message: t('assessments:condition.handOver.missing') }]);
    else void form.submit({ input: { id, expectedVersion, groupId } });
  }

  return (
    <Dialog open onClose={onClose} title={t('assessments:condition.handOver.title')}>
      <p>{condition.text}</p>
      <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <Select
          name="groupId"
          label={t('assessments:condition.handOver.group')}
          placeholder={t('assessments:decide.chooseGroup')}
          choices={others.map(({ id, name }) => ({ value: id, label: name }))}
          error={form.errors['groupId']}
          value={groupId}
          onChange={(event) => setGroupId(event.target.value)}
        />
        <div className="row">
          <Button kind="quiet" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t('assessments:condition.handOver.submit')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
