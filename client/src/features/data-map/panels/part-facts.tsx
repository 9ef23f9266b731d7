import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyValues } from '../../../ui/key-values.js';
import { useFieldWords } from './field-words.js';
import type { Drawn } from '../map-model.js';
import { type Row, valueAt } from './part-fields.js';
import { PART_FIELDS, type PartList } from './part-lists.js';

interface PartFactsProps {
  list: PartList;
  row: Row;
  drawn: Drawn;
}

/** What a row says, for whoever reads the map and does not change it. */
export function PartFacts({ list, row, drawn }: PartFactsProps): ReactNode {
  const { t } = useTranslation();
  const say = useFieldWords(drawn.map);
  const said = PART_FIELDS[list].map((field) => ({
    key: field.key,
    label: t(`maps:field.${field.key}`),
    value: say(field, valueAt(row, field.key)),
  }));
  return (
    <>
      <p className="ink-2">{t(drawn.isArchived ? 'maps:readOnlyArchived' : 'maps:readOnly')}</p>
      <KeyValues rows={said.filter(({ value }) => value !== '')} />
    </>
  );
}
