import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  SendingListDocument,
  SendManyChoicesDocument,
  type SendManyChoicesQuery,
} from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { dayAfter } from '../../workspace/due-day.js';
import { QueryFace } from '../../workspace/query-face.js';
import { SendManyFields, type SendManyValues } from './send-many-fields.js';
import { SendManyOutcome } from './send-many-outcome.js';
import { type SendManySearch, vendorsToSend } from './send-many-search.js';
import { SendManyTable } from './send-many-table.js';
import { useSendingMany } from './sending-many.js';
import './register.css';

const route = getRouteApi('/app/vendors/send');

/** One questionnaire for several vendors: one form, to whom each would go, and each sent by itself. */
export function SendManyPage(): ReactNode {
  const { t } = useTranslation();
  const search: SendManySearch = route.useSearch();
  const maySend = useMay('assessments.send');
  const vendorIds = vendorsToSend(search);
  const query = useStaffQuery(['send-many'], SendManyChoicesDocument, {}, { enabled: maySend });
  const isEmpty = vendorIds.length === 0 || !maySend;
  return (
    <div className="stack stack--wide">
      <PageHeading
        back={<Link to="/app/vendors">{t('vendors:sendMany.back')}</Link>}
        title={t('vendors:sendMany.title', { count: vendorIds.length })}
        lead={t('vendors:sendMany.lead')}
      />
      {isEmpty ? (
        <EmptyState action={<Link to="/app/vendors">{t('vendors:sendMany.choose')}</Link>}>
          {t(maySend ? 'vendors:sendMany.nobody' : 'vendors:sendMany.mayNot')}
        </EmptyState>
      ) : (
        <QueryFace query={query}>
          {(choices) => <SendMany choices={choices} vendorIds={vendorIds} />}
        </QueryFace>
      )}
    </div>
  );
}

interface SendManyProps {
  choices: SendManyChoicesQuery;
  vendorIds: string[];
}

function SendMany({ choices, vendorIds }: SendManyProps): ReactNode {
  const [chosen, setValues] = useState<SendManyValues | null>(null);
  const values = chosen ?? firstValues(choices);
  const { questionnaireId } = values;
  const list = useStaffQuery(
    ['sending-list', questionnaireId, vendorIds],
    SendingListDocument,
    { vendorIds, questionnaireId },
    { enabled: questionnaireId !== '', staleTime: 0 },
  );
  const sending = useSendingMany();
  return (
    <>
      <SendManyFields choices={choices} values={values} onChange={setValues} />
      <QueryFace query={list} lines={vendorIds.length}>
        {({ sendingList }) => (
          <>
            <SendManyOutcome lines={sendingList} values={values} sending={sending} />
            <SendManyTable lines={sendingList} values={values} sending={sending} />
          </>
        )}
      </QueryFace>
    </>
  );
}

/** What is most likely meant; everything can be changed. */
function firstValues({ questionnaires }: SendManyChoicesQuery): SendManyValues {
  const usual = questionnaires.find(({ key }) => key === 'core-gdpr28') ?? questionnaires[0];
  return { questionnaireId: usual?.id ?? '', dueOn: dayAfter(28), language: '', note: '' };
}
