import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GroupLineFragment, GroupsDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { useShortcut } from '../../ui/shortcuts.js';
import { QueryFace } from '../../workspace/query-face.js';
import { SettingsTabs } from '../../workspace/settings-tabs.js';
import { GroupPanel } from './group-panel.js';
import { NameGroup } from './name-group.js';

export function GroupsPage(): ReactNode {
  const { t } = useTranslation();
  const query = useStaffQuery(['groups'], GroupsDocument, {});
  const mayEdit = useMay('people.edit');
  const [adding, setAdding] = useState(false);
  useShortcut('c', t('identity:groups.add'), () => mayEdit && setAdding(true));
  const add = mayEdit && !adding && (
    <Button kind="primary" onClick={() => setAdding(true)}>
      {t('identity:groups.add')}
    </Button>
  );
  return (
    <div className="stack stack--wide">
      <PageHeading title={t('identity:groups.title')} lead={t('identity:groups.lead')} actions={add} />
      <SettingsTabs />
      {adding && (
        <section className="panel stack" aria-labelledby="add-group">
          <h2 id="add-group">{t('identity:groups.add')}</h2>
          <NameGroup onClose={() => setAdding(false)} />
        </section>
      )}
      <QueryFace query={query}>{({ groups }) => <Groups groups={groups} mayEdit={mayEdit} />}</QueryFace>
    </div>
  );
}

interface GroupsProps {
  groups: readonly GroupLineFragment[];
  mayEdit: boolean;
}

/** Those at work first; the archived ones stay to be seen and brought back. */
function Groups({ groups, mayEdit }: GroupsProps): ReactNode {
  const { t } = useTranslation();
  if (groups.length === 0) return <EmptyState>{t('identity:groups.empty')}</EmptyState>;
  const inOrder = groups.toSorted((one, other) => Number(one.isArchived) - Number(other.isArchived));
  return inOrder.map((group) => <GroupPanel key={group.id} group={group} mayEdit={mayEdit} />);
}
