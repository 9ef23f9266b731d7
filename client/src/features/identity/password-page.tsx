import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afterSignIn } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { forgetFragmentToken, fragmentToken } from '../../ui/fragment-token.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Skeleton } from '../../ui/skeleton.js';
import { TextInput } from '../../ui/text-input.js';
import { AccessEnded } from './access-ended.js';
import { DeadLink } from './dead-link.js';
import { DoorFrame } from './door-frame.js';
import { type LinkOwner, type LinkState, useLinkOwner } from './link-owner.js';
import { PasswordInput } from './password-input.js';
import { useSessionForm } from './session-form.js';

export function PasswordPage(): ReactNode {
  const { t } = useTranslation();
  const [token] = useState(fragmentToken);
  const link = useLinkOwner(token);
  return (
    <DoorFrame>
      {link.failure && <ErrorFace failure={link.failure} onRetry={link.retry} />}
      {link.gone && <DeadLink what={t('identity:dead.password')} />}
      {link.endedOn !== null && <AccessEnded day={link.endedOn} />}
      {isAsked(link) && <Skeleton lines={3} />}
      {link.owner !== null && token !== null && <PasswordForm owner={link.owner} token={token} />}
    </DoorFrame>
  );
}

function isAsked({ owner, gone, endedOn, failure }: LinkState): boolean {
  return owner === null && !gone && endedOn === null && failure === null;
}

function PasswordForm({ owner, token }: { owner: LinkOwner; token: string }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const form = useSessionForm('/session/password', async () => {
    forgetFragmentToken();
    await afterSignIn();
    await navigate({ to: '/app' });
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (password === '') form.refuse([{ path: 'password', message: t('identity:passwordPage.missing') }]);
    else void form.submit({ token, password });
  }

  if (form.endedOn !== null) return <AccessEnded day={form.endedOn} />;
  if (form.gone) return <DeadLink what={t('identity:dead.password')} />;
  return (
    <>
      <PageHeading
        title={t('identity:passwordPage.title')}
        lead={t('identity:passwordPage.lead', { name: owner.name })}
      />
      <form noValidate className="stack" onSubmit={submit}>
        <ErrorSummary problems={form.problems} />
        {form.failure && <ErrorFace failure={form.failure} />}
        <TextInput
          name="email"
          type="email"
          autoComplete="username"
          readOnly
          label={t('identity:email')}
          value={owner.email}
        />
        <PasswordInput value={password} onChange={setPassword} error={form.errors['password']} />
        <div>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t('identity:passwordPage.submit')}
          </Button>
        </div>
      </form>
    </>
  );
}
