import { type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useListedKey, useShortcut } from '../../ui/shortcuts.js';

export interface RowActs {
  /** `x`: ticks the row, or takes the tick away. */
  toggle: (rowKey: string) => void;
  /** Space: shows the row beside the list, or hides it again. */
  peek: (rowKey: string) => void;
  /** `j` and `k` came to another row. */
  moved: (rowKey: string) => void;
}

/** `j` and `k` walk through the rows' links, `x` ticks, Space peeks; Enter opens, as on any link. */
export function useRowKeys({ toggle, peek, moved }: RowActs) {
  const { t } = useTranslation();
  const go = (by: 1 | -1): void => {
    const row = step(by);
    if (row !== null) moved(row);
  };
  useShortcut('j', t('vendors:list.keyNext'), () => go(1));
  useShortcut('k', t('vendors:list.keyPrevious'), () => go(-1));
  useShortcut('x', t('vendors:list.keyToggle'), () => {
    const row = rowOf(document.activeElement);
    if (row !== null) toggle(row);
  });
  // Heard on the rows alone, for everywhere else these two press buttons and scroll.
  useListedKey('Enter', t('vendors:list.keyOpen'));
  useListedKey('Space', t('vendors:list.keyPeek'));
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
      const row = event.key === ' ' && isRowLink(event.target) ? rowOf(event.target) : null;
      if (row === null) return;
      event.preventDefault();
      peek(row);
    },
  };
}

/** Back to the row from which somebody peeked. */
export function focusRow(rowKey: string): void {
  linkOf(rowKey)?.focus();
}

/** A row near the end of the screen, which what opens there would cover. */
export function bringRowIntoSight(rowKey: string): void {
  linkOf(rowKey)?.scrollIntoView({ block: 'nearest' });
}

const LINKS = '.table tbody th a';

function step(by: 1 | -1): string | null {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(LINKS)];
  const row = rowOf(document.activeElement);
  const at = links.findIndex((link) => rowOf(link) === row);
  const next = at === -1 ? (by === 1 ? 0 : links.length - 1) : at + by;
  const link = links[Math.max(0, Math.min(links.length - 1, next))];
  link?.focus();
  return link === undefined ? null : rowOf(link);
}

function isRowLink(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches(LINKS);
}

function rowOf(target: EventTarget | null): string | null {
  const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]') : null;
  return row?.dataset['row'] ?? null;
}

function linkOf(rowKey: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-row="${CSS.escape(rowKey)}"] th a`);
}
