import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementFieldsProps } from './agreement-form.js';
import { useLine } from './use-line.js';

/** Both sides sign, each with its company, its person and its day. */
export function SignatureFields(props: AgreementFieldsProps): ReactNode {
  const { t } = useTranslation();
  const line = useLine(props);
  return (
    <>
      <fieldset className="agreement-part stack">
        <legend>{t('agreements:signature.ours')}</legend>
        {line('ourEntity', { optional: true })}
        {line('signedForUs', { optional: true })}
        {line('signedForUsOn', { optional: true, short: true, type: 'date' })}
      </fieldset>
      <fieldset className="agreement-part stack">
        <legend>{t('agreements:signature.theirs')}</legend>
        {line('theirEntity', { optional: true })}
        {line('signedForThem', { optional: true })}
        {line('signedForThemOn', { optional: true, short: true, type: 'date' })}
      </fieldset>
    </>
  );
}
