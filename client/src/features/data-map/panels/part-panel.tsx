import type { ReactNode } from 'react';
import { FindingList } from '../finding-list.js';
import type { Drawn } from '../map-model.js';
import { PanelFrame } from './panel-frame.js';
import type { Row } from './part-fields.js';
import { PartFacts } from './part-facts.js';
import { PartForm } from './part-form.js';
import { PartTerms } from './part-terms.js';
import type { PartList } from './part-lists.js';
import type { MapEditing } from '../history/use-map-editing.js';

export interface PartPanelProps {
  list: PartList;
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

/** One row of the map with everything it says, and what the rules say of it. The same from table and diagram. */
export function PartPanel(props: PartPanelProps): ReactNode {
  const { list, row, isNew, drawn, mayEdit, onClose } = props;
  const findings = drawn.findings.get(String(row['id'])) ?? [];
  return (
    <PanelFrame title={props.title} onClose={onClose}>
      {!isNew && list !== 'activities' && <FindingList findings={findings} />}
      {!isNew && props.acts}
      {mayEdit ? <PartForm {...props} /> : <PartFacts list={list} row={row} drawn={drawn} />}
      {!isNew && <PartTerms list={list} row={row} />}
    </PanelFrame>
  );
}
