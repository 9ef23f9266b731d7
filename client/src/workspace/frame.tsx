import { Link, Outlet } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../graphql/viewer.js';
import { inMenuOrder, type MenuEntry } from '../ui/menu-entry.js';
import { listenForShortcuts } from '../ui/shortcuts.js';
import { Toasts } from '../ui/toasts.js';
import { DemoBadge } from './demo-badge.js';
import { GoShortcut } from './go-shortcut.js';
import { KeysDialog } from './keys-dialog.js';
import { LeaveDialog } from './leave-dialog.js';
import { Palette } from './palette.js';
import { PersonMenu } from './person-menu.js';
import { SignedOutDialog } from './signed-out-dialog.js';
import './frame.css';

/** What stands around every page of the staff door. */
export function Frame({ menu }: { menu: readonly MenuEntry[] }): ReactNode {
  const { t } = useTranslation();
  const { may } = useViewer();
  useEffect(listenForShortcuts, []);
  return (
    <div className="frame">
      <a className="frame__skip visually-hidden" href="#main">
        {t('ui:skip')}
      </a>
      <Header menu={menu} />
      <nav className="frame__menu" aria-label={t('workspace:menu')}>
        <ul>
          {inMenuOrder(menu.filter(({ act }) => act === undefined || may.includes(act))).map((entry) => (
            <li key={entry.word}>
              <Link to={entry.to} activeOptions={{ exact: entry.word === 'home' }}>
                {t(entry.label)}
              </Link>
              {entry.letter !== undefined && <GoShortcut entry={entry} letter={entry.letter} />}
            </li>
          ))}
        </ul>
      </nav>
      <main className="frame__main" id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Toasts />
      <SignedOutDialog />
      <LeaveDialog />
    </div>
  );
}

function Header({ menu }: { menu: readonly MenuEntry[] }): ReactNode {
  const viewer = useViewer();
  return (
    <header className="frame__header">
      <Link className="frame__brand" to="/">
        Assay · {viewer.workspace.name}
      </Link>
      {viewer.workspace.hasDemoData && <DemoBadge />}
      <span className="frame__space" />
      <Palette menu={menu} />
      <KeysDialog />
      <PersonMenu />
    </header>
  );
}
