import { useTranslation } from 'react-i18next';
import { isRecord } from '@core/shape.js';
import { type Row, textAt } from './part-fields.js';
import { PART_FIELDS, type PartList } from './part-lists.js';

interface PartProblem {
  readonly path: string;
  readonly message: string;
}

/** What a row still lacks before it can be saved. */
export function usePartProblems(list: PartList, row: Row): readonly PartProblem[] {
  const { t } = useTranslation();
  const missing = PART_FIELDS[list].filter(({ key, needed = false }) => needed && textAt(row, key) === '');
  const unreasoned = Object.entries(isRecord(row['screening']) ? row['screening'] : {}).filter(
    ([, word]) => isRecord(word) && String(word['because']).trim() === '',
  );
  return [
    ...missing.map(({ key }) => ({ path: key, message: t(`maps:chooseOne.${key}`) })),
    ...unreasoned.map(([criterion]) => ({
      path: `screening.${criterion}.because`,
      message: t('maps:dpia.becauseMissing', { criterion: t(`maps:dpia.criterion.${criterion}`) }),
    })),
  ];
}
