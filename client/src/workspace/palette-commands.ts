import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FindVendorsDocument,
  type FindVendorsQuery,
  type FoundVendorFragment,
} from '../graphql/staff.generated.js';
import { useStaffQuery } from '../graphql/use-staff-query.js';
import { useViewer } from '../graphql/viewer.js';
import { inMenuOrder, type MenuEntry } from '../ui/menu-entry.js';
import { type Command, fits, standingCommands, vendorCommands, withoutAct } from './commands.js';

const PAUSE = 80;
const MOST = 6;

/** What fits the text: vendors from the register, then places and acts. Without text the places and acts alone. */
export function useCommands(
  menu: readonly MenuEntry[],
  text: string,
): { commands: Command[]; isLooking: boolean } {
  const { t } = useTranslation();
  const { may } = useViewer();
  const { search, isSending } = withoutAct(text, t('workspace:palette.send'));
  const rested = useRested(search);
  const isAsked = search.length > 1;
  const query = useStaffQuery(
    ['palette', rested],
    FindVendorsDocument,
    { search: rested },
    { enabled: rested.length > 1 },
  );
  const found = isAsked && query.data !== undefined ? bestFirst(query.data) : [];
  // While the register looks for the longer text, what it found before is narrowed here.
  const vendors =
    query.isPlaceholderData || rested !== search ? found.filter(({ name }) => holds(name, search)) : found;
  const standing = standingCommands(inMenuOrder(menu), may, t).filter(({ label }) => fits(label, text));
  return {
    commands: [...vendorCommands(vendors, may, isSending, t), ...standing],
    isLooking: isAsked && (query.isFetching || rested !== search),
  };
}

/** Whose name begins with the text comes before whose name or address only holds it. */
function bestFirst({ starting, vendors }: FindVendorsQuery): FoundVendorFragment[] {
  const all = [...starting.edges, ...vendors.edges].map(({ node }) => node);
  return [...new Map(all.map((vendor) => [vendor.id, vendor])).values()].slice(0, MOST);
}

function holds(name: string, search: string): boolean {
  return name.toLowerCase().includes(search.toLowerCase());
}

/** The text once the typing has paused: a query a letter would be too many. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
