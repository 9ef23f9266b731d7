import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../../graphql/failure.js';
import { useFormats } from '../../../i18n/dates.js';
import { Button } from '../../../ui/button.js';
import { ErrorFace } from '../../../ui/error-face.js';
import { LinkOut } from '../../../ui/link.js';
import { Notice } from '../../../ui/notice.js';
import { PageHeading } from '../../../ui/page-heading.js';
import { openDoor } from './door.js';
import { askForNewLink, type DeadLink, linkToken } from './link.js';
import { PasteLink } from './paste-link.js';
import { Told } from './told.js';

/** A link that leads no further: why, and what helps (TRUST T4). */
export function DeadLinkView({ dead }: { dead: DeadLink }): ReactNode {
  const { t } = useTranslation();
  const sender = dead.senderName ?? t('respond:dead.theSender');
  const seconds = dead.retryAfterSeconds ?? 60;
  const isLong = dead.reason === 'throttled' && seconds > 90;
  return (
    <div className="stack stack--wide" data-testid={`dead-${dead.reason}`}>
      <PageHeading title={t(`respond:dead.${dead.reason}.title`)} />
      <p>
        {t(isLong ? 'respond:dead.throttled.whatLong' : `respond:dead.${dead.reason}.what`, {
          sender,
          workspace: dead.workspaceName ?? sender,
          seconds,
          minutes: Math.ceil(seconds / 60),
        })}
      </p>
      <NextStep dead={dead} />
    </div>
  );
}

function NextStep({ dead }: { dead: DeadLink }): ReactNode {
  const { t } = useTranslation();
  if (dead.reason === 'unknown' || dead.reason === 'no-session')
    return <PasteLink onLink={() => void openDoor()} />;
  if (dead.reason === 'throttled')
    return (
      <div>
        <Button kind="primary" onClick={() => void openDoor()}>
          {t('respond:dead.throttled.again')}
        </Button>
      </div>
    );
  return (
    <>
      {dead.reason !== 'deleted' && <Wish dead={dead} />}
      {dead.senderEmail !== null && (
        <p>
          {t('respond:dead.orWrite')}{' '}
          <LinkOut href={`mailto:${dead.senderEmail}`}>{dead.senderEmail}</LinkOut>
        </p>
      )}
    </>
  );
}

/** What became of an earlier wish, and the way to a new one while nobody waits for an answer. */
function Wish({ dead: { reason, wish, senderName } }: { dead: DeadLink }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const label = reason === 'withdrawn' ? t('respond:dead.withdrawn.ask') : t('respond:dead.ask');
  if (wish === null) return <NewLink label={label} />;
  const asked = formats.day(wish.askedOn);
  if (wish.declinedOn === null)
    return (
      <Notice title={t('respond:dead.waits', { day: asked })}>
        <p>{t('respond:dead.askedNext')}</p>
      </Notice>
    );
  const sender = senderName ?? t('respond:dead.theSender');
  return (
    <>
      <Notice title={t('respond:dead.declined', { day: formats.day(wish.declinedOn) })}>
        <p>{t('respond:dead.declinedWhat', { asked, sender })}</p>
      </Notice>
      <NewLink label={t('respond:dead.askAgain')} />
    </>
  );
}

function NewLink({ label }: { label: string }): ReactNode {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'no' | 'busy' | 'asked' | 'often' | 'refused'>('no');
  const [failure, setFailure] = useState<Failure | null>(null);
  async function ask(): Promise<void> {
    setAsked('busy');
    setFailure(null);
    try {
      const answer = await askForNewLink(linkToken() ?? '');
      if (answer === 'works') await openDoor();
      else setAsked(answer);
    } catch (thrown) {
      setFailure(toFailure(thrown));
      setAsked('no');
    }
  }
  if (asked === 'asked')
    return (
      <Told title={t('respond:dead.asked')}>
        <p>{t('respond:dead.askedNext')}</p>
      </Told>
    );
  return (
    <>
      {failure !== null && <ErrorFace failure={failure} what={t('respond:dead.notAsked')} />}
      {asked === 'refused' && <Notice tone="problem" live title={t('respond:dead.notAsked')} />}
      {asked === 'often' && <Notice tone="problem" live title={t('respond:dead.askedOften')} />}
      <div>
        <Button kind="primary" busy={asked === 'busy'} onClick={() => void ask()}>
          {label}
        </Button>
      </div>
    </>
  );
}
