import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../../graphql/query-client.js';
import {
  AddAgreementDocument,
  AgreementVendorDocument,
  type AgreementVendorQuery,
} from '../../../graphql/staff.generated.js';
import { useMutationForm } from '../../../graphql/use-mutation-form.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { Button } from '../../../ui/button.js';
import { ErrorFace } from '../../../ui/error-face.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { Form } from '../../../ui/form.js';
import { PageHeading } from '../../../ui/page-heading.js';
import { QueryFace } from '../../../workspace/query-face.js';
import { AgreementFields } from './agreement-form.js';
import { AGREEMENT_FIELDS, inputOf, valuesOf } from './agreement-values.js';
import type { NewSearch } from './new-search.js';
import { ChooseVendor } from './choose-vendor.js';

const route = getRouteApi('/app/agreements/new');

/** First whose agreement it is, then what it says. */
export function AddAgreementPage(): ReactNode {
  const { t } = useTranslation();
  const { vendor }: NewSearch = route.useSearch();
  return (
    <div className="stack">
      <PageHeading
        back={<Link to="/app/agreements">{t('agreements:title')}</Link>}
        title={t('agreements:add.title')}
        lead={t('agreements:add.lead')}
      />
      {vendor === undefined ? <ChooseVendor /> : <ForVendor vendorId={vendor} />}
    </div>
  );
}

function ForVendor({ vendorId }: { vendorId: string }): ReactNode {
  const query = useStaffQuery(['vendor', vendorId, 'agreement'], AgreementVendorDocument, { id: vendorId });
  return <QueryFace query={query}>{({ vendor }) => <NewForm key={vendor.id} vendor={vendor} />}</QueryFace>;
}

function NewForm({ vendor }: { vendor: AgreementVendorQuery['vendor'] }): ReactNode {
  const { t } = useTranslation();
  const search: NewSearch = route.useSearch();
  const navigate = route.useNavigate();
  const [values, setValues] = useState(() => ({
    ...valuesOf(null),
    title: t('agreements:add.usualTitle'),
    amended: search.amends ?? '',
    amendment: search.as ?? 'replaces',
  }));
  const form = useMutationForm(AddAgreementDocument, {
    payload: (data) => data.addAgreement,
    fields: [...AGREEMENT_FIELDS],
    onDone: async ({ agreement }) => {
      // The one it takes the place of or adds to says so too.
      await queryClient.invalidateQueries({ queryKey: ['agreement'] });
      await queryClient.invalidateQueries({ queryKey: ['agreements'] });
      await queryClient.invalidateQueries({ queryKey: ['vendor', vendor.id] });
      if (agreement != null)
        await navigate({ to: '/app/agreements/$agreementId', params: { agreementId: agreement.id } });
    },
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    void form.submit({ input: { vendorId: vendor.id, ...inputOf(values) } });
  }
  return (
    <Form unsaved={form.unsaved} className="stack" onSubmit={submit} aria-label={t('agreements:add.title')}>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <p>{t('agreements:add.for', { vendor: vendor.name })}</p>
      <AgreementFields
        values={values}
        onChange={setValues}
        errors={form.errors}
        services={vendor.services}
        others={vendor.agreements}
      />
      <div className="row">
        <Button type="submit" kind="primary" busy={form.busy}>
          {t('agreements:add.submit')}
        </Button>
      </div>
    </Form>
  );
}
