import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../graphql/failure.js';
import { request } from '../../graphql/request.js';
import { type AwaitedAssessments, AwaitedAssessmentsDocument } from '../../graphql/staff.generated.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ArchiveDialog } from './archive-dialog.js';

interface ArchiveButtonProps {
  vendors: readonly { id: string; name: string }[];
  busy: boolean;
  onArchive: (awaited: AwaitedAssessments) => void;
}

/** Archives at once while nobody waits for an answer; otherwise asks what becomes of the questionnaires that are out. */
export function ArchiveButton({ vendors, busy, onArchive }: ArchiveButtonProps): ReactNode {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [awaited, setAwaited] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function ask(): Promise<void> {
    setAsking(true);
    setFailure(null);
    try {
      const count = await awaitedOf(vendors.map(({ id }) => id));
      if (count === 0) onArchive('GO_ON');
      else setAwaited(count);
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
    setAsking(false);
  }

  return (
    <>
      {failure !== null && <ErrorFace failure={failure} />}
      <Button busy={busy || asking} onClick={() => void ask()}>
        {t('vendors:archive')}
      </Button>
      {awaited > 0 && (
        <ArchiveDialog
          vendors={vendors}
          awaited={awaited}
          onArchive={(choice) => {
            setAwaited(0);
            onArchive(choice);
          }}
          onClose={() => setAwaited(0)}
        />
      )}
    </>
  );
}

const A_PAGE = 100;

async function awaitedOf(ids: readonly string[]): Promise<number> {
  let count = 0;
  for (let at = 0; at < ids.length; at += A_PAGE) {
    const { vendors } = await request(AwaitedAssessmentsDocument, { ids: ids.slice(at, at + A_PAGE) });
    for (const { node } of vendors.edges) count += node.awaitedAssessments;
  }
  return count;
}
