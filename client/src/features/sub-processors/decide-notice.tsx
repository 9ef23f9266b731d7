import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DecideNoticeDocument,
  type NoticeDecision,
  type NoticeLineFragment,
} from '../../graphql/staff.generated.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { TextArea } from '../../ui/text-area.js';
import { useNoticeForm } from './use-notice-form.js';

export interface DecideNoticeProps {
  vendorId: string;
  notice: NoticeLineFragment;
  onClose: () => void;
}

const DECISIONS: readonly NoticeDecision[] = ['ACCEPTED', 'OBJECTED', 'WITHDRAWN'];

/** A person accepts or objects, with a reason; nothing is chosen beforehand. */
export function DecideNotice({ vendorId, notice, onClose }: DecideNoticeProps): ReactNode {
  const { t } = useTranslation();
  const [decision, setDecision] = useState<NoticeDecision | null>(null);
  const [reason, setReason] = useState('');
  const fields = ['decision', 'reason'];
  const form = useNoticeForm(DecideNoticeDocument, {
    vendorId,
    payload: (data) => data.decideNotice,
    fields,
    onClose,
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (decision === null) form.refuse([{ path: 'decision', message: t('sub-processors:decide.missing') }]);
    else if (reason.trim() === '')
      form.refuse([{ path: 'reason', message: t('sub-processors:decide.reasonMissing') }]);
    else void form.submit({ input: { id: notice.id, expectedVersion: notice.version, decision, reason } });
  }
  return (
    <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <RadioGroup
        name="decision"
        label={t('sub-processors:decide.title')}
        hint={t('sub-processors:decide.hint')}
        error={form.errors['decision']}
        choices={DECISIONS.map((one) => ({ value: one, label: t(`sub-processors:decide.choice.${one}`) }))}
        value={decision}
        onChange={(one) => setDecision(one as NoticeDecision)}
      />
      <TextArea
        name="reason"
        label={t('staff:reason')}
        error={form.errors['reason']}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="row">
        <Button type="submit" kind="primary" busy={form.busy}>
          {t('sub-processors:decide.save')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
      </div>
    </Form>
  );
}
