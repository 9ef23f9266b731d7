import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  KeptMailsDocument,
  SendKeptMailsDocument,
  type SkippedMailReason,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay, useViewer } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { Notice } from '../../ui/notice.js';
import { say } from '../../ui/undo.js';

/** Mails that were kept without a mail server, once there is one; nothing where there are none. */
export function SendKeptMails(): ReactNode {
  const { mails } = useViewer();
  const maySend = useMay('assessments.send');
  return maySend && mails === 'SERVER' ? <KeptMails /> : null;
}

function KeptMails(): ReactNode {
  const { t } = useTranslation();
  const { data } = useStaffQuery(['kept-mails'], KeptMailsDocument, {});
  const form = useSending();
  const count = data?.keptMails ?? 0;
  if (count === 0) return null;
  return (
    <Notice title={t('assessments:delivery.send.title', { count })}>
      <p>{t('assessments:delivery.send.what')}</p>
      {form.failure && <ErrorFace failure={form.failure} />}
      <Button busy={form.busy} onClick={() => void form.submit({ input: {} })}>
        {t('assessments:delivery.send.act', { count })}
      </Button>
    </Notice>
  );
}

/** The same for one assessment, where its obstacles are told. */
export function SendKeptMail({ assessmentId }: { assessmentId: string }): ReactNode {
  const { t } = useTranslation();
  const { mails } = useViewer();
  const maySend = useMay('assessments.send');
  const form = useSending();
  if (!maySend || mails !== 'SERVER') return null;
  return (
    <div>
      {form.failure && <ErrorFace failure={form.failure} />}
      <Button busy={form.busy} onClick={() => void form.submit({ input: { assessmentId } })}>
        {t('assessments:delivery.send.actHere')}
      </Button>
    </div>
  );
}

function useSending() {
  const { t } = useTranslation();
  return useMutationForm(SendKeptMailsDocument, {
    payload: (data) => data.sendKeptMails,
    fields: [],
    onDone: async ({ count, skipped }) => {
      await Promise.all(
        [['kept-mails'], ['assessment'], ['assessments']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      );
      say(
        [t('assessments:delivery.send.done', { count: count ?? 0 }), leftIn(skipped ?? [], t)]
          .join(' ')
          .trim(),
      );
    },
  });
}

/** How many are not sent any more, and why. */
function leftIn(
  skipped: readonly { reason: SkippedMailReason; count: number }[],
  t: ReturnType<typeof useTranslation>['t'],
): string {
  if (skipped.length === 0) return '';
  const why = skipped.map(({ reason, count }) => t(`assessments:delivery.send.why.${reason}`, { count }));
  const count = skipped.reduce((sum, one) => sum + one.count, 0);
  return t('assessments:delivery.send.left', { count, why: why.join(', ') });
}
