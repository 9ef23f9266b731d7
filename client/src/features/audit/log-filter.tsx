import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/dates.js';
import { buttonClass } from '../../ui/button.js';
import { CheckboxGroup } from '../../ui/checkbox-group.js';
import { TextInput } from '../../ui/text-input.js';
import { type Chip, FilterChips } from '../../workspace/filter-chips.js';
import { FilterMenu } from '../../workspace/filter-menu.js';
import { emptyToAbsent } from '../../workspace/search-params.js';
import { ACTIONS } from './actions.js';
import type { LogSearch } from './routes.js';

const route = getRouteApi('/app/settings/log');

/** By act, day and thing. There is no filter by person, on purpose. */
export function LogFilter(): ReactNode {
  const { t } = useTranslation();
  const search: LogSearch = route.useSearch();
  const narrow = useNarrow();
  const acts = ACTIONS.map((action) => ({ value: action, label: t(`acts:${action}`) }));
  return (
    <div className="stack stack--tight">
      <div className="row row--end">
        <FilterMenu label={t('audit:action')} chosen={search.actions?.length ?? 0}>
          <CheckboxGroup
            name="actions"
            label={t('audit:action')}
            choices={acts.toSorted((one, other) => one.label.localeCompare(other.label))}
            values={search.actions ?? []}
            onChange={(actions) => narrow({ actions: emptyToAbsent(actions) })}
          />
        </FilterMenu>
        <DayInput
          name="from"
          label={t('audit:from')}
          value={search.from}
          onDay={(from) => narrow({ from })}
        />
        <DayInput name="to" label={t('audit:to')} value={search.to} onDay={(to) => narrow({ to })} />
        <ObjectInput key={search.object} value={search.object} onObject={(object) => narrow({ object })} />
      </div>
      <FilterChips
        chips={useChips()}
        onClear={() => narrow({ actions: undefined, from: undefined, to: undefined, object: undefined })}
      />
      <Exports search={search} />
    </div>
  );
}

/** Narrowing begins again on the first page. */
function useNarrow(): (change: LogSearch) => void {
  const navigate = route.useNavigate();
  return (change) =>
    void navigate({
      to: '/app/settings/log',
      search: (before: LogSearch) => ({ ...before, ...change, after: undefined }),
    });
}

function useChips(): Chip[] {
  const { t } = useTranslation();
  const { day } = useFormats();
  const { actions = [], from, to, object }: LogSearch = route.useSearch();
  const narrow = useNarrow();
  const chips: Chip[] = actions.map((action) => ({
    key: action,
    label: t(`acts:${action}`),
    remove: () => narrow({ actions: emptyToAbsent(actions.filter((one) => one !== action)) }),
  }));
  if (from !== undefined)
    chips.push({
      key: 'from',
      label: t('audit:since', { day: day(from) }),
      remove: () => narrow({ from: undefined }),
    });
  if (to !== undefined)
    chips.push({
      key: 'to',
      label: t('audit:until', { day: day(to) }),
      remove: () => narrow({ to: undefined }),
    });
  if (object !== undefined)
    chips.push({ key: 'object', label: object, remove: () => narrow({ object: undefined }) });
  return chips;
}

interface DayInputProps {
  name: string;
  label: string;
  value: string | undefined;
  onDay: (day: string | undefined) => void;
}

function DayInput({ name, label, value, onDay }: DayInputProps): ReactNode {
  return (
    <TextInput
      name={name}
      type="date"
      short
      label={label}
      value={value ?? ''}
      onChange={(event) => onDay(event.target.value === '' ? undefined : event.target.value)}
    />
  );
}

interface ObjectInputProps {
  value: string | undefined;
  onObject: (object: string | undefined) => void;
}

/** Ids are copied, not typed: the list is narrowed on Enter or when the field is left. */
function ObjectInput({ value, onObject }: ObjectInputProps): ReactNode {
  const { t } = useTranslation();
  const [text, setText] = useState(value ?? '');
  const settle = (): void => {
    if (text.trim() !== (value ?? '')) onObject(text.trim() === '' ? undefined : text.trim());
  };
  return (
    <TextInput
      name="object"
      type="search"
      label={t('audit:objectId')}
      placeholder="vnd_…"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  );
}

/** The whole chain to be verified, and the narrowed table to be read. */
function Exports({ search }: { search: LogSearch }): ReactNode {
  const { t } = useTranslation();
  const { after: _, actions = [], ...rest } = search;
  const query = new URLSearchParams(actions.map((action) => ['actions', action]));
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) query.set(name, value);
  return (
    <div className="row">
      <a className={buttonClass()} href={`/log/log.csv?${query.toString()}`} download>
        {t('audit:exportTable')}
      </a>
      <a className={buttonClass()} href="/log/log.jsonl" download>
        {t('audit:exportChain')}
      </a>
      <span className="ink-2">{t('audit:exportWhat')}</span>
    </div>
  );
}
