import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuEntry } from '../ui/menu-entry.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { keyNames, useShortcut } from '../ui/shortcuts.js';
import type { Command } from './commands.js';
import './palette.css';
import { useCommands } from './palette-commands.js';

/** Search or do: everything by its name, from anywhere. Esc gives the focus back to where it was. */
export function Palette({ menu }: { menu: readonly MenuEntry[] }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useShortcut('mod+k', t('workspace:palette.title'), () => setOpen(true));
  return (
    <>
      <Button className="palette__opener" onClick={() => setOpen(true)}>
        {t('workspace:palette.opener')} <kbd className="palette__keys">{keyNames('mod+k')}</kbd>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('workspace:palette.title')}>
        <Finder menu={menu} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Finder({ menu, onDone }: { menu: readonly MenuEntry[]; onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const { commands, isLooking } = useCommands(menu, text);
  const { lines, hold, release } = useSteadyLines(commands);
  const [isHurried, setHurried] = useState(false);
  const runFirst = useEffectEvent(() => run(commands[0]));
  useEffect(() => {
    if (isHurried && !isLooking) runFirst();
  }, [isHurried, isLooking]);

  function run(command: Command | undefined): void {
    setHurried(false);
    if (command?.fills !== undefined) {
      setText(command.fills);
      field.current?.focus();
    } else if (command?.to !== undefined) {
      onDone();
      router.history.push(command.to);
    }
  }

  /** A hasty Enter waits for what is still being looked for. */
  function onFieldKey(event: KeyboardEvent<HTMLElement>): void {
    walk(event);
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    setHurried(true);
  }

  return (
    <search className="palette">
      <input
        ref={field}
        type="text"
        className="input"
        aria-label={t('workspace:palette.field')}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('workspace:palette.placeholder')}
        value={text}
        onFocus={release}
        onChange={(event) => {
          setHurried(false);
          setText(event.target.value);
        }}
        onKeyDown={onFieldKey}
      />
      <ul className="palette__list" aria-label={t('workspace:palette.list')}>
        {lines.map((command) => (
          <li key={command.key}>
            <button
              type="button"
              className="palette__line"
              onFocus={hold}
              onKeyDown={walk}
              onClick={() => run(command)}
            >
              <span>{command.label}</span>
              {command.hint !== undefined && <span className="ink-2">{command.hint}</span>}
            </button>
          </li>
        ))}
      </ul>
      <output className="ink-2">
        {lines.length > 0 || isLooking
          ? t('workspace:palette.count', { count: lines.length })
          : t('workspace:palette.nothing')}
      </output>
    </search>
  );
}

/** While somebody stands on a line, the lines shown keep their places, and what is found meanwhile goes below. */
function useSteadyLines(commands: readonly Command[]) {
  const [held, setHeld] = useState<readonly Command[]>([]);
  const isHeld = (command: Command): boolean => held.some(({ key }) => key === command.key);
  return {
    lines: [...held, ...commands.filter((command) => !isHeld(command))],
    hold: () => setHeld((before) => (before.length > 0 ? before : commands)),
    release: () => setHeld([]),
  };
}

/** The arrows go through field and lines in a ring. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const palette = event.currentTarget.closest('.palette');
  const stops = [...(palette?.querySelectorAll<HTMLElement>('input, button') ?? [])];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  stops.at((at + step) % stops.length)?.focus();
  event.preventDefault();
}
