import { Link, useRouter } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  RemoveVendorViewDocument,
  SaveVendorViewDocument,
  VendorViewsDocument,
  type VendorViewsQuery,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { TextInput } from '../../ui/text-input.js';
import { FilterMenu } from '../../workspace/filter-menu.js';
import { lastingPart, readVendorSearch, type VendorSearch } from './vendor-search.js';

type View = VendorViewsQuery['vendorViews'][number];

/** Lists somebody wants to see again. The button names the view that is on screen. */
export function ViewsMenu({ search }: { search: VendorSearch }): ReactNode {
  const { t } = useTranslation();
  const address = useAddress(search);
  const query = useStaffQuery(['vendor-views'], VendorViewsDocument, {});
  const views = query.data?.vendorViews ?? [];
  const current = views.find((view) => view.search === address);
  const label =
    current === undefined ? t('vendors:views.label') : t('vendors:views.current', { name: current.name });
  return (
    <FilterMenu label={label} chosen={0}>
      {query.error !== null && <ErrorFace failure={query.error} />}
      {views.length === 0 && <p className="ink-2">{t('vendors:views.none')}</p>}
      {views.length > 0 && (
        <ul className="register-views" aria-label={t('vendors:views.label')}>
          {views.map((view) => (
            <ViewLine key={view.id} view={view} isCurrent={view === current} />
          ))}
        </ul>
      )}
      <SaveView address={address} />
    </FilterMenu>
  );
}

/** What stands behind `?`, as the router writes it. */
function useAddress(search: VendorSearch): string {
  const { options } = useRouter();
  return options.stringifySearch?.(lastingPart(search)) ?? '';
}

function ViewLine({ view, isCurrent }: { view: View; isCurrent: boolean }): ReactNode {
  const { t } = useTranslation();
  const { options } = useRouter();
  const mayEdit = useMay('vendors.edit');
  const form = useMutationForm(RemoveVendorViewDocument, {
    payload: (data) => data.removeVendorView,
    fields: [],
    onDone: () => queryClient.invalidateQueries({ queryKey: ['vendor-views'] }),
  });
  return (
    <li>
      <Link
        to="/app/vendors"
        search={readVendorSearch(options.parseSearch?.(view.search) ?? {})}
        aria-current={isCurrent ? 'page' : undefined}
      >
        {view.name}
      </Link>
      {view.isShared && <span className="caption ink-2">{t('vendors:views.shared')}</span>}
      {(mayEdit || !view.isShared) && (
        <Button kind="quiet" busy={form.busy} onClick={() => void form.submit({ input: { id: view.id } })}>
          {t('vendors:views.remove')}
          <span className="visually-hidden"> {view.name}</span>
        </Button>
      )}
      <ErrorSummary problems={form.problems} />
    </li>
  );
}

function SaveView({ address }: { address: string }): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useMay('vendors.edit');
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const form = useMutationForm(SaveVendorViewDocument, {
    payload: (data) => data.saveVendorView,
    fields: ['name'],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['vendor-views'] });
      setName('');
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() === '') form.refuse([{ path: 'name', message: t('vendors:views.nameMissing') }]);
    else void form.submit({ input: { name: name.trim(), search: address, isShared } });
  }

  return (
    <form noValidate className="stack stack--tight" onSubmit={submit}>
      {form.failure && <ErrorFace failure={form.failure} />}
      <TextInput
        name="name"
        label={t('vendors:views.name')}
        error={form.errors['name']}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      {mayEdit && (
        <Checkbox
          name="isShared"
          label={t('vendors:views.share')}
          checked={isShared}
          onChange={(event) => setShared(event.target.checked)}
        />
      )}
      <Button type="submit" busy={form.busy}>
        {t('vendors:views.save')}
      </Button>
    </form>
  );
}
