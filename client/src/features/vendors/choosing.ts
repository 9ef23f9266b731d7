import { useState } from 'react';
import type { VendorRowFragment } from '../../graphql/staff.generated.js';

/** What a tick remembers of a row: enough to act on it from another page of the list. */
export interface ChosenVendor {
  id: string;
  name: string;
  version: number;
}

export interface Choosing {
  chosen: readonly ChosenVendor[];
  has: (id: string) => boolean;
  toggle: (vendor: VendorRowFragment) => void;
  setAll: (vendors: readonly VendorRowFragment[], isChosen: boolean) => void;
  clear: () => void;
}

/** Ticked rows stay ticked from page to page, until somebody acts or clears them. */
export function useChoosing(): Choosing {
  const [chosen, setChosen] = useState<readonly ChosenVendor[]>([]);
  const has = (id: string): boolean => chosen.some((one) => one.id === id);
  return {
    chosen,
    has,
    toggle: (vendor) =>
      setChosen((now) => (has(vendor.id) ? without(now, [vendor]) : [...now, kept(vendor)])),
    setAll: (vendors, isChosen) =>
      setChosen((now) => [...without(now, vendors), ...(isChosen ? vendors.map(kept) : [])]),
    clear: () => setChosen([]),
  };
}

function without(chosen: readonly ChosenVendor[], gone: readonly { id: string }[]): ChosenVendor[] {
  return chosen.filter((one) => !gone.some(({ id }) => id === one.id));
}

function kept({ id, name, version }: VendorRowFragment): ChosenVendor {
  return { id, name, version };
}
