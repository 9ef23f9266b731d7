import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../../graphql/failure.js';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { ErrorFace } from '../../../ui/error-face.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { LinkOut } from '../../../ui/link.js';
import { PageHeading } from '../../../ui/page-heading.js';
import { goTo } from '../../../ui/path.js';
import { firstPage } from '../course/first-page.js';
import { AllQuestions } from './all-questions.js';
import { HandOverAtDoor } from './hand-over-at-door.js';
import { startAnswering } from './door.js';
import { LandingFacts } from './landing-facts.js';
import type { Landing } from './link.js';

/** Who asks, why, how long it takes and what happens with the answers, before anything is asked. */
export function LandingView({ landing }: { landing: Landing }): ReactNode {
  const { t, i18n } = useTranslation();
  const { workspaceName, isReadOnly, part, reopenedCount } = landing;
  const isFirstTime = !isReadOnly && reopenedCount === 0;
  return (
    <div className="stack stack--wide">
      <PageHeading title={useTitle(landing)} lead={useLead(landing)} />
      <LandingFacts landing={landing} />
      {isFirstTime && <AllQuestions key={i18n.language} isPart={part !== null} />}
      <Disclosure summary={t('respond:landing.privacy', { workspaceName })}>
        <p>{t('respond:landing.privacyWhat', landing)}</p>
      </Disclosure>
      <Start landing={landing} />
      {!isReadOnly && <WrongPerson landing={landing} />}
      {/* A colleague hands nothing over, and once somebody answered it takes a session. */}
      {isFirstTime && part === null && landing.state === 'SENT' && <HandOverAtDoor />}
    </div>
  );
}

function useTitle(landing: Landing): string {
  const { t } = useTranslation();
  const { isReadOnly, part, reopenedCount: count } = landing;
  if (isReadOnly) return t('respond:landing.titleSent', landing);
  if (count > 0) return t('respond:again.title', { ...landing, count });
  if (part === null) return t('respond:landing.title', landing);
  const { passedBy: name } = part;
  return name === null
    ? t('respond:landing.titlePart', landing)
    : t('respond:landing.titlePartBy', { ...landing, name });
}

function useLead(landing: Landing): string | undefined {
  const { t } = useTranslation();
  const { isReadOnly, part, reopenedCount } = landing;
  if (isReadOnly) return t(part === null ? 'respond:landing.sent' : 'respond:landing.sentPart', landing);
  if (reopenedCount > 0) return t('respond:landing.again');
  if (part === null) return undefined;
  return t(part.finishedAt === null ? 'respond:landing.onlyPart' : 'respond:landing.partDone');
}

/** Nothing opens without the tick: a mail scanner that presses every button sees no answer (TRUST T4). */
function Start({ landing }: { landing: Landing }): ReactNode {
  const { t } = useTranslation();
  const start = useStart();
  const [ticked, setTicked] = useState(false);
  const [problems, setProblems] = useState<{ path: string; message: string }[]>([]);
  const tickFirst = landing.isReadOnly ? 'respond:landing.tickFirstView' : 'respond:landing.tickFirst';
  function press(event: FormEvent): void {
    event.preventDefault();
    setProblems(ticked ? [] : [{ path: 'authorised', message: t(tickFirst) }]);
    if (ticked) void start.run();
  }
  return (
    <form noValidate onSubmit={press} className="stack">
      <ErrorSummary problems={problems} />
      <Checkbox
        name="authorised"
        label={t(landing.isReadOnly ? 'respond:landing.viewStatement' : 'respond:landing.statement', landing)}
        error={ticked ? undefined : problems[0]?.message}
        checked={ticked}
        onChange={(event) => setTicked(event.target.checked)}
      />
      {start.failure !== null && <ErrorFace failure={start.failure} />}
      <div>
        <Button type="submit" kind="primary" busy={start.busy}>
          {t(landing.isReadOnly ? 'respond:landing.view' : 'respond:landing.start')}
        </Button>
      </div>
    </form>
  );
}

function WrongPerson({ landing }: { landing: Landing }): ReactNode {
  const { t } = useTranslation();
  const subject = encodeURIComponent(t('respond:landing.mailSubject', landing));
  const name = landing.part?.passedBy ?? null;
  return (
    <p>
      {name === null ? t('respond:landing.wrongPerson') : t('respond:landing.wrongColleague', { name })}{' '}
      <LinkOut href={`mailto:${landing.senderEmail}?subject=${subject}`}>
        {t('respond:landing.tell', { senderName: landing.senderName })}
      </LinkOut>
    </p>
  );
}

function useStart() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  async function run(): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      const assessment = await startAnswering();
      if (assessment !== null) goTo(firstPage(assessment), { replace: true });
    } catch (thrown) {
      setFailure(toFailure(thrown));
      setBusy(false);
    }
  }
  return { busy, failure, run };
}
