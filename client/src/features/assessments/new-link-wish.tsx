import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import { type AssessmentHeadFragment, DeclineNewLinkDocument } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { useMay } from '../../graphql/viewer.js';
import { useFormats } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { Notice } from '../../ui/notice.js';
import { say } from '../../ui/undo.js';
import { AskFirst, MadeNotice, type MadeLink, useMakingLink } from './making-link.js';

/** Somebody with a dead link asks for a new one: it is made, or declined. What was made is shown where it was asked. */
export function NewLinkWish({ assessment }: { assessment: AssessmentHeadFragment }): ReactNode {
  const [made, setMade] = useState<MadeLink | null>(null);
  const maySend = useMay('assessments.send');
  const wish = assessment.newLinkWish;
  return (
    <>
      {maySend && wish != null && (
        <Wish key={wish.invite.id} assessmentId={assessment.id} wish={wish} onMade={setMade} />
      )}
      <MadeNotice made={made} invite={assessment.invite} />
    </>
  );
}

type OneWish = NonNullable<AssessmentHeadFragment['newLinkWish']>;

interface WishProps {
  assessmentId: string;
  wish: OneWish;
  onMade: (made: MadeLink | null) => void;
}

function Wish({ assessmentId, wish, onMade }: WishProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const [asking, setAsking] = useState(false);
  const { invite, askedAt, askedBy, hasPart } = wish;
  const making = useMakingLink(assessmentId, invite.id, askedBy, onMade);
  const declining = useDeclining(assessmentId);
  const at = formats.moment(askedAt);
  const title = t('assessments:wish.title', { name: askedBy.name ?? t('staff:withheld') });
  return (
    <section aria-label={title}>
      <Notice title={title}>
        <p>{t(hasPart ? 'assessments:wish.what' : 'assessments:wish.noPart', { at })}</p>
        {declining.failure && <ErrorFace failure={declining.failure} />}
        {declining.problems.map(({ message }) => (
          <p key={message} className="field__error">
            {message}
          </p>
        ))}
        <div className="row">
          {hasPart && (
            <Button kind="primary" onClick={() => setAsking(true)}>
              {t('assessments:invite.renew')}
            </Button>
          )}
          <Button
            busy={declining.busy}
            onClick={() => void declining.submit({ input: { assessmentId, inviteId: invite.id } })}
          >
            {t('assessments:wish.decline')}
          </Button>
        </div>
        {asking && <AskFirst holder={askedBy} making={making} onClose={() => setAsking(false)} />}
      </Notice>
    </section>
  );
}

function useDeclining(assessmentId: string) {
  const { t } = useTranslation();
  return useMutationForm(DeclineNewLinkDocument, {
    payload: (data) => data.declineNewLink,
    fields: [],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['assessment', assessmentId] });
      say(t('assessments:wish.declined'));
    },
  });
}
