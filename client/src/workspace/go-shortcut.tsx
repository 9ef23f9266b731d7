import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MenuEntry } from '../ui/menu-entry.js';
import { useShortcut } from '../ui/shortcuts.js';

/** `g` and the letter of a menu word go there. */
export function GoShortcut({ entry, letter }: { entry: MenuEntry; letter: string }): null {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useShortcut(
    `g ${letter}`,
    t('workspace:keys.go', { place: t(entry.label) }),
    () => void navigate({ to: entry.to }),
  );
  return null;
}
