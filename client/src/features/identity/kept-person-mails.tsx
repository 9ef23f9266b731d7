import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import { type PersonLineFragment, SendKeptPersonMailsDocument } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { useMay, useViewer } from '../../graphql/viewer.js';
import { currentLanguage } from '../../i18n/language.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { Notice } from '../../ui/notice.js';
import { say } from '../../ui/undo.js';

/** Mails with a password link that were kept without a mail server, once there is one. */
export function KeptPersonMails({ people }: { people: readonly PersonLineFragment[] }): ReactNode {
  const { mails } = useViewer();
  const mayEdit = useMay('people.edit');
  const mayGiveAll = useMay('roles.edit');
  const waiting = people.filter(
    ({ mailState, isSuspended, hasAccessEnded, role }) =>
      mailState === 'KEPT' &&
      !isSuspended &&
      !hasAccessEnded &&
      (mayGiveAll || (role !== 'OWNER' && role !== 'ADMINISTRATOR')),
  );
  if (!mayEdit || mails !== 'SERVER' || waiting.length === 0) return null;
  return <Kept count={waiting.length} />;
}

function Kept({ count }: { count: number }): ReactNode {
  const { t } = useTranslation();
  const form = useMutationForm(SendKeptPersonMailsDocument, {
    payload: (data) => data.sendKeptPersonMails,
    fields: [],
    onDone: async (payload) => {
      await queryClient.invalidateQueries({ queryKey: ['people'] });
      const left = (payload.skipped ?? []).map((one) =>
        t(`identity:people.kept.why.${one.reason}`, { count: one.count }),
      );
      say([t('identity:people.kept.done', { count: payload.count ?? 0 }), ...left].join(' '));
    },
  });
  return (
    <Notice title={t('identity:people.kept.title', { count })}>
      <p>{t('identity:people.kept.what')}</p>
      {form.failure && <ErrorFace failure={form.failure} />}
      {form.problems.map(({ message }) => (
        <p key={message} className="field__error">
          {message}
        </p>
      ))}
      <Button busy={form.busy} onClick={() => void form.submit({ input: { language: currentLanguage() } })}>
        {t('identity:people.kept.act', { count })}
      </Button>
    </Notice>
  );
}
