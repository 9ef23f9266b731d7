import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postJson } from '../../../graphql/post-json.js';
import { Button } from '../../../ui/button.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { Notice } from '../../../ui/notice.js';
import { ColleagueFields, NOBODY, useColleagueProblems } from '../passing/colleague-fields.js';
import { linkToken } from './link.js';

interface Problem {
  path: string;
  message: string;
}

/** "Not the right person?": the whole link goes to who is, before anybody has started. */
export function HandOverAtDoor(): ReactNode {
  const { t } = useTranslation();
  const [to, setTo] = useState(NOBODY);
  const [handedTo, setHandedTo] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const problemsOf = useColleagueProblems();
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found = problemsOf(to);
    setProblems(found);
    if (found.length > 0) return;
    const words = await refusal(to);
    if (words === null) setHandedTo(to.name);
    else setProblems([{ path: '', message: t(words) }]);
  }
  if (handedTo !== null)
    return (
      <Notice live title={t('respond:pass.handedOver', { name: handedTo })}>
        <p>{t('respond:pass.handedOverWhat')}</p>
      </Notice>
    );
  const errors = Object.fromEntries(problems.map(({ path, message }) => [path, message]));
  return (
    <Disclosure summary={t('respond:pass.whole')}>
      <form noValidate onSubmit={(event) => void send(event)} className="stack">
        <p>{t('respond:pass.wholeWhat')}</p>
        <ErrorSummary problems={problems} />
        <ColleagueFields value={to} errors={errors} onChange={setTo} />
        <div>
          <Button type="submit">{t('respond:pass.wholeButton')}</Button>
        </div>
      </form>
    </Disclosure>
  );
}

/** The key of what to say when it was not done; null when it was. */
async function refusal(to: typeof NOBODY): Promise<string | null> {
  try {
    const { status } = await postJson('/respond/hand-over', { token: linkToken(), ...to });
    if (status === 202) return null;
    return status === 409 ? 'respond:pass.answered' : 'respond:pass.failed';
  } catch {
    return 'respond:pass.failed';
  }
}
