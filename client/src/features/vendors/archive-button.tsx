import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ArchiveDialog } from './archive-dialog.js';
import { type ArchivingCounts, useArchivingCounts } from './archiving-counts.js';
import type { ArchiveChoices } from './archiving.js';

interface ArchiveButtonProps {
  vendors: readonly { id: string; name: string }[];
  busy: boolean;
  onArchive: (choices: ArchiveChoices) => void;
}

/** Archives at once while nothing is open; otherwise asks what becomes of questionnaires, risks and conditions. */
export function ArchiveButton({ vendors, busy, onArchive }: ArchiveButtonProps): ReactNode {
  const { t } = useTranslation();
  const asking = useArchivingCounts({
    vendors,
    isArchived: false,
    asks: isAnythingOpen,
    onNothing: () => onArchive({ awaitedAssessments: 'GO_ON', openWork: null }),
  });
  return (
    <>
      {asking.failure !== null && <ErrorFace failure={asking.failure} />}
      <Button busy={busy || asking.busy} onClick={asking.ask}>
        {t('vendors:archive')}
      </Button>
      {asking.counts !== null && (
        <ArchiveDialog
          vendors={vendors}
          counts={asking.counts}
          onArchive={(choices) => {
            asking.close();
            onArchive(choices);
          }}
          onClose={asking.close}
        />
      )}
    </>
  );
}

function isAnythingOpen({ awaitedAssessments, unsettledRisks, openConditions }: ArchivingCounts): boolean {
  return awaitedAssessments + unsettledRisks + openConditions > 0;
}
