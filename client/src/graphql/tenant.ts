/**
 * The workspace this tab works in. It travels as `x-assay-tenant`, so that two tabs signed in to two
 * workspaces cannot write into each other's: the server answers CONFLICT instead.
 */
let tenant: string | null = null;

export function setTenant(value: string | null): void {
  tenant = value;
}

export function currentTenant(): string | null {
  return tenant;
}
