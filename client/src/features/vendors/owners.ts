import { useTranslation } from 'react-i18next';
import { OwnersToChooseDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import type { Choice } from '../../ui/select.js';

type OwnerChoice = Choice & { label: string };

interface Owners {
  /** False for roles that do not read who is here: nothing can be chosen. */
  mayChoose: boolean;
  /** Who can be given something now, and whoever has it already. */
  people: OwnerChoice[];
  groups: OwnerChoice[];
  /** Nobody has made a group that could be chosen. */
  isWithoutGroups: boolean;
  /** Both in one list, in which a group says that it is one. */
  all: OwnerChoice[];
}

/** Who can answer for a vendor: a person, or a group with somebody in it. `kept` are ids that have it already. */
export function useOwners(...kept: string[]): Owners {
  const { t } = useTranslation();
  const mayChoose = useMay('people.read');
  const query = useStaffQuery(['owners-to-choose'], OwnersToChooseDocument, {}, { enabled: mayChoose });
  const people = (query.data?.people ?? [])
    .filter(({ id, isSuspended }) => !isSuspended || kept.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }));
  const groups = (query.data?.groups ?? [])
    .filter(({ id, isArchived, members }) => (!isArchived && members.length > 0) || kept.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }));
  const named = groups.map(({ value, label }) => ({
    value,
    label: t('vendors:field.groupNamed', { name: label }),
  }));
  const isWithoutGroups = query.data !== undefined && groups.length === 0;
  return { mayChoose, people, groups, isWithoutGroups, all: [...people, ...named] };
}

/** A choice among people and groups, as the two fields of the server: what was not chosen stays as it is. */
export function ownerFields(id: string): { ownerId?: string; ownerGroupId?: string } {
  return id.startsWith('grp_') ? { ownerGroupId: id } : { ownerId: id };
}

interface Owned {
  owner?: { name: string } | null;
  ownerGroup?: { name: string } | null;
}

/** Who answers for a vendor, in one line; empty when nobody does. */
export function ownersInWords({ owner, ownerGroup }: Owned): string {
  return [owner?.name, ownerGroup?.name].filter((name) => name !== undefined).join(', ');
}
