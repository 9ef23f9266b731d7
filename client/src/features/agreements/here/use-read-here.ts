import type { Law } from '@core/clause/verdict.js';
import { useRef, useState } from 'react';
import type { CircumstanceValues } from '../circumstance-fields.js';
import type { DeviceRefusal } from './device-fault.js';
import type { ReadHere } from './read-here.js';
import { readBeside } from './reading-beside.js';

/** What was asked to be read, under which laws, and what came of it. */
export function useReadHere(catalogue: unknown) {
  const [circumstances, setCircumstances] = useState<CircumstanceValues>({
    laws: ['GDPR'],
    hasTransfers: true,
  });
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<{ read?: ReadHere; refusal?: DeviceRefusal }>({});
  const last = useRef<File | string | null>(null);
  const asked = useRef(0);

  async function judge(source: File | string, under: CircumstanceValues = circumstances): Promise<void> {
    last.current = source;
    asked.current += 1;
    const turn = asked.current;
    setBusy(true);
    setAnswer({});
    const laws = under.laws.map((law) => law.toLowerCase() as Law);
    const next = await readBeside({ source, catalogue, laws, hasTransfers: under.hasTransfers });
    // Whoever asked again meanwhile waits for the later answer.
    if (turn !== asked.current) return;
    setAnswer(next);
    setBusy(false);
  }
  /** Other laws: what was read is judged anew. */
  function changeCircumstances(next: CircumstanceValues): void {
    setCircumstances(next);
    if (last.current !== null) void judge(last.current, next);
  }
  const { read = null, refusal = null } = answer;
  return { circumstances, changeCircumstances, judge, busy, read, refusal };
}
