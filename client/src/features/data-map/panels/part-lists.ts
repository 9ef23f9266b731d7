import { ACTIVITY_FIELDS } from './activity-fields.js';
import { FLOW_FIELDS } from './flow-fields.js';
import { NODE_FIELDS } from './node-fields.js';
import type { PartField } from './part-fields.js';
import { VENDOR_FIELDS } from './vendor-fields.js';

/** The lists of a map whose rows a panel edits. */
export type PartList = 'nodes' | 'flows' | 'vendors' | 'activities';

export const PART_FIELDS: Readonly<Record<PartList, readonly PartField[]>> = {
  nodes: NODE_FIELDS,
  flows: FLOW_FIELDS,
  vendors: VENDOR_FIELDS,
  activities: ACTIVITY_FIELDS,
};
