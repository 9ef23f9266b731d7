/** `features/identity` is one: knows in which zone the days of a workspace begin. */
export abstract class WorkspaceZone {
  /** IANA name: `Europe/Berlin`. */
  abstract of(tenantId: string): Promise<string>;
}
