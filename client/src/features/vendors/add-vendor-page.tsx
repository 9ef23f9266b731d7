import { Link } from '@tanstack/react-router';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { PageHeading } from '../../ui/page-heading.js';
import { useAddingVendor } from './adding-vendor.js';
import { SimilarVendors } from './similar-vendors.js';
import { VendorFields } from './vendor-form.js';

export function AddVendorPage(): ReactNode {
  const { t } = useTranslation();
  const { values, change, similar, form, busy, submit, add } = useAddingVendor();

  function send(event: FormEvent): void {
    event.preventDefault();
    void submit();
  }

  return (
    <div className="stack stack--wide">
      <PageHeading title={t('vendors:add.title')} lead={t('vendors:add.lead')} />
      <Form unsaved={form.unsaved} className="stack" onSubmit={send}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <VendorFields values={values} onChange={change} errors={form.errors} />
        {similar.length > 0 && <SimilarVendors vendors={similar} busy={busy} onAdd={() => void add()} />}
        <div className="row">
          <Button type="submit" kind="primary" busy={busy}>
            {t('vendors:add.submit')}
          </Button>
          <Link to="/app/vendors" className={buttonClass('quiet')} onClick={form.unsaved.letGo}>
            {t('ui:cancel')}
          </Link>
        </div>
      </Form>
    </div>
  );
}
