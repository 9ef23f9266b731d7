import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  ChangeVendorDocument,
  type VendorHeadFragment,
  VendorPageDocument,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { Button, buttonClass } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { PageHeading } from '../../ui/page-heading.js';
import { ConflictNotice, isConflict } from '../../workspace/conflict-notice.js';
import { QueryFace } from '../../workspace/query-face.js';
import { MergedNotice } from './merged-notice.js';
import { toVendorInput, VENDOR_FIELDS, VendorFields, type VendorValues } from './vendor-form.js';

const route = getRouteApi('/app/vendors/$vendorId/edit');

export function EditVendorPage(): ReactNode {
  const { vendorId } = route.useParams();
  const query = useStaffQuery(['vendor', vendorId], VendorPageDocument, { id: vendorId });
  return (
    <QueryFace query={query}>
      {({ vendor }) =>
        vendor.mergedInto == null ? (
          <EditVendor key={vendor.id} vendor={vendor} />
        ) : (
          <Merged vendor={vendor} />
        )
      }
    </QueryFace>
  );
}

function Merged({ vendor }: { vendor: VendorHeadFragment }): ReactNode {
  return (
    <div className="stack stack--wide">
      <PageHeading title={vendor.name} />
      <MergedNotice vendor={vendor} />
    </div>
  );
}

function EditVendor({ vendor }: { vendor: VendorHeadFragment }): ReactNode {
  const { t } = useTranslation();
  const edit = useVendorEdit(vendor);

  function submit(event: FormEvent): void {
    event.preventDefault();
    edit.submit(t('vendors:field.nameMissing'));
  }

  return (
    <div className="stack stack--wide">
      <PageHeading title={t('vendors:edit.title', { name: vendor.name })} />
      <Form unsaved={edit.form.unsaved} className="stack" onSubmit={submit}>
        {edit.theirs === null ? (
          <ErrorSummary problems={edit.form.problems} />
        ) : (
          <ConflictNotice
            rows={VENDOR_FIELDS.map((field) => ({
              key: field,
              label: t(`vendors:field.${field === 'ownerId' ? 'owner' : field}`),
              mine: edit.values[field],
              theirs: edit.theirsAsValues[field],
            }))}
            onKeepMine={() => edit.settle(edit.values)}
            onTakeTheirs={() => edit.settle(edit.theirsAsValues)}
          />
        )}
        {edit.form.failure && <ErrorFace failure={edit.form.failure} />}
        <VendorFields values={edit.values} onChange={edit.setValues} errors={edit.form.errors} />
        <div className="row">
          <Button type="submit" kind="primary" busy={edit.form.busy}>
            {t('vendors:edit.submit')}
          </Button>
          <Link
            to="/app/vendors/$vendorId"
            params={{ vendorId: vendor.id }}
            className={buttonClass('quiet')}
            onClick={edit.form.unsaved.letGo}
          >
            {t('ui:cancel')}
          </Link>
        </div>
      </Form>
    </div>
  );
}

function useVendorEdit(vendor: VendorHeadFragment) {
  const navigate = route.useNavigate();
  const [values, setValues] = useState(() => valuesOf(vendor));
  const [version, setVersion] = useState(vendor.version);
  const [theirs, setTheirs] = useState<VendorHeadFragment | null>(null);
  const form = useMutationForm(ChangeVendorDocument, {
    payload: ({ changeVendor }) => {
      setTheirs(isConflict(changeVendor.userErrors) ? (changeVendor.vendor ?? null) : null);
      return changeVendor;
    },
    fields: VENDOR_FIELDS,
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['vendors'] });
      await queryClient.invalidateQueries({ queryKey: ['vendor', vendor.id] });
      await navigate({ to: '/app/vendors/$vendorId', params: { vendorId: vendor.id } });
    },
  });

  function submit(nameMissing: string): void {
    if (values.name.trim() === '') form.refuse([{ path: 'name', message: nameMissing }]);
    else void form.submit({ input: { id: vendor.id, expectedVersion: version, ...toVendorInput(values) } });
  }

  function settle(kept: VendorValues): void {
    setValues(kept);
    setVersion(theirs?.version ?? version);
    setTheirs(null);
    form.reset();
  }

  return { values, setValues, form, theirs, theirsAsValues: valuesOf(theirs ?? vendor), submit, settle };
}

function valuesOf(vendor: VendorHeadFragment): VendorValues {
  return {
    name: vendor.name,
    legalName: vendor.legalName ?? '',
    website: vendor.website ?? '',
    country: vendor.country ?? '',
    ownerId: vendor.owner?.id ?? '',
    ownerGroupId: vendor.ownerGroup?.id ?? '',
    notes: vendor.notes ?? '',
    externalId: vendor.externalId ?? '',
    categories: vendor.categories.join(', '),
    certifications: vendor.certifications.join(', '),
    dpaUrl: vendor.dpaUrl ?? '',
    subprocessorsUrl: vendor.subprocessorsUrl ?? '',
    renewsOn: vendor.renewsOn ?? '',
    listedTier: vendor.listedTier ?? '',
  };
}
