import { useQuery } from '@tanstack/react-query';
import { type Adequacy, type AdequacyRow, parseAdequacy } from '@core/data-flow/adequacy.js';
import type { Regime } from '@core/vocabulary.js';
import { IntakeAdequacyDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';

/** The adequacy rows of the workspace, by which the server will rate; null while they load. */
export function useAdequacy(): Adequacy | null {
  const shipped = useShippedAdequacy();
  const lines = useStaffQuery(['adequacy', 'rows'], IntakeAdequacyDocument, {}).data?.adequacy.lines;
  if (shipped === null || lines === undefined) return null;
  const rowsOf = (regime: Regime) =>
    lines.flatMap((line) => (line.regime === regime && line.row !== null ? [line.row as AdequacyRow] : []));
  return { ...shipped, eu: rowsOf('EU'), uk: rowsOf('UK'), ch: rowsOf('CH') };
}

/** What no workspace changes: the countries of the EEA. Loaded with the pages that need it only. */
function useShippedAdequacy(): Adequacy | null {
  const { data } = useQuery({
    queryKey: ['shipped-adequacy'],
    queryFn: async () => {
      const { default: json } = await import('../../../../templates/reference/adequacy.json');
      const parsed = parseAdequacy(json);
      return parsed.ok ? parsed.adequacy : null;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? null;
}
