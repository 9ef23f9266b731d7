import { useTranslation } from 'react-i18next';

/** Names a field of a vendor as its page does. */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslation();
  return (field) => t(`vendors:field.${field === 'ownerId' ? 'owner' : field}`);
}
