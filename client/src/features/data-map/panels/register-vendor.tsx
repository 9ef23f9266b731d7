import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MapVendorsDocument, type MapVendorsQuery } from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { RadioGroup } from '../../../ui/radio-group.js';
import { Select } from '../../../ui/select.js';
import { TextInput } from '../../../ui/text-input.js';
import { QueryFace } from '../../../workspace/query-face.js';
import { useTypedSearch } from '../../../workspace/use-typed-search.js';

type Vendors = MapVendorsQuery['vendors'];
export type RegisterVendor = Vendors['edges'][number]['node'];

interface ChooseProps {
  /** Null: the company is not in the register. */
  chosen: RegisterVendor | null;
  onChoose: (vendor: RegisterVendor | null) => void;
}

/** A vendor of the register: few stand in a list to choose from, many are searched by name. */
export function RegisterVendorField(props: ChooseProps): ReactNode {
  const query = useVendors(null);
  return (
    <QueryFace query={query} lines={2}>
      {({ vendors }) =>
        vendors.totalCount > vendors.edges.length ? (
          <VendorSearch {...props} />
        ) : (
          <VendorSelect {...props} vendors={vendors} />
        )
      }
    </QueryFace>
  );
}

function useVendors(search: string | null) {
  return useStaffQuery(['map-vendors', search], MapVendorsDocument, { search });
}

function VendorSelect({ chosen, onChoose, vendors }: ChooseProps & { vendors: Vendors }): ReactNode {
  const { t } = useTranslation();
  const register = vendors.edges.map(({ node }) => node);
  return (
    <Select
      name="vendor"
      label={t('maps:vendorOfRegister')}
      placeholder={t('maps:otherCompany')}
      choices={register.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen?.id ?? ''}
      onChange={({ target }) => onChoose(register.find(({ id }) => id === target.value) ?? null)}
    />
  );
}

function VendorSearch(props: ChooseProps): ReactNode {
  const { t } = useTranslation();
  const [search, setSearch] = useState<string | undefined>();
  const [text, type] = useTypedSearch(search, setSearch);
  const query = useVendors(search ?? null);
  return (
    <>
      <TextInput
        type="search"
        name="vendor-search"
        label={t('maps:vendorOfRegister')}
        hint={t('maps:vendorHint')}
        value={text}
        onChange={({ target }) => type(target.value)}
      />
      <QueryFace query={query} lines={4}>
        {({ vendors }) => <Found {...props} vendors={vendors} />}
      </QueryFace>
    </>
  );
}

/** What was chosen stays in sight, whatever is searched for next. */
function Found({
  chosen,
  onChoose,
  vendors: { edges, totalCount },
}: ChooseProps & { vendors: Vendors }): ReactNode {
  const { t } = useTranslation();
  const found = edges.map(({ node }) => node);
  const shown = chosen === null || found.some(({ id }) => id === chosen.id) ? found : [chosen, ...found];
  return (
    <>
      <output className="ink-2">{t('maps:vendorCount', { shown: edges.length, count: totalCount })}</output>
      <RadioGroup
        name="vendor"
        label={t('maps:vendorFound')}
        choices={[
          { value: '', label: t('maps:otherCompany') },
          ...shown.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={chosen?.id ?? ''}
        onChange={(value) => onChoose(shown.find(({ id }) => id === value) ?? null)}
      />
    </>
  );
}
