import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

let title = '';
let errors = 0;
let prefix = '';

/** Names the tab after the page: "Vendors - Assay", or "Error: Vendors - Assay" while a summary of errors shows. */
export function useDocumentTitle(page: string): void {
  useEffect(() => {
    title = page;
    write();
  }, [page]);
}

export function useErrorTitle(shown: boolean): void {
  const { t } = useTranslation();
  const word = t('ui:errorTitle');
  useEffect(() => {
    if (!shown) return undefined;
    errors += 1;
    prefix = word;
    write();
    return () => {
      errors -= 1;
      write();
    };
  }, [shown, word]);
}

function write(): void {
  document.title = `${errors > 0 ? `${prefix}: ` : ''}${title === '' ? '' : `${title} - `}Assay`;
}
