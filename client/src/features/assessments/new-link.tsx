import { type ReactNode, useState } from 'react';
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

interface Made {
  readonly link: string;
  /** How often the link had been replaced when this one was made. */
  readonly rotation: number;
}

/** Replaces the vendor's link. What still works is ended only after a question; `children` are the acts beside it. */
export function NewLink({
  assessment,
  children,
}: {
  assessment: AssessmentHeadFragment;
  children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const [made, setMade] = useState<Made | null>(null);
  const [asking, setAsking] = useState(false);
  const { invite } = assessment;
  const making = useMaking(assessment.id, (one) => {
    setAsking(false);
    setMade(one);
  });
  const isLive = invite?.state === 'OPEN';
  // A link that was closed or replaced since is worth nothing to whoever would copy it.
  const living = isLive && made?.rotation === invite.rotation ? made : null;
  return (
    <>
      {living !== null && <MadeNotice assessment={assessment} link={living.link} />}
      {!asking && making.refused}
      <div className="row">
        <Button busy={making.busy} onClick={() => (isLive ? setAsking(true) : making.make())}>
          {t('assessments:invite.renew')}
        </Button>
        {children}
      </div>
      {asking && <AskFirst assessment={assessment} making={making} onClose={() => setAsking(false)} />}
    </>
  );
}

type Making = ReturnType<typeof useMaking>;

function useMaking(assessmentId: string, onMade: (made: Made | null) => void) {
  const form = useMutationForm(RotateInviteDocument, {
    payload: (data) => data.rotateInvite,
    fields: [],
    onDone: async ({ link, assessment }) => {
      await queryClient.invalidateQueries({ queryKey: ['assessment', assessmentId] });
      const rotation = assessment?.invite?.rotation;
      onMade(link == null || rotation === undefined ? null : { link, rotation });
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
  return { busy: form.busy, refused, make: () => void form.submit({ input: { assessmentId } }) };
}

interface AskFirstProps {
  assessment: AssessmentHeadFragment;
  making: Making;
  onClose: () => void;
}

function AskFirst({ assessment: { respondent }, making, onClose }: AskFirstProps): ReactNode {
  const { t } = useTranslation();
  const isMailed = useViewer().mails === 'SERVER';
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
      <p>{t('assessments:invite.renewWhat', { name: respondent?.name ?? '' })}</p>
      <p>
        {t(isMailed ? 'assessments:invite.renewMailed' : 'assessments:invite.renewKept', {
          email: respondent?.email ?? '',
        })}
      </p>
      {making.refused}
    </Dialog>
  );
}

function MadeNotice({ assessment, link }: { assessment: AssessmentHeadFragment; link: string }): ReactNode {
  const { t } = useTranslation();
  const isMailed = useViewer().mails === 'SERVER';
  const { name = '', email = '' } = assessment.respondent ?? {};
  return (
    <Notice live title={t('assessments:invite.renewed')}>
      <p>
        {t(isMailed ? 'assessments:invite.renewedMailed' : 'assessments:invite.renewedKept', { name, email })}
      </p>
      <CopyText label={t('assessments:sent.link')} text={link} />
    </Notice>
  );
}
