import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VendorsApartDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { useKeepingApart } from './keeping-apart.js';

/** The pairs that were said to be two companies, so that a slip can be mended later too. */
export function ApartList(): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useMay('vendors.edit');
  const keeping = useKeepingApart();
  const query = useStaffQuery(['vendors', 'apart'], VendorsApartDocument, {});
  const pairs = query.data?.vendorsApart ?? [];
  if (pairs.length === 0) return null;
  return (
    <Disclosure summary={t('vendors:twins.apart', { count: pairs.length })}>
      <ul className="register-lines">
        {pairs.map(({ older, younger }) => (
          <li key={`${older.id} ${younger.id}`} className="row">
            <span>{t('vendors:twins.pair', { one: older.name, other: younger.name })}</span>
            {mayEdit && (
              <Button
                kind="quiet"
                busy={keeping.busy}
                onClick={() => void keeping.set(older, younger, false)}
              >
                {t('vendors:twins.askAgain')}
                <span className="visually-hidden">
                  {' '}
                  {t('vendors:twins.pair', { one: older.name, other: younger.name })}
                </span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
