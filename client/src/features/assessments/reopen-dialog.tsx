import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import { ReopenQuestionsDocument } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { CheckboxGroup } from '../../ui/checkbox-group.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { TextArea } from '../../ui/text-area.js';
import { TextInput } from '../../ui/text-input.js';
import { say } from '../../ui/undo.js';
import type { ReviewEntry, Reviewed } from './review-book.js';
import { allSaved } from './reviewing.js';

interface ReopenDialogProps {
  assessment: Reviewed;
  entries: readonly ReviewEntry[];
  onClose: () => void;
  /** Once the page shows what was opened. */
  onDone?: () => void;
}

/** What a reviewer asked about or refused is ticked already; the reason stands above the questions. */
export function ReopenDialog({ assessment, entries, onClose, onDone }: ReopenDialogProps): ReactNode {
  const { t } = useTranslation();
  const [questionIds, setQuestionIds] = useState(() => doubtful(entries));
  const [reason, setReason] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [choices] = useState(() => choicesIn(entries));
  const { form, send } = useReopening(assessment, onClose, onDone);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const problems = [
      ...(questionIds.length === 0
        ? [{ path: 'questionIds', message: t('assessments:reopen.questionsMissing') }]
        : []),
      ...(reason.trim() === '' ? [{ path: 'reason', message: t('assessments:reopen.reasonMissing') }] : []),
    ];
    if (problems.length > 0) form.refuse(problems);
    else void send({ questionIds, reason: reason.trim(), dueOn: dueOn || null });
  }

  return (
    <Dialog open onClose={onClose} title={t('assessments:reopen.title')}>
      <p>{t('assessments:reopen.what')}</p>
      <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <div className="review__choices">
          <CheckboxGroup
            name="questionIds"
            label={t('assessments:reopen.questions')}
            error={form.errors['questionIds']}
            choices={choices}
            values={questionIds}
            onChange={setQuestionIds}
          />
        </div>
        <TextArea
          name="reason"
          rows={3}
          label={t('assessments:reopen.reason')}
          hint={t('assessments:reopen.reasonHint')}
          error={form.errors['reason']}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <TextInput
          name="dueOn"
          type="date"
          short
          optional
          label={t('assessments:reopen.due')}
          hint={t('assessments:reopen.dueHint')}
          error={form.errors['dueOn']}
          value={dueOn}
          onChange={(event) => setDueOn(event.target.value)}
        />
        <div className="row">
          <Button type="submit" kind="primary" busy={form.busy}>
            {t('assessments:reopen.submit')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** What is ticked at the beginning stands first, where it is seen. */
function choicesIn(entries: readonly ReviewEntry[]): { value: string; label: string }[] {
  const first = new Set(doubtful(entries));
  const rest = entries.filter(({ question }) => !first.has(question.id));
  const ordered = [...entries.filter(({ question }) => first.has(question.id)), ...rest];
  return ordered.map(({ question: { id, text } }) => ({ value: id, label: `${id} ${text}` }));
}

function doubtful(entries: readonly ReviewEntry[]): string[] {
  const verdicts = ['ASKED', 'NOT_OK'];
  return entries
    .filter(({ answer }) => verdicts.includes(answer?.review?.verdict ?? ''))
    .map(({ question }) => question.id);
}

interface Reopening {
  questionIds: string[];
  reason: string;
  dueOn: string | null;
}

function useReopening({ id, version, vendor }: Reviewed, onClose: () => void, onDone?: () => void) {
  const { t } = useTranslation();
  const form = useMutationForm(ReopenQuestionsDocument, {
    payload: (data) => data.reopenQuestions,
    fields: ['questionIds', 'reason', 'dueOn'],
    onDone: async () => {
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['review', id] });
      await queryClient.invalidateQueries({ queryKey: ['assessment', id] });
      await queryClient.invalidateQueries({ queryKey: ['vendor', vendor.id] });
      onDone?.();
      say(t('assessments:reopen.done'));
    },
  });
  // A judgement still on its way would otherwise be taken back after it arrives.
  const send = async (reopening: Reopening): Promise<void> => {
    await allSaved(id);
    await form.submit({ input: { assessmentId: id, expectedVersion: version, ...reopening } });
  };
  return { form, send };
}
