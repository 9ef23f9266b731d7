import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from './select.js';
import { type Theme, useTheme } from './theme.js';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

export function ThemeSelect(): ReactNode {
  const { t } = useTranslation();
  const [theme, choose] = useTheme();
  return (
    <Select
      name="theme"
      label={t('ui:theme.label')}
      value={theme}
      choices={THEMES.map((one) => ({ value: one, label: t(`ui:theme.${one}`) }))}
      onChange={(event) => choose(event.target.value as Theme)}
    />
  );
}
