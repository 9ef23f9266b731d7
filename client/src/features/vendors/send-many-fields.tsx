import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SendManyChoicesQuery } from '../../graphql/staff.generated.js';
import { LANGUAGE_NAMES, LANGUAGES } from '../../i18n/language.js';
import { Select } from '../../ui/select.js';
import { TextArea } from '../../ui/text-area.js';
import { TextInput } from '../../ui/text-input.js';
import { dayAfter } from '../../workspace/due-day.js';

export interface SendManyValues {
  questionnaireId: string;
  dueOn: string;
  /** '': as each vendor is written to. */
  language: string;
  note: string;
}

interface SendManyFieldsProps {
  choices: SendManyChoicesQuery;
  values: SendManyValues;
  onChange: (values: SendManyValues) => void;
}

/** What all of them get. */
export function SendManyFields({ choices, values, onChange }: SendManyFieldsProps): ReactNode {
  const { t } = useTranslation();
  const change = (part: Partial<SendManyValues>): void => onChange({ ...values, ...part });
  const languages = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
  return (
    <div className="stack">
      <Select
        name="questionnaireId"
        label={t('assessments:send.questionnaire')}
        choices={choices.questionnaires.map(({ id, title, revision }) => ({
          value: id,
          label: t('assessments:send.questionnaireLine', { title, revision }),
        }))}
        value={values.questionnaireId}
        onChange={(event) => change({ questionnaireId: event.target.value })}
      />
      <TextInput
        name="dueOn"
        type="date"
        short
        label={t('assessments:send.dueOn')}
        min={dayAfter(1)}
        error={isTooEarly(values) ? t('vendors:sendMany.tooEarly') : undefined}
        value={values.dueOn}
        onChange={(event) => change({ dueOn: event.target.value })}
      />
      <Select
        name="language"
        label={t('assessments:send.language')}
        hint={t('vendors:sendMany.languageHint')}
        placeholder={t('vendors:sendMany.perVendor')}
        choices={languages}
        value={values.language}
        onChange={(event) => change({ language: event.target.value })}
      />
      <TextArea
        name="note"
        optional
        label={t('vendors:sendMany.note')}
        hint={t('assessments:send.noteHint')}
        maxLength={2_000}
        value={values.note}
        onChange={(event) => change({ note: event.target.value })}
      />
    </div>
  );
}

/** A vendor needs at least until tomorrow. */
export function isTooEarly({ dueOn }: SendManyValues): boolean {
  return dueOn < dayAfter(1);
}
