import { useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afterSignIn } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Notice } from '../../ui/notice.js';
import { PageHeading } from '../../ui/page-heading.js';
import { TextInput } from '../../ui/text-input.js';
import { AccessEnded } from './access-ended.js';
import { DoorFrame } from './door-frame.js';
import { useEmptyInstance } from './empty-instance.js';
import { useSessionForm } from './session-form.js';

export function SignInPage(): ReactNode {
  const { t } = useTranslation();
  const isEmpty = useEmptyInstance();
  return (
    <DoorFrame>
      {isEmpty && (
        <Notice title={t('identity:signIn.empty')}>
          <p>{t('identity:signIn.emptyWhat')}</p>
        </Notice>
      )}
      <SignInForm />
    </DoorFrame>
  );
}

function SignInForm(): ReactNode {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const goOn = useGoOn();
  const form = useSessionForm('/session', goOn);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const missing = [
      ...(email.trim() === '' ? [{ path: 'email', message: t('identity:signIn.emailMissing') }] : []),
      ...(password === '' ? [{ path: 'password', message: t('identity:signIn.passwordMissing') }] : []),
    ];
    if (missing.length > 0) form.refuse(missing);
    else void form.submit({ email: email.trim(), password });
  }

  if (form.endedOn !== null) return <AccessEnded day={form.endedOn} />;
  return (
    <>
      <PageHeading title={t('identity:signIn.title')} />
      <form noValidate className="stack" onSubmit={submit}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <TextInput
          name="email"
          type="email"
          autoComplete="username"
          label={t('identity:email')}
          error={form.errors['email']}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextInput
          name="password"
          type="password"
          autoComplete="current-password"
          label={t('identity:password')}
          error={form.errors['password']}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <div>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t('identity:signIn.submit')}
          </Button>
        </div>
      </form>
      <p className="ink-2">{t('identity:signIn.noPassword')}</p>
    </>
  );
}

function useGoOn(): () => Promise<void> {
  const { next } = useSearch({ strict: false });
  const router = useRouter();
  return async () => {
    await afterSignIn();
    router.history.push(next ?? '/app');
  };
}
