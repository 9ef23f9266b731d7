/**
 * What the log may know of an error: an allow-list. TypeORM's QueryFailedError carries the parameters and
 * PostgreSQL's detail line carries key values, so neither is ever written (TRUST T9).
 */
export function describeError(error: unknown): Record<string, string | undefined> {
  if (!(error instanceof Error)) return { name: typeof error };
  const driver = (error as { driverError?: { code?: string; constraint?: string; table?: string } })
    .driverError;
  const stack = error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)
    .join('\n');
  const isOurs = driver === undefined && !('detail' in error);
  return {
    name: error.name,
    ...(isOurs ? { message: error.message.slice(0, 200) } : {}),
    sqlState: driver?.code ?? (error as { code?: string }).code,
    constraint: driver?.constraint,
    table: driver?.table,
    stack,
  };
}
