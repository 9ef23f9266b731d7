import type { TFunction } from 'i18next';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.js';
import { Checkbox } from '../ui/checkbox.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { Dialog } from '../ui/dialog.js';
import {
  keyNames,
  type Shortcut,
  useLettersSwitch,
  useListedKey,
  useShortcut,
  useShortcutList,
} from '../ui/shortcuts.js';
import { focusActs } from './focus-acts.js';

/** The list behind `?`, and the switch that puts single letters to rest. */
export function KeysDialog(): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [letters, switchLetters] = useLettersSwitch();
  useShortcut('?', t('workspace:keys.list'), () => setOpen(true));
  useShortcut('/', t('workspace:keys.find'), focusSearch);
  useShortcut('.', t('workspace:keys.acts'), focusActs);
  useListedKey('Esc', t('workspace:keys.close'));
  return (
    <>
      <Button kind="quiet" aria-label={t('workspace:help')} onClick={() => setOpen(true)}>
        ?
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('workspace:keys.title')}
        actions={<Button onClick={() => setOpen(false)}>{t('ui:close')}</Button>}
      >
        <KeyTable />
        <Checkbox
          name="letters"
          label={t('workspace:keys.letters')}
          hint={t('workspace:keys.lettersHint')}
          checked={letters}
          onChange={(event) => switchLetters(event.target.checked)}
        />
      </Dialog>
    </>
  );
}

function KeyTable(): ReactNode {
  const { t } = useTranslation();
  const shortcuts = useShortcutList();
  return (
    <DataTable
      caption={t('workspace:keys.title')}
      captionHidden
      rows={shortcuts}
      rowKey={(shortcut) => shortcut.keys}
      columns={keyColumns(t)}
    />
  );
}

function keyColumns(t: TFunction): Column<Shortcut>[] {
  return [
    {
      key: 'keys',
      head: t('workspace:keys.key'),
      names: true,
      cell: ({ keys }) => <kbd>{keyNames(keys)}</kbd>,
    },
    { key: 'act', head: t('workspace:keys.act'), cell: ({ label }) => label },
  ];
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>('main input[type="search"]')?.focus();
}
