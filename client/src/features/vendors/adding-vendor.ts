import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import { request } from '../../graphql/request.js';
import { AddVendorDocument, SimilarVendorsDocument } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import type { SimilarVendor } from './similar-vendors.js';
import { NO_VENDOR, toVendorInput, VENDOR_FIELDS, type VendorValues } from './vendor-form.js';

/** The vendor in hand. It is added at once, unless the register knows one like it: then a person says so again. */
export function useAddingVendor() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [values, setValues] = useState(NO_VENDOR);
  const [similar, setSimilar] = useState<readonly SimilarVendor[]>([]);
  const [looking, setLooking] = useState(false);
  const form = useMutationForm(AddVendorDocument, {
    payload: (data) => data.addVendor,
    fields: VENDOR_FIELDS,
    onDone: async ({ vendor }) => {
      await queryClient.invalidateQueries({ queryKey: ['vendors'] });
      if (vendor != null) await navigate({ to: '/app/vendors/$vendorId', params: { vendorId: vendor.id } });
    },
  });

  async function submit(): Promise<void> {
    if (values.name.trim() === '')
      return form.refuse([{ path: 'name', message: t('vendors:field.nameMissing') }]);
    setLooking(true);
    const found = await vendorsLike(values);
    setLooking(false);
    setSimilar(found);
    if (found.length === 0) await add();
  }

  function add(): Promise<void> {
    return form.submit({ input: toVendorInput(values) });
  }

  function change(changed: VendorValues): void {
    setSimilar([]);
    setValues(changed);
  }

  return { values, change, similar, form, busy: looking || form.busy, submit, add };
}

/** Where nobody can tell, nothing is held up: adding says itself what is wrong, and duplicates are found later too. */
async function vendorsLike(values: VendorValues): Promise<readonly SimilarVendor[]> {
  const { name, legalName, website } = toVendorInput(values);
  try {
    return (await request(SimilarVendorsDocument, { name, legalName, website })).similarVendors;
  } catch {
    return [];
  }
}
