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
  const { workspaceName, vendorName, isReadOnly } = landing;
  const title = t(isReadOnly ? 'respond:landing.titleSent' : 'respond:landing.title', landing);
  return (
    <div className="stack stack--wide">
      <PageHeading
        title={title}
        lead={isReadOnly ? t('respond:landing.sent', { workspaceName, vendorName }) : undefined}
      />
      <LandingFacts landing={landing} />
      {!isReadOnly && <AllQuestions key={i18n.language} />}
      <Disclosure summary={t('respond:landing.privacy', { workspaceName })}>
        <p>{t('respond:landing.privacyWhat', landing)}</p>
      </Disclosure>
      <Start landing={landing} />
      {!isReadOnly && <WrongPerson landing={landing} />}
      {!isReadOnly && <HandOverAtDoor />}
    </div>
  );
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
  return (
    <p>
      {t('respond:landing.wrongPerson')}{' '}
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
