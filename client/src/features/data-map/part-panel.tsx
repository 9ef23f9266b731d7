import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { Disclosure } from '../../ui/disclosure.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { Form } from '../../ui/form.js';
import { useUnsaved } from '../../ui/unsaved.js';
import { ElementGrades } from './element-grades.js';
import { FindingList } from './finding-list.js';
import { FLOW_FIELDS } from './flow-fields.js';
import type { Drawn } from './map-model.js';
import { NODE_FIELDS } from './node-fields.js';
import { PartField } from './part-field.js';
import {
  FIELD_GROUPS,
  type FieldGroup,
  listAt,
  type PartField as Field,
  type Row,
  textAt,
} from './part-fields.js';
import type { MapEditing } from './use-map-editing.js';

export interface PartPanelProps {
  list: 'nodes' | 'flows';
  row: Row;
  isNew: boolean;
  title: string;
  drawn: Drawn;
  editing: MapEditing;
  mayEdit: boolean;
  onClose: () => void;
  onSaved: () => void;
  /** Further acts on what is there: connect, copy, ask. */
  acts?: ReactNode;
}

/** One node or flow with everything it says, and what the rules say of it. The same from table and diagram. */
export function PartPanel(props: PartPanelProps): ReactNode {
  const { list, row, isNew, drawn, mayEdit, onClose } = props;
  const { t } = useTranslation();
  const heading = useFocusOnOpen();
  const findings = drawn.findings.get(String(row['id'])) ?? [];
  return (
    <aside className="data-map-panel stack" aria-labelledby="map-panel">
      <div className="row">
        <h2 id="map-panel" ref={heading} tabIndex={-1}>
          {props.title}
        </h2>
        <Button kind="quiet" onClick={onClose}>
          {t('ui:close')}
        </Button>
      </div>
      {!isNew && <FindingList findings={findings} />}
      {!isNew && props.acts}
      {mayEdit ? (
        <PartForm {...props} fields={FIELDS[list]} />
      ) : (
        <p className="ink-2">{t(drawn.isArchived ? 'maps:readOnlyArchived' : 'maps:readOnly')}</p>
      )}
    </aside>
  );
}

const FIELDS = { nodes: NODE_FIELDS, flows: FLOW_FIELDS } as const;
/** Open from the start: what is filled in first. */
const OPEN: readonly FieldGroup[] = ['what', 'data', 'law'];

function useFocusOnOpen() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return heading;
}

function PartForm({
  list,
  row: stored,
  isNew,
  fields,
  drawn,
  editing,
  onSaved,
  onClose,
}: PartPanelProps & { fields: readonly Field[] }): ReactNode {
  const { t } = useTranslation();
  const [row, setRow] = useState(stored);
  const [base] = useState(drawn.version);
  const unsaved = useUnsaved();
  const [isAsked, setIsAsked] = useState(false);
  const missing = fields.filter(({ key, needed = false }) => needed && textAt(row, key) === '');
  const problems = (isAsked ? missing : []).map(({ key }) => ({
    path: key,
    message: t(`maps:chooseOne.${key}`),
  }));
  const [grades, setGrades] = useState<Readonly<Record<string, number>>>({});

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setIsAsked(true);
    if (missing.length > 0) return;
    const fresh = Object.entries(grades).map(([id, sensitivity]) => [
      id,
      { ...drawn.map.elements[id], sensitivity },
    ]);
    const put = { [list]: [row], elements: Object.fromEntries(fresh) };
    if (!(await editing.save({ put }, base))) return;
    unsaved.letGo();
    onSaved();
  }

  async function remove(): Promise<void> {
    if (!(await editing.save({ remove: { [list]: [String(stored['id'])] } }))) return;
    unsaved.letGo();
    onClose();
  }

  return (
    <Form unsaved={unsaved} className="stack" onSubmit={(event) => void submit(event)}>
      <ErrorSummary problems={problems.length > 0 ? problems : editing.problems} />
      {editing.failure && <ErrorFace failure={editing.failure} />}
      {FIELD_GROUPS.map((group) => (
        <FieldSet
          key={group}
          group={group}
          fields={fields.filter((field) => field.group === group)}
          {...{ row, drawn, problems, setRow }}
        />
      ))}
      <ElementGrades
        names={listAt(row, list === 'nodes' ? 'data_categories' : 'elements')}
        elements={drawn.map.elements}
        grades={grades}
        onChange={setGrades}
      />
      <div className="row">
        <Button type="submit" kind="primary" busy={editing.state.kind === 'saving'}>
          {isNew ? t('maps:addSubmit') : t('maps:save')}
        </Button>
        {!isNew && (
          <Button kind="danger" onClick={() => void remove()}>
            {t('maps:remove')}
          </Button>
        )}
      </div>
    </Form>
  );
}

interface FieldSetProps {
  group: FieldGroup;
  fields: readonly Field[];
  row: Row;
  drawn: Drawn;
  problems: readonly { path: string; message: string }[];
  setRow: (row: Row) => void;
}

function FieldSet({ group, fields, row, drawn, problems, setRow }: FieldSetProps): ReactNode {
  const { t } = useTranslation();
  if (fields.length === 0) return null;
  return (
    <Disclosure summary={t(`maps:group.${group}`)} open={OPEN.includes(group)}>
      <div className="stack">
        {fields.map((field) => (
          <PartField
            key={field.key}
            field={field}
            row={row}
            map={drawn.map}
            error={problems.find(({ path }) => path === field.key)?.message}
            onChange={setRow}
          />
        ))}
      </div>
    </Disclosure>
  );
}
