import { RoleTableDocument } from '../graphql/staff.generated.js';
import { useStaffQuery } from '../graphql/use-staff-query.js';
import { useViewer } from '../graphql/viewer.js';

const CLASSES = ['P0', 'P1', 'P2', 'P3', 'P4'];

interface ReadingRow {
  role: string;
  also: readonly string[];
}

/**
 * Whether the role reads fields of a class, or of a subject it reads beyond its class. Pages leave such parts out
 * instead of showing them empty; what is withheld is decided by the server alone.
 */
export function useReads(fieldClass: string, subject?: string): boolean {
  const { role, readsTo } = useViewer();
  const query = useStaffQuery(['roles'], RoleTableDocument, {}, { staleTime: Number.POSITIVE_INFINITY });
  const table = query.data?.roleTable;
  const row = Array.isArray(table) ? (table as ReadingRow[]).find((one) => one.role === role) : undefined;
  // The class is known at once, so that nothing jumps in later; only a subject beyond it waits for the table.
  if (CLASSES.indexOf(fieldClass) <= CLASSES.indexOf(readsTo)) return true;
  return subject !== undefined && row !== undefined && row.also.includes(subject);
}
