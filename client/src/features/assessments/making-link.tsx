import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import { type AssessmentHeadFragment, RotateInviteDocument } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { useViewer } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorFace } from '../../ui/error-face.js';
import { Notice } from '../../ui/notice.js';
import { CopyText } from '../../workspace/copy-text.js';

/** Whose link it is. */
export interface Holder {
  readonly name?: string | null;
  readonly email?: string | null;
}

export interface MadeLink {
  readonly link: string;
  readonly holder: Holder;
  /** How often the link of whoever answers for all had been replaced by then. */
  readonly rotation: number | undefined;
}

export type Making = ReturnType<typeof useMakingLink>;

/** `inviteId` is the dead link of whoever asked for a new one; null: the link of whoever answers for all is replaced. */
export function useMakingLink(
  assessmentId: string,
  inviteId: string | null,
  holder: Holder,
  onMade: (made: MadeLink | null) => void,
) {
  const form = useMutationForm(RotateInviteDocument, {
    payload: (data) => data.rotateInvite,
    fields: [],
    onDone: async ({ link, assessment }) => {
      onMade(link == null ? null : { link, holder, rotation: assessment?.invite?.rotation });
      await queryClient.invalidateQueries({ queryKey: ['assessment', assessmentId] });
    },
  });
  const refused = (
    <>
      {form.failure && <ErrorFace failure={form.failure} />}
      {form.problems.map(({ message }) => (
        <p key={message} className="field__error">
          {message}
        </p>
      ))}
    </>
  );
  return { busy: form.busy, refused, make: () => void form.submit({ input: { assessmentId, inviteId } }) };
}

interface AskFirstProps {
  holder: Holder;
  making: Making;
  onClose: () => void;
}

/** A link that still works ends: that is said before. */
export function AskFirst({ holder, making, onClose }: AskFirstProps): ReactNode {
  const { t } = useTranslation();
  const isMailed = useViewer().mails === 'SERVER';
  const { name = '', email = '' } = holder;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('assessments:invite.renewTitle')}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button kind="primary" busy={making.busy} onClick={making.make}>
            {t('assessments:invite.renew')}
          </Button>
        </>
      }
    >
      <p>{t('assessments:invite.renewWhat', { name })}</p>
      <p>{t(isMailed ? 'assessments:invite.renewMailed' : 'assessments:invite.renewKept', { email })}</p>
      {making.refused}
    </Dialog>
  );
}

/** The link, once, while it works: one that was closed or replaced since is worth nothing to whoever would copy it. */
export function MadeNotice({
  made,
  invite,
}: {
  made: MadeLink | null;
  invite: AssessmentHeadFragment['invite'];
}): ReactNode {
  const { t } = useTranslation();
  const isMailed = useViewer().mails === 'SERVER';
  const works = invite?.state === 'OPEN' || invite?.state === 'ANSWERED';
  if (made === null || !works || made.rotation !== invite.rotation) return null;
  const { name = '', email = '' } = made.holder;
  return (
    <Notice live title={t('assessments:invite.renewed')}>
      <p>
        {t(isMailed ? 'assessments:invite.renewedMailed' : 'assessments:invite.renewedKept', { name, email })}
      </p>
      <CopyText label={t('assessments:sent.link')} text={made.link} />
    </Notice>
  );
}
