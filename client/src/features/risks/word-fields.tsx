import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskCategory } from '../../graphql/staff.generated.js';
import { todayHere } from '../../i18n/dates.js';
import { Select } from '../../ui/select.js';
import { TextArea } from '../../ui/text-area.js';
import { TextInput } from '../../ui/text-input.js';
import { useRiskOwners } from './risk-owners.js';
import { CATEGORIES } from './risk-search.js';

/** What a risk says, as its form holds it. */
export interface RiskWords {
  statement: string;
  cause: string;
  event: string;
  effect: string;
  effectOnUs: string;
  category: RiskCategory | '';
  ownerGroupId: string;
  reviewOn: string;
}

export const NO_WORDS: RiskWords = {
  statement: '',
  cause: '',
  event: '',
  effect: '',
  effectOnUs: '',
  category: '',
  ownerGroupId: '',
  reviewOn: '',
};

export const WORD_FIELDS = Object.keys(NO_WORDS);

export function toWordInput(words: RiskWords) {
  const { statement, category, ownerGroupId, reviewOn } = words;
  return {
    statement: statement.trim(),
    cause: optional(words.cause),
    event: optional(words.event),
    effect: optional(words.effect),
    effectOnUs: optional(words.effectOnUs),
    category: category === '' ? null : category,
    ownerGroupId: optional(ownerGroupId),
    reviewOn: optional(reviewOn),
  };
}

function optional(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

interface WordFieldsProps {
  words: RiskWords;
  onChange: (words: RiskWords) => void;
  errors: Record<string, string>;
}

const PARTS = ['cause', 'event', 'effect', 'effectOnUs'] as const;

/** The sentence everybody reads, then its parts: cause, event, effect on people, effect on us. */
export function WordFields({ words, onChange, errors }: WordFieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <TextArea
        name="statement"
        rows={2}
        label={t('risks:statement')}
        hint={t('risks:statementHint')}
        error={errors['statement']}
        value={words.statement}
        onChange={(event) => onChange({ ...words, statement: event.target.value })}
      />
      {PARTS.map((part) => (
        <TextArea
          key={part}
          name={part}
          rows={2}
          optional
          label={t(`risks:${part}`)}
          error={errors[part]}
          value={words[part]}
          onChange={(event) => onChange({ ...words, [part]: event.target.value })}
        />
      ))}
      <AnswerableFields words={words} onChange={onChange} errors={errors} />
    </>
  );
}

function AnswerableFields({ words, onChange, errors }: WordFieldsProps): ReactNode {
  const { t } = useTranslation();
  const groups = useRiskOwners(words.ownerGroupId);
  return (
    <>
      <Select
        name="category"
        optional
        label={t('risks:category.label')}
        placeholder={t('risks:category.none')}
        choices={CATEGORIES.map((word) => ({ value: word, label: t(`risks:category.${word}`) }))}
        error={errors['category']}
        value={words.category}
        onChange={(event) =>
          onChange({ ...words, category: CATEGORIES.find((one) => one === event.target.value) ?? '' })
        }
      />
      <Select
        name="ownerGroupId"
        optional
        label={t('risks:owner.label')}
        hint={t('risks:owner.hint')}
        placeholder={t('risks:owner.nobody')}
        choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
        error={errors['ownerGroupId']}
        value={words.ownerGroupId}
        onChange={(event) => onChange({ ...words, ownerGroupId: event.target.value })}
      />
      <TextInput
        name="reviewOn"
        type="date"
        short
        optional
        label={t('risks:review')}
        min={todayHere()}
        error={errors['reviewOn']}
        value={words.reviewOn}
        onChange={(event) => onChange({ ...words, reviewOn: event.target.value })}
      />
    </>
  );
}
