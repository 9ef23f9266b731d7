import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CompanyNameChoicesDocument } from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { TextInput } from '../../../ui/text-input.js';
import { useTypedSearch } from '../../../workspace/use-typed-search.js';

export interface CompanyInputProps {
  value: string;
  error: string | undefined;
  onChange: (company: string) => void;
}

/** The company the other name stands for: names from lists and of vendors are offered, and any other may be written. */
export function CompanyInput({ value, error, onChange }: CompanyInputProps): ReactNode {
  const { t } = useTranslation();
  const listId = useId();
  const [asked, setAsked] = useState<string | undefined>(value || undefined);
  const [text, type] = useTypedSearch(asked, setAsked);
  const search = asked ?? '';
  const query = useStaffQuery(['companies', 'choices', search], CompanyNameChoicesDocument, { search });
  const { engagedCompanies, vendors } = query.data ?? {};
  const listed = engagedCompanies?.edges.map(({ node }) => node.name) ?? [];
  const registered = vendors?.edges.map(({ node }) => node.name) ?? [];
  const names = new Set([...listed, ...registered]);
  return (
    <>
      <TextInput
        name="company"
        list={listId}
        autoComplete="off"
        label={t('companies:add.company')}
        hint={t('companies:add.companyHint')}
        error={error}
        value={text}
        onChange={({ target }) => {
          type(target.value);
          onChange(target.value);
        }}
      />
      <datalist id={listId}>
        {[...names].map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}
