import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  type AssessmentHeadFragment,
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

/** The same for one assessment, beside its mails, whatever they are about. */
export function SendKeptMail({ assessment: { id, vendor, deliveries } }: SendKeptMailProps): ReactNode {
  const { t } = useTranslation();
  const { mails } = useViewer();
  const maySend = useMay('assessments.send');
  const isKept = deliveries.some(({ state, reason }) => state === 'KEPT' && reason == null);
  if (!maySend || mails !== 'SERVER' || !isKept) return null;
  if (vendor.isDemo) return <p className="ink-2">{t('assessments:delivery.send.demo')}</p>;
  return <KeptMails assessmentId={id} />;
}

interface SendKeptMailProps {
  assessment: Pick<AssessmentHeadFragment, 'id' | 'vendor' | 'deliveries'>;
}

function KeptMails({ assessmentId = null }: { assessmentId?: string | null }): ReactNode {
  const { t } = useTranslation();
  const { data } = useStaffQuery(['kept-mails', assessmentId], KeptMailsDocument, { assessmentId });
  const form = useSending();
  const count = data?.keptMails ?? 0;
  if (count === 0) return null;
  return (
    <Notice title={t('assessments:delivery.send.title', { count })}>
      <p>{t('assessments:delivery.send.what')}</p>
      {form.failure && <ErrorFace failure={form.failure} />}
      <Button busy={form.busy} onClick={() => void form.submit({ input: { assessmentId } })}>
        {t('assessments:delivery.send.act', { count })}
      </Button>
    </Notice>
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
