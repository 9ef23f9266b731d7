import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LAWS, REGIMES } from '@core/vocabulary.js';
import { queryClient } from '../../graphql/query-client.js';
import { SetWorkspaceProfileDocument, type WorkspaceLineFragment } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { Button } from '../../ui/button.js';
import { CheckboxGroup } from '../../ui/checkbox-group.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { say } from '../../ui/undo.js';

type Profile = Pick<WorkspaceLineFragment, 'homeArea' | 'laws' | 'version'>;

/** The area data is exported from and the laws the workspace works under. What was sent keeps those of its day. */
export function ProfileForm({ workspace }: { workspace: Profile }): ReactNode {
  const { t } = useTranslation();
  const [homeArea, setHomeArea] = useState(workspace.homeArea);
  const [laws, setLaws] = useState<readonly string[]>(workspace.laws);
  const form = useProfile();

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (laws.length === 0) form.refuse([{ path: 'laws', message: t('identity:profile.lawsMissing') }]);
    else void form.submit({ input: { homeArea, laws: [...laws], expectedVersion: workspace.version } });
  }

  return (
    <Form unsaved={form.unsaved} className="stack" onSubmit={submit}>
      <p>{t('identity:profile.what')}</p>
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <RadioGroup
        name="homeArea"
        label={t('identity:profile.homeArea')}
        hint={t('identity:profile.homeAreaHint')}
        error={form.errors['homeArea']}
        choices={REGIMES.map((area) => ({ value: area, label: t(`identity:profile.area.${area}`) }))}
        value={homeArea}
        onChange={setHomeArea}
      />
      <CheckboxGroup
        name="laws"
        label={t('identity:profile.laws')}
        hint={t('identity:profile.lawsHint')}
        error={form.errors['laws']}
        choices={LAWS.map((law) => ({ value: law, label: t(`identity:profile.law.${law}`) }))}
        values={laws}
        onChange={setLaws}
      />
      <div>
        <Button type="submit" kind="primary" busy={form.busy}>
          {t('identity:profile.save')}
        </Button>
      </div>
    </Form>
  );
}

/** For whoever may read it and not change it. */
export function ProfileFacts({ workspace }: { workspace: Profile }): ReactNode {
  const { t } = useTranslation();
  return (
    <p>
      {t(`identity:profile.area.${workspace.homeArea}`)} ·{' '}
      {workspace.laws.map((law) => t(`identity:profile.law.${law}`)).join(' · ')}
    </p>
  );
}

function useProfile() {
  const { t } = useTranslation();
  return useMutationForm(SetWorkspaceProfileDocument, {
    payload: (data) => data.setWorkspaceProfile,
    fields: ['homeArea', 'laws'],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['viewer'] });
      say(t('identity:profile.saved'));
    },
  });
}
