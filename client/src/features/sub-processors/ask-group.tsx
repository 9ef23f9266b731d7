import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskAboutNoticeDocument, type NoticeLineFragment } from '../../graphql/staff.generated.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { GroupSelect } from './group-select.js';
import type { Groups } from './sub-processors-tab.js';
import { useNoticeForm } from './use-notice-form.js';

export interface AskGroupProps {
  vendorId: string;
  notice: NoticeLineFragment;
  groups: Groups;
  onClose: () => void;
}

/** The group is written to at once, and the warnings go to it from now on. */
export function AskGroup({ vendorId, notice, groups, onClose }: AskGroupProps): ReactNode {
  const { t } = useTranslation();
  const [groupId, setGroupId] = useState(notice.group?.id ?? groups.proposed);
  const form = useNoticeForm(AskAboutNoticeDocument, {
    vendorId,
    payload: (data) => data.askAboutNotice,
    fields: ['groupId'],
    onClose,
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (groupId === '') form.refuse([{ path: 'groupId', message: t('sub-processors:notice.groupMissing') }]);
    else void form.submit({ input: { id: notice.id, expectedVersion: notice.version, groupId } });
  }
  return (
    <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <GroupSelect
        groups={groups}
        value={groupId}
        onChange={setGroupId}
        hint={t('sub-processors:notice.mailed')}
        error={form.errors['groupId']}
      />
      <div className="row">
        <Button type="submit" kind="primary" busy={form.busy}>
          {t('sub-processors:notice.ask')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
      </div>
    </Form>
  );
}
