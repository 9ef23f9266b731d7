import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  type AssessmentHeadFragment,
  type InviteState,
  RevokeInviteDocument,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { useMay } from '../../graphql/viewer.js';
import { useFormats } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { KeyValues } from '../../ui/key-values.js';
import { StatusChip, type StatusTone } from '../../ui/status-chip.js';
import { TextInput } from '../../ui/text-input.js';
import { DeliveryList } from './delivery-list.js';
import { NewLink } from './new-link.js';
import { ObstacleList } from './obstacle-list.js';
import { PassingList } from './passing-list.js';
import { SendKeptMail } from './send-kept-mails.js';

const TONES: Record<InviteState, StatusTone> = {
  OPEN: 'active',
  EXPIRED: 'problem',
  REPLACED: 'neutral',
  REVOKED: 'problem',
  WITHDRAWN: 'problem',
  ANSWERED: 'done',
  DELETED: 'neutral',
};

/** The vendor's link: whether it works, who has it, how to renew or close it. */
export function InvitePanel({ assessment }: { assessment: AssessmentHeadFragment }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const maySend = useMay('assessments.send');
  const { invite, respondent } = assessment;
  return (
    <section className="panel stack" aria-labelledby="invite">
      <h2 id="invite">{t('assessments:invite.title')}</h2>
      {invite == null ? (
        <p>{t('assessments:invite.none')}</p>
      ) : (
        <KeyValues
          rows={[
            {
              key: 'state',
              label: t('assessments:invite.link'),
              value: (
                <StatusChip tone={TONES[invite.state]}>
                  {t(`assessments:invite.state.${invite.state}`)}
                </StatusChip>
              ),
            },
            {
              key: 'whom',
              label: t('assessments:invite.whom'),
              value:
                respondent == null || assessment.answersDeletedAt != null
                  ? '–'
                  : `${respondent.name}, ${respondent.email}`,
            },
            {
              key: 'opened',
              label: t('assessments:invite.opened'),
              value: invite.openedAt == null ? t('staff:never') : formats.moment(invite.openedAt),
            },
            {
              key: 'expires',
              label: t('assessments:invite.expires'),
              value: formats.moment(invite.expiresAt),
            },
          ]}
        />
      )}
      <h3>{t('assessments:delivery.title')}</h3>
      <SendKeptMail assessment={assessment} />
      <ObstacleList assessment={assessment} />
      <DeliveryList deliveries={assessment.deliveries} />
      <PassingList passings={assessment.passings} />
      {maySend && invite != null && assessment.submittedAt == null && <InviteActs assessment={assessment} />}
    </section>
  );
}

function InviteActs({ assessment }: { assessment: AssessmentHeadFragment }): ReactNode {
  const { t } = useTranslation();
  const [revoking, setRevoking] = useState(false);
  return (
    <>
      <NewLink assessment={assessment}>
        {assessment.invite?.state === 'OPEN' && (
          <Button kind="danger" onClick={() => setRevoking(true)}>
            {t('assessments:invite.revoke')}
          </Button>
        )}
      </NewLink>
      {revoking && <RevokeDialog assessmentId={assessment.id} onClose={() => setRevoking(false)} />}
    </>
  );
}

function RevokeDialog({ assessmentId, onClose }: { assessmentId: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const form = useMutationForm(RevokeInviteDocument, {
    payload: (data) => data.revokeInvite,
    fields: ['reason'],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['assessment', assessmentId] });
      onClose();
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (reason.trim() === '')
      form.refuse([{ path: 'reason', message: t('assessments:invite.reasonMissing') }]);
    else void form.submit({ input: { assessmentId, reason: reason.trim() } });
  }

  return (
    <Dialog open onClose={onClose} title={t('assessments:invite.revokeTitle')}>
      <p>{t('assessments:invite.revokeWhat')}</p>
      <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <TextInput
          name="reason"
          label={t('staff:reason')}
          hint={t('assessments:invite.reasonHint')}
          error={form.errors['reason']}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="row">
          <Button type="submit" kind="danger" busy={form.busy}>
            {t('assessments:invite.revoke')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
