import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/dates.js';

/** Places in the reader's language; a place nobody knows says so. */
export function usePlaceNames(): (places: readonly string[]) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return (places) => {
    if (places.length === 0) return t('maps:unknownPlace');
    const names = places.map((place) =>
      place === 'unknown' ? t('maps:unknownPlace') : formats.country(place),
    );
    return names.length > 4 ? `${names.slice(0, 3).join(', ')} +${names.length - 3}` : names.join(', ');
  };
}
