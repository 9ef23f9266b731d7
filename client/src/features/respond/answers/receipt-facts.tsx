import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/dates.js';
import { KeyValues } from '../../../ui/key-values.js';
import type { Assessment } from '../saving/book-state.js';

export type Receipt = NonNullable<Assessment['receipt']>;

export function ReceiptFacts({ receipt }: { receipt: Receipt }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const signed = `${receipt.attestedName}, ${receipt.attestedTitle}`;
  return (
    <KeyValues
      rows={[
        {
          key: 'reference',
          label: t('respond:receipt.reference'),
          value: <strong>{receipt.reference}</strong>,
        },
        {
          key: 'time',
          label: t('respond:receipt.time'),
          value: (
            <time dateTime={receipt.submittedAt} title={receipt.submittedAt}>
              {formats.moment(receipt.submittedAt)}
            </time>
          ),
        },
        { key: 'signed', label: t('respond:receipt.signed'), value: signed },
        { key: 'next', label: t('respond:receipt.next'), value: receipt.whatHappensNext },
      ]}
    />
  );
}
