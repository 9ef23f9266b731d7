import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SendChoicesQuery } from '../../graphql/staff.generated.js';
import { LANGUAGE_NAMES, LANGUAGES } from '../../i18n/language.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { Select } from '../../ui/select.js';
import { TextArea } from '../../ui/text-area.js';
import { TextInput } from '../../ui/text-input.js';
import { dayAfter } from '../../workspace/due-day.js';

export interface SendValues {
  serviceId: string;
  questionnaireId: string;
  contactId: string;
  dueOn: string;
  language: string;
  note: string;
}

interface SendFieldsProps {
  choices: SendChoicesQuery;
  values: SendValues;
  onChange: (values: SendValues) => void;
  errors: Record<string, string>;
}

export function SendFields(props: SendFieldsProps): ReactNode {
  const { t } = useTranslation();
  const { values, onChange, errors } = props;
  return (
    <>
      <WhatAndWhom {...props} />
      <TextInput
        name="dueOn"
        type="date"
        short
        label={t('assessments:send.dueOn')}
        min={dayAfter(1)}
        error={errors['dueOn']}
        value={values.dueOn}
        onChange={(event) => onChange({ ...values, dueOn: event.target.value })}
      />
      <Select
        name="language"
        label={t('assessments:send.language')}
        hint={t('assessments:send.languageHint')}
        choices={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
        error={errors['language']}
        value={values.language}
        onChange={(event) => onChange({ ...values, language: event.target.value })}
      />
      <TextArea
        name="note"
        optional
        label={t('assessments:send.note')}
        hint={t('assessments:send.noteHint')}
        error={errors['note']}
        value={values.note}
        onChange={(event) => onChange({ ...values, note: event.target.value })}
      />
    </>
  );
}

function WhatAndWhom({ choices, values, onChange, errors }: SendFieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <RadioGroup
        name="serviceId"
        label={t('assessments:send.service')}
        choices={choices.vendor.services.map((service) => ({
          value: service.id,
          label: service.name,
          hint: service.tier == null ? t('ui:notAssessed') : t(`staff:tier.${service.tier}`),
        }))}
        error={errors['serviceId']}
        value={values.serviceId}
        onChange={(serviceId) => onChange({ ...values, serviceId })}
      >
        {choices.vendor.services.length === 0 && <p className="ink-2">{t('assessments:send.noService')}</p>}
      </RadioGroup>
      <Select
        name="questionnaireId"
        label={t('assessments:send.questionnaire')}
        choices={choices.questionnaires.map((one) => ({
          value: one.id,
          label: t('assessments:send.questionnaireLine', { title: one.title, revision: one.revision }),
        }))}
        error={errors['questionnaireId']}
        value={values.questionnaireId}
        onChange={(event) => onChange({ ...values, questionnaireId: event.target.value })}
      />
      <RadioGroup
        name="contactId"
        label={t('assessments:send.contact')}
        choices={choices.vendor.contacts.map((contact) => ({
          value: contact.id,
          label: contact.name,
          hint: [contact.title, contact.email].filter(Boolean).join(' · '),
        }))}
        error={errors['contactId']}
        value={values.contactId}
        onChange={(contactId) => onChange({ ...values, contactId })}
      >
        {choices.vendor.contacts.length === 0 && <p className="ink-2">{t('assessments:send.noContact')}</p>}
      </RadioGroup>
    </>
  );
}
