import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, toFailure } from '../../graphql/failure.js';
import { postJson } from '../../graphql/post-json.js';
import { afterSignIn } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { forgetFragmentToken, fragmentToken } from '../../ui/fragment-token.js';
import { PageHeading } from '../../ui/page-heading.js';
import { AccessEnded, endOfAccess } from './access-ended.js';
import { DeadLink } from './dead-link.js';
import { DoorFrame } from './door-frame.js';

/** A one-use link. It is spent by a click, not by opening the page, so that a link scanner cannot spend it. */
export function EnterPage(): ReactNode {
  const { t } = useTranslation();
  const [token] = useState(fragmentToken);
  const entry = useEntry(token);
  if (entry.endedOn !== null)
    return (
      <DoorFrame>
        <AccessEnded day={entry.endedOn} />
      </DoorFrame>
    );
  if (token === null || entry.gone)
    return (
      <DoorFrame>
        <DeadLink what={t('identity:dead.enter')} />
      </DoorFrame>
    );
  return (
    <DoorFrame>
      <PageHeading title={t('identity:enter.title')} lead={t('identity:enter.lead')} />
      {entry.failure && <ErrorFace failure={entry.failure} />}
      <div>
        <Button kind="primary" busy={entry.busy} onClick={() => void entry.open()}>
          {t('identity:enter.submit')}
        </Button>
      </div>
    </DoorFrame>
  );
}

interface Answer {
  needsPassword?: boolean;
  accessUntil?: string | null;
}

const CALM = {
  busy: false,
  gone: false,
  /** The last day of the person, when it is over. */
  endedOn: null as string | null,
  failure: null as Failure | null,
};

function useEntry(token: string | null) {
  const navigate = useNavigate();
  const [state, setState] = useState(CALM);

  async function open(): Promise<void> {
    if (state.busy) return;
    setState({ ...CALM, busy: true });
    try {
      const { status, body } = await postJson<Answer>('/session/link', { token });
      if (status >= 400) return setState(refusal(status, body));
      if (body?.needsPassword === true) return await navigate({ to: '/password', state: (before) => before });
      forgetFragmentToken();
      await afterSignIn();
      await navigate({ to: '/app/vendors' });
    } catch (thrown) {
      setState({ ...CALM, failure: toFailure(thrown) });
    }
  }

  return { ...state, open };
}

function refusal(status: number, body: Answer | null): typeof CALM {
  if (status === 429) return { ...CALM, failure: new Failure('RATE_LIMITED') };
  const endedOn = endOfAccess(status, body);
  return { ...CALM, endedOn, gone: endedOn === null };
}
