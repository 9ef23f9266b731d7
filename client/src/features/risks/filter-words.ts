import { useTranslation } from 'react-i18next';

/** Filters whose values are words of a closed list. */
export type WordKey = 'state' | 'band' | 'category' | 'treatment' | 'acceptance';

/** Words of each filter, also for its chips. */
export function useWordOf(name: WordKey): (word: string) => string {
  const { t } = useTranslation();
  return (word) => {
    if (name === 'state') return t(`staff:riskState.${word}`);
    if (name === 'band') return t(`ui:band.${word.toLowerCase()}`);
    return name === 'acceptance' ? t(`risks:acceptance.standing.${word}`) : t(`risks:${name}.${word}`);
  };
}
