import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import { AddVendorDocument } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button, buttonClass } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { PageHeading } from '../../ui/page-heading.js';
import { NO_VENDOR, toVendorInput, VENDOR_FIELDS, VendorFields } from './vendor-form.js';

export function AddVendorPage(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [values, setValues] = useState(NO_VENDOR);
  const form = useMutationForm(AddVendorDocument, {
    payload: (data) => data.addVendor,
    fields: VENDOR_FIELDS,
    onDone: async ({ vendor }) => {
      await queryClient.invalidateQueries({ queryKey: ['vendors'] });
      if (vendor != null) await navigate({ to: '/app/vendors/$vendorId', params: { vendorId: vendor.id } });
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (values.name.trim() === '') form.refuse([{ path: 'name', message: t('vendors:field.nameMissing') }]);
    else void form.submit({ input: toVendorInput(values) });
  }

  return (
    <div className="stack stack--wide">
      <PageHeading title={t('vendors:add.title')} lead={t('vendors:add.lead')} />
      <form noValidate className="stack" onSubmit={submit}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <VendorFields values={values} onChange={setValues} errors={form.errors} />
        <div className="row">
          <Button type="submit" kind="primary" busy={form.busy}>
            {t('vendors:add.submit')}
          </Button>
          <Link to="/app/vendors" className={buttonClass('quiet')}>
            {t('ui:cancel')}
          </Link>
        </div>
      </form>
    </div>
  );
}
