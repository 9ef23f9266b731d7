import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../graphql/failure.js';
import { queryClient } from '../../graphql/query-client.js';
import { request } from '../../graphql/request.js';
import {
  ArchiveGroupDocument,
  type GroupLineFragment,
  JoinGroupDocument,
  LeaveGroupDocument,
} from '../../graphql/staff.generated.js';
import { offerUndo } from '../../ui/undo.js';

const CALM = { busy: false, failure: null as Failure | null, refusal: null as string | null };

/** What can be done to a group at a press; each can be taken back for ten seconds. */
export function useGroupActs(group: GroupLineFragment) {
  const { t } = useTranslation();
  const [state, setState] = useState(CALM);

  async function run(act: () => Promise<{ message: string }[]>): Promise<boolean> {
    setState({ ...CALM, busy: true });
    try {
      const [refusal] = await act();
      await queryClient.invalidateQueries({ queryKey: ['groups'] });
      setState({ ...CALM, refusal: refusal?.message ?? null });
      return refusal === undefined;
    } catch (thrown) {
      setState({ ...CALM, failure: toFailure(thrown) });
      return false;
    }
  }

  async function join(personId: string): Promise<void> {
    const input = { groupId: group.id, personId };
    await run(async () => (await request(JoinGroupDocument, { input })).joinGroup.userErrors);
  }

  async function leave(personId: string): Promise<void> {
    const input = { groupId: group.id, personId };
    const done = await run(async () => (await request(LeaveGroupDocument, { input })).leaveGroup.userErrors);
    const name = group.members.find(({ id }) => id === personId)?.name ?? '';
    if (done) offerUndo(t('identity:groups.left', { name, group: group.name }), () => void join(personId));
  }

  async function archive(isArchived: boolean, version = group.version): Promise<void> {
    const input = { groupId: group.id, expectedVersion: version, isArchived };
    const done = await run(
      async () => (await request(ArchiveGroupDocument, { input })).archiveGroup.userErrors,
    );
    const said = isArchived ? 'identity:groups.archivedNow' : 'identity:groups.restoredNow';
    if (done) offerUndo(t(said, { name: group.name }), () => void archive(!isArchived, version + 1));
  }

  return { ...state, join, leave: (personId: string) => void leave(personId), archive };
}
