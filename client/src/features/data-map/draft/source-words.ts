import { useTranslation } from 'react-i18next';
import type { DraftSource } from '@core/data-flow/draft-sources.js';

/** `Intake I-07, Agreement` */
export function useSourceWords(): (sources: readonly DraftSource[]) => string {
  const { t } = useTranslation();
  return (sources) =>
    sources.map(({ from, at }) => `${t(`maps:draft.from.${from}`)}${at === null ? '' : ` ${at}`}`).join(', ');
}
