import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import { AddPersonDocument, type Role } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { useViewer } from '../../graphql/viewer.js';
import { currentLanguage, LANGUAGE_NAMES, type Language, LANGUAGES } from '../../i18n/language.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { LastDay, useIsUntilADay } from './last-day.js';
import { ROLES } from './roles.js';

/** The link to choose a password goes to the person by mail; it is never on this screen (TRUST T3). */
export function AddPerson({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const [added, setAdded] = useState<Added | null>(null);
  return (
    <section className="panel stack" aria-labelledby="add-person">
      <h2 id="add-person">{t('identity:people.add')}</h2>
      {added === null ? (
        <AddPersonForm onAdded={setAdded} onClose={onClose} />
      ) : (
        <Notice live title={t('identity:people.added', { name: added.name })}>
          <MailOf email={added.email} />
          <div>
            <Button onClick={onClose}>{t('ui:close')}</Button>
          </div>
        </Notice>
      )}
    </section>
  );
}

/** Without a mail server the mail reaches nobody: that is said, and where it lies. */
function MailOf({ email }: { email: string }): ReactNode {
  const { t } = useTranslation();
  const { mails } = useViewer();
  if (mails === 'SERVER') return <p>{t('identity:people.mailed', { email })}</p>;
  return (
    <p>
      {t('identity:people.mailKept', { email })}{' '}
      {mails === 'PAGE' && <a href="/mails">{t('identity:people.readKept')}</a>}
    </p>
  );
}

interface Added {
  name: string;
  email: string;
}

const BLANK = { name: '', email: '', role: '', accessUntil: '' };

function AddPersonForm({
  onAdded,
  onClose,
}: {
  onAdded: (added: Added) => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const [values, setValues] = useState({ ...BLANK, language: currentLanguage() });
  const isUntilADay = useIsUntilADay(values.role);
  const form = useMutationForm(AddPersonDocument, {
    payload: (data) => data.addPerson,
    fields: ['name', 'email', 'role', 'accessUntil'],
    onDone: async ({ person }) => {
      await queryClient.invalidateQueries({ queryKey: ['people'] });
      onAdded({ name: person?.name ?? values.name, email: person?.email ?? values.email });
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    const role = ROLES.find((one) => one === values.role);
    if (role === undefined) form.refuse([{ path: 'role', message: t('identity:people.roleMissing') }]);
    else {
      const { name, email, language } = values;
      const accessUntil = isUntilADay && values.accessUntil !== '' ? values.accessUntil : null;
      void form.submit({ input: { name: name.trim(), email: email.trim(), role, accessUntil, language } });
    }
  }

  return (
    <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <TextInput
        name="name"
        label={t('identity:name')}
        error={form.errors['name']}
        value={values.name}
        onChange={(event) => setValues({ ...values, name: event.target.value })}
      />
      <TextInput
        name="email"
        type="email"
        label={t('identity:email')}
        error={form.errors['email']}
        value={values.email}
        onChange={(event) => setValues({ ...values, email: event.target.value })}
      />
      <RoleSelect
        value={values.role}
        onChange={(role) => setValues({ ...values, role })}
        error={form.errors['role']}
      />
      {isUntilADay && (
        <LastDay
          value={values.accessUntil}
          onChange={(accessUntil) => setValues({ ...values, accessUntil })}
          error={form.errors['accessUntil']}
        />
      )}
      <Select
        name="mailLanguage"
        label={t('identity:people.language')}
        choices={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
        value={values.language}
        onChange={(event) => setValues({ ...values, language: event.target.value as Language })}
      />
      <div className="row">
        <Button type="submit" kind="primary" busy={form.busy}>
          {t('identity:people.addSubmit')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
      </div>
    </Form>
  );
}

export interface RoleSelectProps {
  value: string;
  onChange: (role: Role | '') => void;
  error: string | undefined;
}

export function RoleSelect({ value, onChange, error }: RoleSelectProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Select
      name="role"
      label={t('identity:role.label')}
      hint={value === '' ? t('identity:role.hint') : t(`identity:roleMeans.${value}`)}
      error={error}
      placeholder={t('identity:role.choose')}
      choices={ROLES.map((role) => ({ value: role, label: t(`identity:role.${role}`) }))}
      value={value}
      onChange={(event) => onChange(ROLES.find((one) => one === event.target.value) ?? '')}
    />
  );
}
