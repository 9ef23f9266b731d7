import type { TFunction } from 'i18next';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListAsRead, NamelessRow } from '@core/sub-processors/list-page.js';
import { type Failure, toFailure } from '../../graphql/failure.js';
import { FileRefused, sendTo } from '../../graphql/plain-doors.js';
import type { SubProcessorSource } from '../../graphql/staff.generated.js';
import { todayHere } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { ErrorFace } from '../../ui/error-face.js';
import { TextArea } from '../../ui/text-area.js';
import { TextInput } from '../../ui/text-input.js';
import { type DraftRow, draftOf } from './draft-row.js';

export interface ReadRows {
  source: SubProcessorSource;
  fileName: string | null;
  header: readonly string[];
  rows: DraftRow[];
  /** The day that the page says it holds for; left out: it names none. */
  asOn?: string;
}

/** The vendor's page or file, read into rows that a person looks at before anything is kept. */
export function ReadList({ onRead }: { onRead: (read: ReadRows) => void }): ReactNode {
  const { t } = useTranslation();
  const [pasted, setPasted] = useState('');
  const { busy, refusal, failure, said, read } = useReading(onRead);
  return (
    <Disclosure summary={t('sub-processors:read.summary')}>
      <div className="stack">
        <TextInput
          name="file"
          type="file"
          accept=".md,.markdown,.html,.htm,.csv,.tsv,.txt,.xlsx"
          label={t('sub-processors:read.file')}
          hint={t('sub-processors:read.fileHint')}
          error={refusal ?? undefined}
          disabled={busy}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file !== undefined) void read(file, 'FILE', file.name);
          }}
        />
        <TextArea
          name="pasted"
          label={t('sub-processors:read.pasted')}
          value={pasted}
          onChange={({ target }) => setPasted(target.value)}
        />
        <div>
          <Button busy={busy} onClick={() => void read(new Blob([pasted]), 'PASTED', null)}>
            {t('sub-processors:read.act')}
          </Button>
        </div>
        <output>{said}</output>
        {failure && <ErrorFace failure={failure} />}
      </div>
    </Disclosure>
  );
}

function useReading(onRead: (read: ReadRows) => void) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [said, setSaid] = useState('');

  async function read(content: Blob, source: SubProcessorSource, fileName: string | null): Promise<void> {
    const body = new FormData();
    body.append('file', content, fileName ?? 'pasted.txt');
    setBusy(true);
    setRefusal(null);
    setFailure(null);
    try {
      const list = (await (await sendTo('/sub-processors/read', body)).json()) as ListAsRead & {
        asOn: string | null;
      };
      const day = list.asOn !== null && list.asOn <= todayHere() ? { asOn: list.asOn } : {};
      onRead({ source, fileName, header: list.header, rows: list.rows.map(draftOf), ...day });
      const done = t('sub-processors:read.done', { count: list.rows.length });
      setSaid([done, ...list.nameless.map((row) => namelessIn(row, t))].join(' '));
    } catch (thrown) {
      if (thrown instanceof FileRefused) setRefusal(thrown.message);
      else setFailure(toFailure(thrown));
    } finally {
      setBusy(false);
    }
  }
  return { busy, refusal, failure, said, read };
}

function namelessIn({ line, takenFor }: NamelessRow, t: TFunction): string {
  if (takenFor === null) return t('sub-processors:read.leftOut', { line });
  return t('sub-processors:read.takenFor', { line, name: takenFor });
}
