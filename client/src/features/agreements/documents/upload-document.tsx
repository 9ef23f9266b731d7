import { type ChangeEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../../graphql/failure.js';
import { FileRefused, sendTo } from '../../../graphql/plain-doors.js';
import { queryClient } from '../../../graphql/query-client.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { ErrorFace } from '../../../ui/error-face.js';
import { TextInput } from '../../../ui/text-input.js';

const TAKEN = '.pdf,.docx,.html,.htm,.md,.markdown,.txt';

/** The file is sent as soon as it is chosen; what comes of it shows in the list. The tick is a claim about one file. */
export function UploadDocument({ agreementId }: { agreementId: string }): ReactNode {
  const { t } = useTranslation();
  const [isSigned, setSigned] = useState(false);
  const { busy, refusal, failure, send } = useSending(agreementId);
  function choose({ target }: ChangeEvent<HTMLInputElement>): void {
    const file = target.files?.[0];
    target.value = '';
    if (file !== undefined) void send(file, isSigned).then((isTaken) => isTaken && setSigned(false));
  }
  return (
    <div className="stack stack--tight">
      <Checkbox
        name="isSignedCopy"
        label={t('agreements:upload.signed')}
        checked={isSigned}
        onChange={({ target }) => setSigned(target.checked)}
      />
      <TextInput
        name="document"
        type="file"
        accept={TAKEN}
        label={t('agreements:upload.label')}
        hint={t('agreements:upload.hint')}
        error={refusal ?? undefined}
        disabled={busy}
        onChange={choose}
      />
      <output>{busy && t('agreements:upload.sending')}</output>
      {failure && <ErrorFace failure={failure} />}
    </div>
  );
}

function useSending(agreementId: string) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function send(file: File, isSigned: boolean): Promise<boolean> {
    const body = new FormData();
    body.append('isSignedCopy', String(isSigned));
    body.append('file', file);
    setBusy(true);
    setRefusal(null);
    setFailure(null);
    try {
      await sendTo(`/agreements/${agreementId}/documents`, body);
      await queryClient.invalidateQueries({ queryKey: ['agreement', agreementId] });
      return true;
    } catch (thrown) {
      if (thrown instanceof FileRefused) setRefusal(thrown.message);
      else setFailure(toFailure(thrown));
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { busy, refusal, failure, send };
}
