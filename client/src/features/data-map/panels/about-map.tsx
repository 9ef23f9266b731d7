import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapEdit } from '@core/data-flow/edit-map.js';
import type { Arrangement } from '@core/data-flow/flow-map.js';
import { Button } from '../../../ui/button.js';
import { ErrorFace } from '../../../ui/error-face.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { Form } from '../../../ui/form.js';
import { useUnsaved } from '../../../ui/unsaved.js';
import { ArrangementFields } from './arrangement-fields.js';
import { MAP_FACT_FIELDS } from './map-fact-fields.js';
import type { Drawn } from '../map-model.js';
import { PanelFrame } from './panel-frame.js';
import { PartField } from './part-field.js';
import type { Row } from './part-fields.js';
import type { MapEditing } from '../history/use-map-editing.js';

interface AboutMapProps {
  drawn: Drawn;
  editing: MapEditing;
  onClose: () => void;
}

/** What stands once in a map: who draws it, under which law, and how joint controllers share their duties. */
export function AboutMap({ drawn, editing, onClose }: AboutMapProps): ReactNode {
  const { t } = useTranslation();
  const [stored] = useState(drawn.map as unknown as Row);
  const [row, setRow] = useState(stored);
  const [base] = useState(drawn.version);
  const unsaved = useUnsaved();
  const edit = changedFacts(stored, row);
  const [isAsked, setIsAsked] = useState(false);
  const lonely = isAsked ? lonelyArrangements(row) : [];
  const problems = lonely.map((at) => ({
    path: `arrangements.${at}.parties`,
    message: t('maps:arrangement.two', { count: at + 1 }),
  }));

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setIsAsked(true);
    if (lonelyArrangements(row).length > 0) return;
    if (Object.keys(edit.set ?? {}).length > 0 && !(await editing.save(edit, base))) return;
    unsaved.letGo();
    onClose();
  }

  return (
    <PanelFrame title={t('maps:about.title')} onClose={onClose}>
      <Form unsaved={unsaved} className="stack" onSubmit={(event) => void submit(event)}>
        <ErrorSummary problems={problems.length > 0 ? problems : editing.problems} />
        {editing.failure && <ErrorFace failure={editing.failure} />}
        {MAP_FACT_FIELDS.map((field) => (
          <PartField
            key={field.key}
            field={field}
            row={row}
            map={drawn.map}
            error={undefined}
            onChange={setRow}
          />
        ))}
        <ArrangementFields row={row} map={drawn.map} problems={problems} onChange={setRow} />
        <div className="row">
          <Button type="submit" kind="primary" busy={editing.state.kind === 'saving'}>
            {t('maps:save')}
          </Button>
        </div>
      </Form>
    </PanelFrame>
  );
}

/** Places of the arrangements that name fewer than the two who could have made one. */
function lonelyArrangements(row: Row): readonly number[] {
  const arrangements = row['arrangements'] as readonly Arrangement[];
  return arrangements.flatMap(({ parties }, at) => (parties.length < 2 ? [at] : []));
}

/** Only what was changed here, so that what others change in the meantime stands. */
function changedFacts(stored: Row, row: Row): MapEdit {
  const keys = [...MAP_FACT_FIELDS.map(({ key }) => key), 'arrangements'];
  const changed = keys.filter((key) => stored[key] !== row[key]);
  return { set: Object.fromEntries(changed.map((key) => [key, row[key] ?? null])) };
}
