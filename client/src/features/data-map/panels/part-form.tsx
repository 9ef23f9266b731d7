import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapElement } from '@core/data-flow/flow-map.js';
import { Button } from '../../../ui/button.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { ErrorFace } from '../../../ui/error-face.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { Form } from '../../../ui/form.js';
import { useUnsaved } from '../../../ui/unsaved.js';
import { ElementGrades } from './element-grades.js';
import type { Drawn } from '../map-model.js';
import { PartField } from './part-field.js';
import { FIELD_GROUPS, type FieldGroup, listAt, type PartField as Field, type Row } from './part-fields.js';
import { PART_FIELDS } from './part-lists.js';
import type { PartPanelProps } from './part-panel.js';
import { usePartProblems } from './part-problems.js';
import { isNamed } from '../records.js';
import { ScreeningFields } from './screening-fields.js';

/** Open from the start: what is filled in first. */
const OPEN: readonly FieldGroup[] = ['what', 'data', 'law'];

/** A row of the map in its fields, with the kinds of data it carries. */
export function PartForm(props: PartPanelProps): ReactNode {
  const { list, isNew, drawn, editing } = props;
  const { t } = useTranslation();
  const { row, setRow, elements, setElements, problems, unsaved, submit, remove } = usePartForm(props);
  return (
    <Form unsaved={unsaved} className="stack" onSubmit={(event) => void submit(event)}>
      <ErrorSummary problems={problems.length > 0 ? problems : editing.problems} />
      {editing.failure && <ErrorFace failure={editing.failure} />}
      {FIELD_GROUPS.map((group) => (
        <FieldSet
          key={group}
          group={group}
          fields={PART_FIELDS[list].filter((field) => field.group === group)}
          {...{ row, drawn, problems, setRow }}
        />
      ))}
      {list === 'activities' && (
        <ScreeningFields row={row} map={drawn.map} problems={problems} onChange={setRow} />
      )}
      <ElementGrades
        names={listAt(row, list === 'nodes' ? 'data_categories' : 'elements')}
        known={drawn.map.elements}
        changed={elements}
        onChange={setElements}
      />
      <div className="row">
        <Button type="submit" kind="primary" busy={editing.state.kind === 'saving'}>
          {isNew ? t('maps:addSubmit') : t('maps:save')}
        </Button>
        {!isNew && !isNamed(list, String(row['id']), drawn.map) && (
          <Button kind="danger" onClick={() => void remove()}>
            {t('maps:remove')}
          </Button>
        )}
      </div>
    </Form>
  );
}

function usePartForm({ list, row: stored, drawn, editing, onSaved, onClose }: PartPanelProps) {
  const [row, setRow] = useState(stored);
  const [base] = useState(drawn.version);
  const [elements, setElements] = useState<Readonly<Record<string, MapElement>>>({});
  const [isAsked, setIsAsked] = useState(false);
  const unsaved = useUnsaved();
  const problems = usePartProblems(list, row);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setIsAsked(true);
    if (problems.length > 0) return;
    const rated = Object.entries(elements).map(([id, element]) => [id, { ...element }] as const);
    if (!(await editing.save({ put: { [list]: [row], elements: Object.fromEntries(rated) } }, base))) return;
    unsaved.letGo();
    onSaved();
  }

  async function remove(): Promise<void> {
    if (!(await editing.save({ remove: { [list]: [String(stored['id'])] } }))) return;
    unsaved.letGo();
    onClose();
  }

  return { row, setRow, elements, setElements, problems: isAsked ? problems : [], unsaved, submit, remove };
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
