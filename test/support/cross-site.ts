/** A header set to '' is left out. */
interface Way {
  readonly how: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: 403 | 415;
}

const JSON_TYPE = 'application/json';
const SITE = 'sec-fetch-site';

/** What a form or a script of our own origin cannot mean, and another site's form can send. */
const TYPES: readonly Way[] = [
  { how: 'a form of plain text', headers: { 'content-type': 'text/plain' }, status: 415 },
  { how: 'a form', headers: { 'content-type': 'application/x-www-form-urlencoded' }, status: 415 },
  { how: 'a form with files', headers: { 'content-type': 'multipart/form-data; boundary=x' }, status: 415 },
  { how: 'JSON said twice', headers: { 'content-type': 'text/plain, application/json' }, status: 415 },
  {
    how: 'JSON with a trick behind it',
    headers: { 'content-type': `${JSON_TYPE}; x=text/plain` },
    status: 415,
  },
];

const SITES: readonly Way[] = [
  { how: 'a page of another site', headers: { [SITE]: 'cross-site' }, status: 403 },
  { how: 'a page of a sister site', headers: { [SITE]: 'same-site' }, status: 403 },
  { how: 'an address typed by hand', headers: { [SITE]: 'none' }, status: 403 },
  { how: 'a client that does not say where it is', headers: { [SITE]: '' }, status: 403 },
  { how: 'a foreign origin', headers: { [SITE]: '', origin: 'https://evil.example' }, status: 403 },
  { how: 'no origin at all', headers: { [SITE]: '', origin: 'null' }, status: 403 },
  {
    how: 'an origin that only begins like ours',
    headers: { [SITE]: '', origin: 'http://localhost:4000.evil.example' },
    status: 403,
  },
];

/** Where a request acts for whoever's cookie it carries, or gives them another. */
export const DOORS = [
  '/graphql',
  '/respond/graphql',
  '/session',
  '/session/password',
  '/respond/session',
] as const;
export type Door = (typeof DOORS)[number];

/** TRUST T5: sixty ways another site may try, each at one door. */
export const CROSS_SITE: readonly (readonly [string, Way & { readonly door: Door }])[] = DOORS.flatMap(
  (door) =>
    [...TYPES, ...SITES].map(({ how, headers, status }) => {
      const typed = { 'content-type': JSON_TYPE, ...headers };
      return [`${how} at ${door}`, { how, door, headers: typed, status }] as const;
    }),
);
