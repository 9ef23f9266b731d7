import { useRouter } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../graphql/query-client.js';
import {
  RemoveViewDocument,
  SavedViewsDocument,
  type SavedViewsQuery,
  SaveViewDocument,
  type ViewedList,
} from '../graphql/staff.generated.js';
import { useMutationForm } from '../graphql/use-mutation-form.js';
import { useStaffQuery } from '../graphql/use-staff-query.js';
import { Button } from '../ui/button.js';
import { Checkbox } from '../ui/checkbox.js';
import { ErrorFace } from '../ui/error-face.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextInput } from '../ui/text-input.js';
import { FilterMenu } from './filter-menu.js';
import './views-menu.css';

type View = SavedViewsQuery['savedViews'][number];

interface ViewsMenuProps {
  list: ViewedList;
  /** What a view keeps: everything in the address but the page that happened to be open. */
  lasting: object;
  /** Whether the caller keeps the views of the whole workspace. */
  mayShare: boolean;
  /** The way to the list as the view shows it; `raw` is what its address held. */
  renderLink: (name: string, raw: Record<string, unknown>, isCurrent: boolean) => ReactNode;
}

/** Lists somebody wants to see again. The button names the view that is on screen. */
export function ViewsMenu({ list, lasting, mayShare, renderLink }: ViewsMenuProps): ReactNode {
  const { t } = useTranslation();
  const { options } = useRouter();
  const address = options.stringifySearch?.(lasting) ?? '';
  const query = useStaffQuery(['saved-views'], SavedViewsDocument, {});
  const views = query.data?.savedViews.filter((view) => view.list === list) ?? [];
  const current = views.find((view) => view.search === address);
  const label =
    current === undefined ? t('staff:views.label') : t('staff:views.current', { name: current.name });
  return (
    <FilterMenu label={label}>
      {query.error !== null && <ErrorFace failure={query.error} />}
      {views.length === 0 && <p className="ink-2">{t('staff:views.none')}</p>}
      {views.length > 0 && (
        <ul className="saved-views" aria-label={t('staff:views.label')}>
          {views.map((view) => (
            <ViewLine key={view.id} view={view} mayRemove={mayShare || !view.isShared}>
              {renderLink(view.name, options.parseSearch?.(view.search) ?? {}, view === current)}
            </ViewLine>
          ))}
        </ul>
      )}
      <SaveView list={list} address={address} mayShare={mayShare} />
    </FilterMenu>
  );
}

interface ViewLineProps {
  view: View;
  mayRemove: boolean;
  children: ReactNode;
}

function ViewLine({ view, mayRemove, children }: ViewLineProps): ReactNode {
  const { t } = useTranslation();
  const form = useMutationForm(RemoveViewDocument, {
    payload: (data) => data.removeView,
    fields: [],
    onDone: () => queryClient.invalidateQueries({ queryKey: ['saved-views'] }),
  });
  return (
    <li>
      {children}
      {view.isShared && <span className="caption ink-2">{t('staff:views.shared')}</span>}
      {mayRemove && (
        <Button kind="quiet" busy={form.busy} onClick={() => void form.submit({ input: { id: view.id } })}>
          {t('staff:views.remove')}
          <span className="visually-hidden"> {view.name}</span>
        </Button>
      )}
      <ErrorSummary problems={form.problems} />
    </li>
  );
}

interface SaveViewProps extends Pick<ViewsMenuProps, 'list' | 'mayShare'> {
  address: string;
}

function SaveView({ list, address, mayShare }: SaveViewProps): ReactNode {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const form = useMutationForm(SaveViewDocument, {
    payload: (data) => data.saveView,
    fields: ['name'],
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['saved-views'] });
      setName('');
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() === '') form.refuse([{ path: 'name', message: t('staff:views.nameMissing') }]);
    else void form.submit({ input: { list, name: name.trim(), search: address, isShared } });
  }

  return (
    <form noValidate className="stack stack--tight" onSubmit={submit}>
      {form.failure && <ErrorFace failure={form.failure} />}
      <TextInput
        name="name"
        label={t('staff:views.name')}
        error={form.errors['name']}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      {mayShare && (
        <Checkbox
          name="isShared"
          label={t('staff:views.share')}
          checked={isShared}
          onChange={(event) => setShared(event.target.checked)}
        />
      )}
      <Button type="submit" busy={form.busy}>
        {t('staff:views.save')}
      </Button>
    </form>
  );
}
