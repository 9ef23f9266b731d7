/** TRUST T5: sessions, sign-in, other sites. */
const IDENTITY = 'src/features/identity';
const SAME_ORIGIN = 'src/platform/http/same-origin.ts';
const SIGN_IN = 'test/api/sign-in.spec.ts';

export const SESSIONS = [
  {
    id: 'plain-text-accepted',
    promise: 'T5',
    file: SAME_ORIGIN,
    from: 'else if (hasBody(request) && !isJson(request))',
    to: 'else if (hasBody(request) && !isJson(request) && request.body === undefined)',
    spec: SIGN_IN,
    test: 'another site',
  },
  {
    id: 'another-site-may-ask',
    promise: 'T5',
    file: SAME_ORIGIN,
    from: "return site === 'same-origin';",
    to: "return site !== 'none';",
    spec: SIGN_IN,
    test: 'another site',
  },
  {
    id: 'cookie-goes-with-requests-of-other-sites',
    promise: 'T5',
    file: 'src/platform/http/cookies.ts',
    from: "sameSite: 'lax'",
    to: "sameSite: 'none'",
    spec: SIGN_IN,
    test: 'opens a session with a cookie that no script reads and no other site sends',
  },
  {
    id: 'signing-out-ends-nothing',
    promise: 'T5',
    file: `${IDENTITY}/sessions.service.ts`,
    from: '{ endedAt: ctx.now });',
    to: '{ lastSeenAt: ctx.now });',
    spec: SIGN_IN,
    test: 'ends at once when it is signed out',
  },
  {
    id: 'new-role-keeps-the-old-sessions',
    promise: 'T5',
    file: `${IDENTITY}/people.service.ts`,
    from: '      await this.sessions.endAllOf(tx, id);\n      await this.bus.publish(tx, new RoleChanged',
    to: '      await this.bus.publish(tx, new RoleChanged',
    spec: 'test/roles.spec.ts',
    test: 'a new role ends the sessions of the old one',
  },
  {
    id: 'old-sessions-outlive-a-new-password',
    promise: 'T5',
    file: `${IDENTITY}/sessions.service.ts`,
    from: 'AND person_id = $2 AND ended_at IS NULL',
    to: 'AND person_id = $2 AND ended_at IS NULL AND false',
    spec: SIGN_IN,
    test: 'ends everywhere else when a new password is chosen',
  },
  {
    id: 'idle-session-lives-on',
    promise: 'T5',
    file: `${IDENTITY}/sessions.service.ts`,
    from: 'addMinutes(ctx.now, -idle)',
    to: 'addMinutes(ctx.now, -most)',
    spec: SIGN_IN,
    test: 'ends after thirty idle minutes',
  },
  {
    id: 'one-use-link-works-twice',
    promise: 'T5',
    edits: [
      [`${IDENTITY}/links.service.ts`, 'link.usedAt !== null || ', ''],
      [`${IDENTITY}/links.service.ts`, ' AND used_at IS NULL RETURNING id', ' RETURNING id'],
    ],
    spec: SIGN_IN,
    test: 'works once',
  },
  {
    id: 'unknown-person-told-apart',
    promise: 'T5',
    file: `${IDENTITY}/sign-in.service.ts`,
    from: 'const login = await this.db.directory((em) => em.findOneBy(Login, { email: account }));',
    to: "const login = await this.db.directory((em) => em.findOneBy(Login, { email: account })); if (login === null) throw new Problem('UNAUTHENTICATED', 'Nobody here has this address.');",
    spec: SIGN_IN,
    test: 'that is wrong, of nobody, or of somebody without one, gets the same words',
  },
];
