import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AnswerNoticeDocument,
  type NoticeLineFragment,
  type NoticeOpinion,
} from '../../graphql/staff.generated.js';
import { ReasonedChoice } from './reasoned-choice.js';
import { useNoticeForm } from './use-notice-form.js';

export interface AnswerNoticeProps {
  vendorId: string;
  notice: NoticeLineFragment;
  onClose: () => void;
}

const OPINIONS: readonly NoticeOpinion[] = ['ACCEPT', 'ASK', 'OBJECT'];

/** Somebody of the asked group says what they would do, with a reason; whoever decides reads it. */
export function AnswerNotice({ vendorId, notice, onClose }: AnswerNoticeProps): ReactNode {
  const { t } = useTranslation();
  const form = useNoticeForm(AnswerNoticeDocument, {
    vendorId,
    payload: (data) => data.answerNotice,
    fields: ['opinion', 'reason'],
    onClose,
  });
  const { id, version: expectedVersion } = notice;
  return (
    <ReasonedChoice
      name="opinion"
      words="answer"
      choices={OPINIONS.map((value) => ({
        value,
        label: t(`sub-processors:proposal.${value.toLowerCase()}`),
      }))}
      form={form}
      onSubmit={(opinion, reason) => void form.submit({ input: { id, expectedVersion, opinion, reason } })}
      onClose={onClose}
    />
  );
}
