import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useViewer } from '../../graphql/viewer.js';
import { KeyValues } from '../../ui/key-values.js';
import { PageHeading } from '../../ui/page-heading.js';
import { SettingsTabs } from '../../workspace/settings-tabs.js';
import { AnswersKeptFacts, AnswersKeptForm } from './answers-kept-form.js';
import { ClockForm } from './clock-form.js';
import { DemoPanel } from './demo-panel.js';
import { OwnSessions } from './own-sessions.js';
import { ProfileFacts, ProfileForm } from './profile-form.js';
import { RenameForm } from './rename-form.js';

export function WorkspacePage(): ReactNode {
  const { t } = useTranslation();
  const { workspace, person, role } = useViewer();
  const mayRename = useMay('workspace.edit');
  const mayManageDemo = useMay('demo.manage');
  return (
    <div className="stack stack--wide">
      <PageHeading title={t('identity:workspace.title')} />
      <SettingsTabs />
      <section className="stack" aria-labelledby="workspace-name">
        <h2 id="workspace-name">{t('identity:workspace.name')}</h2>
        {mayRename ? <RenameForm key={workspace.version} workspace={workspace} /> : <p>{workspace.name}</p>}
      </section>
      <section className="stack" aria-labelledby="workspace-profile">
        <h2 id="workspace-profile">{t('identity:profile.title')}</h2>
        {mayRename ? (
          <ProfileForm key={workspace.version} workspace={workspace} />
        ) : (
          <ProfileFacts workspace={workspace} />
        )}
      </section>
      {mayRename && (
        <section className="stack" aria-labelledby="workspace-clock">
          <h2 id="workspace-clock">{t('identity:clock.title')}</h2>
          <ClockForm key={workspace.version} workspace={workspace} />
        </section>
      )}
      <section className="stack" aria-labelledby="workspace-answers-kept">
        <h2 id="workspace-answers-kept">{t('identity:kept.title')}</h2>
        {mayRename ? (
          <AnswersKeptForm key={workspace.version} workspace={workspace} />
        ) : (
          <AnswersKeptFacts workspace={workspace} />
        )}
      </section>
      {mayManageDemo && <DemoPanel hasDemoData={workspace.hasDemoData} />}
      <section className="stack" aria-labelledby="workspace-you">
        <h2 id="workspace-you">{t('identity:workspace.you')}</h2>
        <KeyValues
          rows={[
            { key: 'name', label: t('identity:name'), value: person.name },
            { key: 'email', label: t('identity:email'), value: person.email },
            { key: 'role', label: t('identity:role.label'), value: t(`identity:role.${role}`) },
          ]}
        />
      </section>
      <OwnSessions />
    </div>
  );
}
