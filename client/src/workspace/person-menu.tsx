import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { postJson } from '../graphql/post-json.js';
import { queryClient } from '../graphql/query-client.js';
import { useViewer } from '../graphql/viewer.js';
import { Button } from '../ui/button.js';
import { LanguageSelect } from '../ui/language-select.js';
import { ThemeSelect } from '../ui/theme-select.js';
import { mayLeave } from '../ui/unsaved.js';

/** Name, language, appearance, sign-out; a native popover, so Esc and a click elsewhere close it. */
export function PersonMenu(): ReactNode {
  const { t } = useTranslation();
  const { person } = useViewer();
  const label = t('workspace:person', { name: person.name });
  return (
    <>
      <Button popoverTarget="person-menu" className="person-menu__button">
        {initials(person.name)} <span className="visually-hidden">{label}</span>
      </Button>
      <dialog id="person-menu" popover="auto" className="person-menu" aria-label={label}>
        <div className="stack">
          <div>
            <strong>{person.name}</strong>
            <div className="ink-2">{person.email}</div>
          </div>
          <LanguageSelect />
          <ThemeSelect />
          <Button onClick={() => void signOut()}>{t('workspace:signOut')}</Button>
        </div>
      </dialog>
    </>
  );
}

/** Leaves the page for good, so that nothing of the session stays in memory. */
async function signOut(): Promise<void> {
  if (!(await mayLeave())) return;
  await postJson('/session', undefined, 'DELETE');
  queryClient.clear();
  location.assign('/sign-in');
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')].at(0)?.toUpperCase() ?? '')
    .join('');
}
