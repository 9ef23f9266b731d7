import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DecideNoticeDocument,
  type NoticeLineFragment,
  type NoticeDecision,
} from '../../graphql/staff.generated.js';
import { ReasonedChoice } from './reasoned-choice.js';
import { useNoticeForm } from './use-notice-form.js';

export interface DecideNoticeProps {
  vendorId: string;
  notice: NoticeLineFragment;
  onClose: () => void;
}

const DECISIONS: readonly NoticeDecision[] = ['ACCEPTED', 'OBJECTED', 'WITHDRAWN'];

/** A person accepts or objects, with a reason. */
export function DecideNotice({ vendorId, notice, onClose }: DecideNoticeProps): ReactNode {
  const { t } = useTranslation();
  const form = useNoticeForm(DecideNoticeDocument, {
    vendorId,
    payload: (data) => data.decideNotice,
    fields: ['decision', 'reason'],
    onClose,
  });
  const { id, version: expectedVersion } = notice;
  return (
    <ReasonedChoice
      name="decision"
      words="decide"
      choices={DECISIONS.map((value) => ({ value, label: t(`sub-processors:decide.choice.${value}`) }))}
      form={form}
      onSubmit={(decision, reason) => void form.submit({ input: { id, expectedVersion, decision, reason } })}
      onClose={onClose}
    />
  );
}
