import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwaitedAssessments, OpenWork } from '../../graphql/staff.generated.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Form } from '../../ui/form.js';
import { useUnsaved } from '../../ui/unsaved.js';
import { AwaitedChoice } from './awaited-choice.js';
import type { ArchivingCounts } from './archiving-counts.js';
import type { ArchiveChoices } from './archiving.js';
import { OpenWorkChoice } from './open-work-choice.js';

interface ArchiveDialogProps {
  vendors: readonly { name: string }[];
  /** What is open; something is. */
  counts: ArchivingCounts;
  onArchive: (choices: ArchiveChoices) => void;
  onClose: () => void;
}

const SHORTEST_REASON = 10;

/** Says what is still open with the vendors, and asks what becomes of it. */
export function ArchiveDialog({ vendors, counts, onArchive, onClose }: ArchiveDialogProps): ReactNode {
  const { t } = useTranslation();
  const [awaitedAssessments, setAwaited] = useState<AwaitedAssessments>('GO_ON');
  const unsaved = useUnsaved();
  const [becomes, setBecomes] = useState<OpenWork>('KEEP');
  const [reason, setReason] = useState('');
  const [isReasonMissing, setReasonMissing] = useState(false);
  const hasOpenWork = counts.unsettledRisks + counts.openConditions > 0;

  function submit(event: FormEvent): void {
    event.preventDefault();
    const openWork = hasOpenWork ? { becomes, reason: becomes === 'CLOSE' ? reason.trim() : null } : null;
    const isShort = openWork?.reason != null && openWork.reason.length < SHORTEST_REASON;
    setReasonMissing(isShort);
    if (!isShort) onArchive({ awaitedAssessments, openWork });
  }

  return (
    <Dialog open onClose={onClose} title={useTitle(vendors)}>
      <Form unsaved={unsaved} className="stack" onSubmit={submit}>
        {counts.awaitedAssessments > 0 && (
          <AwaitedChoice count={counts.awaitedAssessments} value={awaitedAssessments} onChange={setAwaited} />
        )}
        {hasOpenWork && (
          <OpenWorkChoice
            counts={counts}
            value={becomes}
            onChange={setBecomes}
            reason={reason}
            onReason={setReason}
            error={isReasonMissing ? t('vendors:archiving.openWork.reasonMissing') : undefined}
          />
        )}
        <div className="row">
          <Button kind="quiet" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" kind="primary">
            {t('vendors:archive')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function useTitle(vendors: readonly { name: string }[]): string {
  const { t } = useTranslation();
  return vendors.length === 1
    ? t('vendors:archiving.title', { name: vendors[0]!.name })
    : t('vendors:archiving.titleMany', { count: vendors.length });
}
