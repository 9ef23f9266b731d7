import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConflictNotice } from '../../workspace/conflict-notice.js';
import type { EditedRisk } from './edit-risk.js';
import { useRiskLinks } from './risk-links.js';
import { useRiskOwners } from './risk-owners.js';

interface EditConflictProps {
  vendorId: string;
  mine: EditedRisk;
  theirs: EditedRisk;
  onSettle: (kept: EditedRisk) => void;
}

/** Both versions in words, never in ids. */
export function EditConflict({ vendorId, mine, theirs, onSettle }: EditConflictProps): ReactNode {
  const { t } = useTranslation();
  const owners = useRiskOwners(theirs.words.ownerGroupId);
  const services = useRiskLinks(vendorId).data?.vendor.services ?? [];
  const inWords = ({ words, serviceId }: EditedRisk): Record<string, string> => ({
    statement: words.statement,
    cause: words.cause,
    event: words.event,
    effect: words.effect,
    effectOnUs: words.effectOnUs,
    'category.label': words.category === '' ? '' : t(`risks:category.${words.category}`),
    'owner.label': named(owners, words.ownerGroupId),
    review: words.reviewOn,
    service: named(services, serviceId),
  });
  const [ours, other] = [inWords(mine), inWords(theirs)];
  return (
    <ConflictNotice
      rows={Object.keys(ours).map((key) => ({
        key,
        label: t(`risks:${key}`),
        mine: ours[key] ?? '',
        theirs: other[key] ?? '',
      }))}
      onKeepMine={() => onSettle(mine)}
      onTakeTheirs={() => onSettle(theirs)}
    />
  );
}

function named(all: readonly { id: string; name: string }[], wanted: string): string {
  return all.find(({ id }) => id === wanted)?.name ?? '';
}
