import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../ui/shortcuts.js';

/** `j` and `k` walk through the rows' links; Enter then opens, as on any link. */
export function useRowKeys(): void {
  const { t } = useTranslation();
  useShortcut('j', t('vendors:list.keyNext'), () => step(1));
  useShortcut('k', t('vendors:list.keyPrevious'), () => step(-1));
}

function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.table tbody th a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = at === -1 ? (by === 1 ? 0 : links.length - 1) : at + by;
  links[Math.max(0, Math.min(links.length - 1, next))]?.focus();
}
