import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentHeadFragment } from '../../graphql/staff.generated.js';
import { Button } from '../../ui/button.js';
import { AskFirst, MadeNotice, type MadeLink, useMakingLink } from './making-link.js';

/** Replaces the vendor's link. What still works is ended only after a question; `children` are the acts beside it. */
export function NewLink({
  assessment,
  children,
}: {
  assessment: AssessmentHeadFragment;
  children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const [made, setMade] = useState<MadeLink | null>(null);
  const [asking, setAsking] = useState(false);
  const { id, invite } = assessment;
  const holder = assessment.respondent ?? {};
  const making = useMakingLink(id, null, holder, (one) => {
    setAsking(false);
    setMade(one);
  });
  return (
    <>
      <MadeNotice made={made} invite={invite} />
      {!asking && making.refused}
      <div className="row">
        <Button
          busy={making.busy}
          onClick={() => (invite?.state === 'OPEN' ? setAsking(true) : making.make())}
        >
          {t('assessments:invite.renew')}
        </Button>
        {children}
      </div>
      {asking && <AskFirst holder={holder} making={making} onClose={() => setAsking(false)} />}
    </>
  );
}
