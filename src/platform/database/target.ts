/** Roles of TRUST T1. `app_owner` and `app_journal` cannot log in; nobody is superuser or bypasses RLS. */
export const LOGINS = ['app_migrator', 'app_rt', 'app_vendor', 'app_worker'] as const;
export type Login = (typeof LOGINS)[number];

/** Where the database is and how each login gets in. The embedded server trusts its private socket. */
export interface DatabaseTarget {
  host: string;
  port: number;
  database: string;
  /** May create roles and the database; used for that step only. */
  admin: { user: string; password?: string };
  passwordOf?(login: Login): string;
  ssl?: boolean;
}

export interface Connection {
  host: string;
  port: number;
  database: string;
  user: string;
  password?: string;
  ssl?: boolean;
}

export function connectionOf(target: DatabaseTarget, login: Login): Connection {
  const { host, port, database, ssl } = target;
  return { host, port, database, user: login, password: target.passwordOf?.(login), ssl };
}

export function adminConnection(target: DatabaseTarget, database = target.database): Connection {
  return { host: target.host, port: target.port, database, ...target.admin, ssl: target.ssl };
}
