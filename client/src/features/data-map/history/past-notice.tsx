import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/dates.js';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { useMapSearch } from '../use-map-search.js';

/** Nobody is to take a map of an earlier day for that of today. */
export function PastNotice({ asOf }: { asOf: string }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const [, change] = useMapSearch();
  return (
    <Notice live title={t('maps:past.title', { day: formats.day(asOf) })}>
      <p>{t('maps:past.means')}</p>
      <div className="row">
        <Button onClick={() => change({ asOf: undefined, open: undefined })}>{t('maps:past.back')}</Button>
      </div>
    </Notice>
  );
}
