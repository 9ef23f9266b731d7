import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.js';
import { type Offer, useOffers, withdraw } from './undo.js';
import './toasts.css';

/** Where offers to undo appear; the frame holds it once. */
export function Toasts(): ReactNode {
  const offers = useOffers();
  return (
    <output className="toasts">
      {offers.map((offer) => (
        <Toast key={offer.id} offer={offer} />
      ))}
    </output>
  );
}

function Toast({ offer }: { offer: Offer }): ReactNode {
  const { t } = useTranslation();
  function takeBack(): void {
    offer.undo?.();
    withdraw(offer.id);
  }
  return (
    <span className="toast">
      <span>{offer.message}</span>
      {offer.undo !== null && <Button onClick={takeBack}>{t('ui:undo')}</Button>}
    </span>
  );
}
