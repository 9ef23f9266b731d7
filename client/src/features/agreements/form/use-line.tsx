import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInput } from '../../../ui/text-input.js';
import type { AgreementFieldsProps } from './agreement-form.js';
import type { Line } from './agreement-values.js';

interface LineOptions {
  optional?: boolean;
  short?: boolean;
  type?: 'date' | 'number';
}

/** One line of the form, under the name of its field. */
export function useLine({
  values,
  onChange,
  errors,
}: Pick<AgreementFieldsProps, 'values' | 'onChange' | 'errors'>) {
  const { t } = useTranslation();
  return (field: Line, options: LineOptions = {}): ReactNode => (
    <TextInput
      key={field}
      name={field}
      {...options}
      label={t(`agreements:field.${field}`)}
      error={errors[field]}
      value={values[field]}
      onChange={({ target }) => onChange({ ...values, [field]: target.value })}
    />
  );
}
