import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import { DeclineChangeWishDocument, type WishedFragment } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { TextArea } from '../../ui/text-area.js';
import { say } from '../../ui/undo.js';

interface DeclineWishProps {
  assessment: Pick<WishedFragment, 'id'>;
  wish: WishedFragment['changeWishes'][number];
  onDeclined: () => void;
}

/** No, with the reason: the vendor is told why its answers stay as they are. */
export function DeclineWish(props: DeclineWishProps): ReactNode {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('assessments:reopen.decline.open')}</Button>
      {isAsking && <DeclineDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
}

function DeclineDialog({ wish, onClose, ...rest }: DeclineWishProps & { onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const form = useDeclining(rest, onClose);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (reason.trim() === '')
      form.refuse([{ path: 'reason', message: t('assessments:reopen.reasonMissing') }]);
    else void form.submit({ input: { id: wish.id, reason: reason.trim() } });
  }

  return (
    <Dialog open onClose={onClose} title={t('assessments:reopen.decline.title')}>
      <blockquote className="desk-quote">{wish.text}</blockquote>
      <p>{t('assessments:reopen.decline.what')}</p>
      <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <TextArea
          name="reason"
          rows={3}
          label={t('assessments:reopen.decline.reason')}
          hint={t('assessments:reopen.decline.hint')}
          error={form.errors['reason']}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="row">
          <Button type="submit" kind="primary" busy={form.busy}>
            {t('assessments:reopen.decline.submit')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function useDeclining({ assessment, onDeclined }: Omit<DeclineWishProps, 'wish'>, onClose: () => void) {
  const { t } = useTranslation();
  return useMutationForm(DeclineChangeWishDocument, {
    payload: (data) => data.declineChangeWish,
    fields: ['reason'],
    onDone: async () => {
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['review', assessment.id] });
      await queryClient.invalidateQueries({ queryKey: ['assessment', assessment.id] });
      onDeclined();
      say(t('assessments:reopen.decline.done'));
    },
  });
}
