import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postJson } from '../../../graphql/post-json.js';
import { type Problem, toProblems, type UserError } from '../../../graphql/user-errors.js';
import { Button } from '../../../ui/button.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { ColleagueFields, NOBODY, useColleagueProblems } from '../passing/colleague-fields.js';
import { linkToken } from './link.js';
import { Told } from './told.js';

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
    const refused = await refusals(to, t);
    setProblems(refused);
    if (refused.length === 0) setHandedTo(to.name);
  }
  if (handedTo !== null)
    return (
      <Told title={t('respond:pass.handedOver', { name: handedTo })}>
        <p>{t('respond:pass.handedOverWhat')}</p>
      </Told>
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

/** Why it was not done, at its field where there is one, in the server's words where it said some. */
async function refusals(to: typeof NOBODY, t: (key: string) => string): Promise<readonly Problem[]> {
  try {
    const body = { token: linkToken(), ...to };
    const answer = await postJson<{ userErrors?: UserError[] }>('/respond/hand-over', body);
    if (answer.status === 202) return [];
    const said = toProblems(answer.body?.userErrors ?? [], ['name', 'email', 'note']);
    if (said.length > 0) return said;
    return [
      { path: '', message: t(answer.status === 409 ? 'respond:pass.answered' : 'respond:pass.failed') },
    ];
  } catch {
    return [{ path: '', message: t('respond:pass.failed') }];
  }
}
