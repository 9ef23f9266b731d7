import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/select.js';
import { useRiskLinks } from './risk-links.js';

interface ServiceChoiceProps {
  vendorId: string;
  /** Empty: of the whole vendor. */
  serviceId: string;
  onChange: (serviceId: string) => void;
  error: string | undefined;
}

/** Which service of the vendor the risk is of. */
export function ServiceChoice({ vendorId, serviceId, onChange, error }: ServiceChoiceProps): ReactNode {
  const { t } = useTranslation();
  const services = useRiskLinks(vendorId).data?.vendor.services ?? [];
  return (
    <Select
      name="serviceId"
      optional
      label={t('risks:service')}
      placeholder={t('risks:serviceWhole')}
      choices={services.map(({ id, name }) => ({ value: id, label: name }))}
      error={error}
      value={serviceId}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
