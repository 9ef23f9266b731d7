import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  SendAssessmentDocument,
  type SendChoicesQuery,
  SendReadinessDocument,
} from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { LANGUAGES } from '../../i18n/language.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { dayAfter } from '../../workspace/due-day.js';
import { ReadyToSend } from './ready-to-send.js';
import type { SendSearch } from './routes.js';
import { SendFields, type SendValues } from './send-fields.js';
import type { Sent } from './send-page.js';
import './send.css';

const route = getRouteApi('/app/assessments/send');
const FIELDS = ['serviceId', 'questionnaireId', 'contactId', 'dueOn', 'language', 'note'];

interface SendFormProps {
  choices: SendChoicesQuery;
  onSent: (sent: Sent) => void;
}

export function SendForm({ choices, onSent }: SendFormProps): ReactNode {
  const { t } = useTranslation();
  const [values, setValues] = useSendValues(choices);
  const readiness = useStaffQuery(
    ['readiness', values.serviceId, values.questionnaireId, values.contactId],
    SendReadinessDocument,
    {
      serviceId: values.serviceId,
      questionnaireId: values.questionnaireId,
      contactId: values.contactId || null,
    },
    { enabled: values.serviceId !== '' && values.questionnaireId !== '', staleTime: 0 },
  );
  const form = useMutationForm(SendAssessmentDocument, {
    payload: (data) => data.sendAssessment,
    fields: FIELDS,
    onDone: async (payload) => {
      onSent(payload);
      await queryClient.invalidateQueries({ queryKey: ['assessments'] });
      await queryClient.invalidateQueries({ queryKey: ['vendor', choices.vendor.id] });
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    const missing = ['serviceId', 'questionnaireId', 'contactId', 'dueOn'].filter(
      (field) => values[field as keyof SendValues] === '',
    );
    if (missing.length > 0)
      form.refuse(missing.map((field) => ({ path: field, message: t(`assessments:send.missing.${field}`) })));
    else
      void form.submit({ input: { ...values, note: values.note.trim() === '' ? null : values.note.trim() } });
  }

  return (
    <Form unsaved={form.unsaved} className="send" onSubmit={submit}>
      <div className="stack">
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <SendFields choices={choices} values={values} onChange={setValues} errors={form.errors} />
      </div>
      <ReadyToSend
        vendorId={choices.vendor.id}
        query={readiness}
        dueOn={values.dueOn}
        hasServices={choices.vendor.services.length > 0}
        hasContacts={choices.vendor.contacts.length > 0}
        busy={form.busy}
      />
    </Form>
  );
}

/**
 * What the person chose, over what is most likely meant. The choices on screen may come from before a service or a
 * contact was added, so only a real choice is kept when the newer ones arrive.
 */
function useSendValues(choices: SendChoicesQuery) {
  const search: SendSearch = route.useSearch();
  const [chosen, setChosen] = useState<Partial<SendValues>>({});
  const values = { ...firstValues(choices, search.service), ...chosen };
  function change(next: SendValues): void {
    const fields = Object.keys(next) as (keyof SendValues)[];
    const changed = fields.filter((field) => next[field] !== values[field]);
    setChosen({ ...chosen, ...Object.fromEntries(changed.map((field) => [field, next[field]])) });
  }
  return [values, change] as const;
}

/** What is most likely meant; everything can be changed. */
function firstValues({ vendor, questionnaires }: SendChoicesQuery, service: string | undefined): SendValues {
  const rated = vendor.services.find((one) => one.tier != null);
  const main = vendor.contacts.find((contact) => contact.isMain);
  const language = LANGUAGES.find((one) => one === questionnaires[0]?.language) ?? 'en';
  return {
    serviceId:
      vendor.services.find((one) => one.id === service)?.id ?? rated?.id ?? vendor.services[0]?.id ?? '',
    questionnaireId: (questionnaires.find((one) => one.key === 'core-gdpr28') ?? questionnaires[0])?.id ?? '',
    contactId: (main ?? vendor.contacts[0])?.id ?? '',
    dueOn: dayAfter(28),
    language,
    note: '',
  };
}
