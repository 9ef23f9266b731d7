import path from 'node:path';
import { type Setting, SETTINGS } from './config/settings.js';
import { isNear } from './config/spelling.js';

type Values = { readonly [K in keyof typeof SETTINGS]: ValueOf<(typeof SETTINGS)[K]> };
type ValueOf<S> = S extends Setting<infer T> ? T : never;

/** Everything the environment decides, checked. Nothing else in the server reads `process.env`. */
export interface Config extends Omit<Values, 'publicUrl'> {
  /** The folder that holds package.json and templates/. */
  readonly root: string;
  /** Without a slash at the end. With PORT=0 its port is 0 until the server listens. */
  readonly publicUrl: string;
  readonly demo: boolean;
}

export interface SettingProblem {
  readonly name: string;
  readonly message: string;
  readonly remedy: string;
}

export type ConfigReading =
  | { readonly ok: true; readonly config: Config; readonly warnings: readonly SettingProblem[] }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] };

/** Reads every setting and reports all mistakes at once, so that nobody mends them one start at a time. */
export function readConfig(env: NodeJS.ProcessEnv, root: string): ConfigReading {
  const problems: SettingProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries(SETTINGS)) {
    const raw = env[setting.name] || setting.standard || undefined;
    const parsed = setting.kind.schema.safeParse(raw);
    if (parsed.success) values[key] = parsed.data;
    else problems.push(refusal(setting, raw));
  }
  problems.push(...contradictionsIn(values as Partial<Values>));
  if (problems.length > 0) return { ok: false, problems };
  const config = completed(values as Values, root);
  return { ok: true, config, warnings: [...unknownNames(env), ...risks(config)] };
}

function refusal(setting: Setting<unknown>, raw: string | undefined): SettingProblem {
  const given = setting.secret ? 'The value' : `“${(raw ?? '').slice(0, 80)}”`;
  return {
    name: setting.name,
    message: `${given} is not ${describe(setting.kind.words)}.`,
    remedy: setting.remedy,
  };
}

function describe(words: string): string {
  return words.includes(', ') ? `one of: ${words}` : words;
}

function contradictionsIn(values: Partial<Values>): SettingProblem[] {
  const problems: SettingProblem[] = [];
  if (values.databaseUrl !== undefined) {
    const keys = ['runtimePassword', 'vendorPassword', 'workerPassword', 'migratorPassword'] as const;
    for (const key of keys.filter((each) => values[each] === undefined))
      problems.push({ ...named(SETTINGS[key]), message: 'It is missing, and DATABASE_URL is set.' });
  }
  const { sessionIdleMinutes: idle, sessionMaxMinutes: max } = values;
  if (idle !== undefined && max !== undefined && max < idle) {
    problems.push({
      name: SETTINGS.sessionMaxMinutes.name,
      message: `It is ${max}, less than ${SETTINGS.sessionIdleMinutes.name}, which is ${idle}.`,
      remedy: 'Make the whole session at least as long as the idle time.',
    });
  }
  return problems;
}

function named(setting: Setting<unknown>): Pick<SettingProblem, 'name' | 'remedy'> {
  return { name: setting.name, remedy: setting.remedy };
}

function completed(values: Values, root: string): Config {
  return {
    ...values,
    root,
    dataFolder: path.resolve(root, values.dataFolder),
    publicUrl: (values.publicUrl ?? `http://localhost:${values.port}`).replace(/\/+$/, ''),
    demo: values.demoWanted ?? values.databaseUrl === undefined,
  };
}

/**
 * A warning and not a refusal: a cluster that runs a service called “assay” sets names such as
 * ASSAY_SERVICE_HOST on its own.
 */
function unknownNames(env: NodeJS.ProcessEnv): SettingProblem[] {
  const known = Object.values(SETTINGS).map((setting) => setting.name);
  const unknown = Object.keys(env).filter((name) => name.startsWith('ASSAY_') && !known.includes(name));
  return unknown.toSorted().map((name) => {
    const near = known.find((candidate) => isNear(name, candidate));
    return {
      name,
      message: 'Assay knows no setting of this name; it changes nothing.',
      remedy: near ? `Did you mean ${near}?` : 'The settings are listed in .env.example.',
    };
  });
}

function risks(config: Config): SettingProblem[] {
  const { protocol, hostname } = new URL(config.publicUrl);
  if (protocol === 'https:' || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)) return [];
  return [
    {
      name: SETTINGS.publicUrl.name,
      message: `Browsers keep the session cookie only over https or on localhost, so nobody can sign in at ${config.publicUrl}.`,
      remedy: 'Put a proxy that speaks https in front, and give its address.',
    },
  ];
}
