import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AmendableAgreementFragment } from '../../../graphql/staff.generated.js';
import { RadioGroup } from '../../../ui/radio-group.js';
import { Select } from '../../../ui/select.js';
import { AMENDMENTS, type AgreementValues } from './agreement-values.js';

export interface AmendmentFieldsProps {
  values: AgreementValues;
  onChange: (values: AgreementValues) => void;
  errors: Record<string, string>;
  others: readonly AmendableAgreementFragment[];
}

/** Whether it takes the place of another agreement, or adds to one that stays in force. */
export function AmendmentFields({ values, onChange, errors, others }: AmendmentFieldsProps): ReactNode {
  const { t } = useTranslation();
  if (others.length === 0) return null;
  return (
    <>
      <Select
        name="amendsId"
        optional
        label={t('agreements:amendment.of')}
        placeholder={t('agreements:amendment.none')}
        choices={others.map((one) => ({ value: one.id, label: amendableName(one) }))}
        error={errors['amendsId'] ?? errors['addsToId']}
        value={values.amended}
        onChange={({ target }) => onChange({ ...values, amended: target.value })}
      />
      {values.amended !== '' && (
        <RadioGroup
          name="amendment"
          label={t('agreements:amendment.label')}
          choices={AMENDMENTS.map((kind) => ({ value: kind, label: t(`agreements:amendment.${kind}`) }))}
          value={values.amendment}
          onChange={(kind) => onChange({ ...values, amendment: kind as AgreementValues['amendment'] })}
        />
      )}
    </>
  );
}

/** An addendum governs the services of its contract. */
export function isAddendum({ amended, amendment }: AgreementValues): boolean {
  return amended !== '' && amendment === 'addsTo';
}

export function amendableName({ title, revision }: AmendableAgreementFragment): string {
  return `${title} ${revision ?? ''}`.trim();
}
