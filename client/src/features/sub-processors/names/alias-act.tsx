import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { AddAlias } from './add-alias.js';
import { type StandingAlias, TakeBackAlias } from './take-back-alias.js';

export interface AliasActProps {
  /** As the list writes it. */
  name: string;
  alias: StandingAlias | null;
}

/** Of a company in a list: says that it is another one, or takes that back. One button, so the focus stays. */
export function AliasAct({ name, alias }: AliasActProps): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState<StandingAlias | 'new' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(alias ?? 'new')}>
        {t(alias === null ? 'companies:same.open' : 'companies:back.open')}
        <span className="visually-hidden"> {name}</span>
      </Button>
      {open === 'new' && <AddAlias name={name} onClose={close} />}
      {open !== null && open !== 'new' && <TakeBackAlias alias={open} onClose={close} />}
    </>
  );
}
