import { useState } from 'react';
import type { RiskLineFragment } from '../../graphql/staff.generated.js';

/** What a tick remembers of a risk: enough to act on it from another page of the list. */
export type ChosenRisk = Pick<RiskLineFragment, 'id' | 'version'>;

export interface Choosing {
  chosen: readonly ChosenRisk[];
  has: (risk: ChosenRisk) => boolean;
  toggle: (risk: ChosenRisk) => void;
  setAll: (risks: readonly ChosenRisk[], isChosen: boolean) => void;
  clear: () => void;
}

/** Ticked rows stay ticked from page to page, until somebody acts or clears them. */
export function useChoosing(): Choosing {
  const [chosen, setChosen] = useState<readonly ChosenRisk[]>([]);
  const has = ({ id }: ChosenRisk): boolean => chosen.some((one) => one.id === id);
  return {
    chosen,
    has,
    toggle: (risk) => setChosen((now) => (has(risk) ? without(now, [risk]) : [...now, risk])),
    setAll: (risks, isChosen) => setChosen((now) => [...without(now, risks), ...(isChosen ? risks : [])]),
    clear: () => setChosen([]),
  };
}

function without(chosen: readonly ChosenRisk[], gone: readonly ChosenRisk[]): ChosenRisk[] {
  return chosen.filter((one) => !gone.some(({ id }) => id === one.id));
}
