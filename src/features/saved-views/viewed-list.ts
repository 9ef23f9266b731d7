import { staffEnum } from '../../platform/graphql/enums.js';
import type { Action } from '../../platform/tenancy/role-table.js';

export const ViewedListName = staffEnum(
  'ViewedList',
  ['VENDORS', 'RISKS'],
  'A list whose looks are saved under a name',
);
export type ViewedListName = keyof typeof ViewedListName;

/** Who sees a list keeps views of it; who edits what stands in it also keeps those of the workspace. */
export const VIEW_RIGHTS: Readonly<Record<ViewedListName, { read: Action; share: Action }>> = {
  VENDORS: { read: 'vendors.read', share: 'vendors.edit' },
  RISKS: { read: 'risks.read', share: 'risks.edit' },
};
