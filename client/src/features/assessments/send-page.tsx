import './assessments.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  SendChoicesDocument,
  type SendAssessmentMutation,
  VendorsToAskDocument,
} from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { TextInput } from '../../ui/text-input.js';
import { QueryFace } from '../../workspace/query-face.js';
import type { SendSearch } from './routes.js';
import { SendForm } from './send-form.js';
import { SentFace } from './sent-face.js';

export type Sent = SendAssessmentMutation['sendAssessment'];

const route = getRouteApi('/app/assessments/send');

export function SendPage(): ReactNode {
  const { vendor }: SendSearch = route.useSearch();
  return vendor === undefined ? <ChooseVendor /> : <SendTo key={vendor} vendorId={vendor} />;
}

function ChooseVendor(): ReactNode {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const wanted = search.trim() === '' ? null : search.trim();
  const query = useStaffQuery(['vendors', 'to-ask', wanted], VendorsToAskDocument, { search: wanted });
  return (
    <div className="stack stack--wide">
      <PageHeading title={t('assessments:send.title')} lead={t('assessments:send.whom')} />
      <TextInput
        type="search"
        name="vendor"
        label={t('assessments:send.vendorSearch')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <QueryFace query={query}>
        {({ vendors }) =>
          vendors.edges.length === 0 ? (
            <EmptyState action={<Link to="/app/vendors/new">{t('assessments:send.addVendor')}</Link>}>
              {t('assessments:send.noVendor')}
            </EmptyState>
          ) : (
            <ul className="assessments-choices" aria-label={t('assessments:send.vendors')}>
              {vendors.edges.map(({ node }) => (
                <li key={node.id}>
                  <Link to="/app/assessments/send" search={{ vendor: node.id }}>
                    {node.name}
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </QueryFace>
    </div>
  );
}

function SendTo({ vendorId }: { vendorId: string }): ReactNode {
  const { t } = useTranslation();
  const [sent, setSent] = useState<Sent | null>(null);
  const query = useStaffQuery(['vendor', vendorId, 'send'], SendChoicesDocument, { vendorId });
  if (sent?.assessment != null) return <SentFace sent={sent} />;
  return (
    <div className="stack stack--wide">
      <QueryFace query={query}>
        {(choices) => (
          <>
            <PageHeading
              back={<Link to="/app/assessments/send">{t('assessments:send.otherVendor')}</Link>}
              title={t('assessments:send.to', { name: choices.vendor.name })}
            />
            <SendForm choices={choices} onSent={setSent} />
          </>
        )}
      </QueryFace>
    </div>
  );
}
