import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgreementHeadFragment, AgreementPageDocument } from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { useMay } from '../../../graphql/viewer.js';
import { buttonClass } from '../../../ui/button.js';
import { PageHeading } from '../../../ui/page-heading.js';
import { QueryFace } from '../../../workspace/query-face.js';
import { AgreementFacts } from './agreement-facts.js';
import { AgreementStateChip } from '../agreement-state-chip.js';
import { AgreementTabs } from '../agreement-tabs.js';
import { DocumentList } from '../documents/document-list.js';
import '../agreements.css';

const route = getRouteApi('/app/agreements/$agreementId');

export function AgreementPage(): ReactNode {
  const { agreementId } = route.useParams();
  const query = useStaffQuery(['agreement', agreementId], AgreementPageDocument, { id: agreementId });
  return (
    <div className="stack stack--wide">
      <QueryFace query={query}>
        {({ agreement }) => <Agreement key={agreement.id} agreement={agreement} />}
      </QueryFace>
    </div>
  );
}

function Agreement({ agreement }: { agreement: AgreementHeadFragment }): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useMay('agreements.edit');
  const { id, title, revision, vendor, state, signedForUsOn, signedForThemOn } = agreement;
  // One side has signed: it is a draft until the other has.
  const awaited = signedForUsOn == null ? 'us' : 'them';
  const isHalfSigned = (signedForUsOn == null) !== (signedForThemOn == null);
  return (
    <>
      <PageHeading
        back={<Link to="/app/agreements">{t('agreements:title')}</Link>}
        title={`${vendor.name}: ${title} ${revision ?? ''}`.trim()}
        marks={
          <>
            <AgreementStateChip state={state} />
            {isHalfSigned && <span className="ink-2">{t(`agreements:signature.awaited.${awaited}`)}</span>}
          </>
        }
        actions={mayEdit && <Acts agreement={agreement} />}
      />
      <AgreementTabs agreementId={id} documentId={agreement.currentDocument?.id ?? null} />
      <DocumentList agreement={agreement} />
      <AgreementFacts agreement={agreement} />
    </>
  );
}

/** What may be done with an agreement: nothing adds to an addendum. */
function Acts({ agreement: { id, vendor, addsTo } }: { agreement: AgreementHeadFragment }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Link
        to="/app/agreements/new"
        search={{ vendor: vendor.id, amends: id }}
        className={buttonClass('quiet')}
      >
        {t('agreements:newer')}
      </Link>
      {addsTo == null && (
        <Link
          to="/app/agreements/new"
          search={{ vendor: vendor.id, amends: id, as: 'addsTo' }}
          className={buttonClass('quiet')}
        >
          {t('agreements:addendum')}
        </Link>
      )}
      <Link
        to="/app/agreements/$agreementId/edit"
        params={{ agreementId: id }}
        className={buttonClass('secondary')}
      >
        {t('agreements:edit.link')}
      </Link>
    </>
  );
}
