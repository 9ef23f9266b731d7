import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afterSignIn } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { forgetFragmentToken, fragmentToken } from '../../ui/fragment-token.js';
import { PageHeading } from '../../ui/page-heading.js';
import { TextInput } from '../../ui/text-input.js';
import { DeadLink } from './dead-link.js';
import { DoorFrame } from './door-frame.js';
import { PasswordInput } from './password-input.js';
import { type SessionForm, useSessionForm } from './session-form.js';

const EMPTY = { workspaceName: '', name: '', email: '', password: '' };
type SetUp = typeof EMPTY;

/** The first page of an empty instance: a workspace and its first person. */
export function SetUpPage(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [token] = useState(fragmentToken);
  const form = useSessionForm('/session/setup', async () => {
    forgetFragmentToken();
    await afterSignIn();
    await navigate({ to: '/app' });
  });
  return (
    <DoorFrame>
      {token === null || form.gone ? (
        <DeadLink what={t('identity:dead.setUp')} />
      ) : (
        <SetUpForm form={form} token={token} />
      )}
    </DoorFrame>
  );
}

function SetUpForm({ form, token }: { form: SessionForm; token: string }): ReactNode {
  const { t } = useTranslation();
  const [values, setValues] = useState(EMPTY);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const empty = (Object.keys(EMPTY) as (keyof SetUp)[]).filter((field) => values[field].trim() === '');
    if (empty.length > 0)
      form.refuse(empty.map((field) => ({ path: field, message: t(`identity:setUp.missing.${field}`) })));
    else void form.submit({ token, ...values });
  }

  return (
    <>
      <PageHeading title={t('identity:setUp.title')} lead={t('identity:setUp.lead')} />
      <form noValidate className="stack" onSubmit={submit}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <SetUpFields values={values} onChange={setValues} errors={form.errors} />
        <div>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t('identity:setUp.submit')}
          </Button>
        </div>
      </form>
    </>
  );
}

interface SetUpFieldsProps {
  values: SetUp;
  onChange: (values: SetUp) => void;
  errors: Record<string, string>;
}

function SetUpFields({ values, onChange, errors }: SetUpFieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        name="workspaceName"
        autoComplete="organization"
        label={t('identity:setUp.workspaceName')}
        hint={t('identity:setUp.workspaceHint')}
        error={errors['workspaceName']}
        value={values.workspaceName}
        onChange={(event) => onChange({ ...values, workspaceName: event.target.value })}
      />
      <TextInput
        name="name"
        autoComplete="name"
        label={t('identity:name')}
        error={errors['name']}
        value={values.name}
        onChange={(event) => onChange({ ...values, name: event.target.value })}
      />
      <TextInput
        name="email"
        type="email"
        autoComplete="username"
        label={t('identity:email')}
        error={errors['email']}
        value={values.email}
        onChange={(event) => onChange({ ...values, email: event.target.value })}
      />
      <PasswordInput
        value={values.password}
        onChange={(password) => onChange({ ...values, password })}
        error={errors['password']}
      />
    </>
  );
}
