/** TRUST T4: the invite link survives scanners and leaks nothing. */
const INVITES = 'src/features/invites';
const DOOR_SPEC = 'test/api/vendor-door.spec.ts';
const SCANNERS = 'test/api/invites.spec.ts';
const CODES = 'test/api/mail-code.spec.ts';
/** A test that reads the words of a refusal was let in instead, which has no words. */
const LET_IN = /Unexpected end of JSON input/;

export const LINKS = [
  {
    id: 'token-in-the-path',
    promise: 'T4',
    file: `${INVITES}/minting.service.ts`,
    from: '/respond#t=${token.text}',
    to: '/respond/${token.text}',
    because: /no token in/,
    spec: DOOR_SPEC,
    test: 'can be exchanged again, and each session is its own',
  },
  {
    id: 'look-uses-the-link-up',
    promise: 'T4',
    file: `${INVITES}/door.service.ts`,
    from: "if (found.state !== 'OPEN' && found.state !== 'ANSWERED') throw",
    to: "if (found.invite.openedAt !== null || (found.state !== 'OPEN' && found.state !== 'ANSWERED')) throw",
    because: /the link opens no session: 410/,
    spec: SCANNERS,
    test: 'stays "sent" until the first answer, however often its page is opened',
  },
  {
    id: 'look-changes-the-state',
    promise: 'T4',
    file: `${INVITES}/door.service.ts`,
    from: "'UPDATE app.invite SET opened_at = $3 WHERE tenant_id = $1 AND id = $2 AND opened_at IS NULL RETURNING id',",
    to: "`WITH begun AS (UPDATE app.assessment SET state = 'ANSWERING' WHERE state = 'SENT') UPDATE app.invite SET opened_at = $3 WHERE tenant_id = $1 AND id = $2 RETURNING id`,",
    spec: SCANNERS,
    test: 'stays "sent" until the first answer, however often its page is opened',
  },
  {
    id: 'link-works-once',
    promise: 'T4',
    file: `${INVITES}/respond-sessions.service.ts`,
    from: 'await this.bus.publish(tx, new VendorSessionOpened(invite.id, invite.assessmentId));',
    to: "await tx.query('UPDATE app.invite SET revoked_at = now() WHERE tenant_id = $1 AND id = $2', [ctx.tenantId, invite.id]); await this.bus.publish(tx, new VendorSessionOpened(invite.id, invite.assessmentId));",
    because: /the link opens no session/,
    spec: DOOR_SPEC,
    test: 'can be exchanged again, and each session is its own',
  },
  {
    id: 'start-without-the-tick',
    promise: 'T4',
    file: 'src/features/respond/session.controller.ts',
    from: '@Body() { token }: StartInput,',
    to: '@Body() { token }: TokenInput,',
    spec: DOOR_SPEC,
    test: 'opens no session without the tick',
  },
  {
    id: 'session-outlives-its-link',
    promise: 'T4',
    file: `${INVITES}/invite-closing.ts`,
    from: 'WHERE tenant_id = $1 AND ended_at IS NULL AND invite_id IN',
    to: 'WHERE tenant_id = $1 AND ended_at IS NULL AND false AND invite_id IN',
    spec: DOOR_SPEC,
    test: 'is replaced by a rotation, with every session it opened',
  },
  {
    id: 'link-never-runs-out',
    promise: 'T4',
    file: `${INVITES}/invite-state.ts`,
    from: "  if (Date.parse(expiresAt) <= Date.parse(now)) return 'EXPIRED';\n",
    to: '',
    spec: DOOR_SPEC,
    test: 'runs out',
  },
  {
    id: 'tries-at-the-door-not-counted',
    promise: 'T4',
    file: 'src/platform/http/attempts.ts',
    from: 'if (row.tries <= limit.most) continue;',
    to: 'if (row.tries > 0) continue;',
    spec: DOOR_SPEC,
    test: 'stops answering after too many tries',
  },
  {
    id: 'code-not-bound-to-the-browser',
    promise: 'T4',
    edits: [
      [
        `${INVITES}/code-minting.service.ts`,
        '[PURPOSE, browserHash, code]',
        '[PURPOSE, browserHash.slice(64), code]',
      ],
      [
        `${INVITES}/mail-codes.service.ts`,
        'AND browser_hash = $2 AND used_at',
        'AND $2::text IS NOT NULL AND used_at',
      ],
    ],
    because: LET_IN,
    spec: CODES,
    test: 'a code works in the browser that asked for it and in no other',
  },
  {
    id: 'sixth-try-of-a-code',
    promise: 'T4',
    file: `${INVITES}/mail-codes.service.ts`,
    from: 'const MOST_TRIES = 5;',
    to: 'const MOST_TRIES = 6;',
    spec: CODES,
    test: 'five wrong codes are the end of it',
  },
  {
    id: 'code-works-twice',
    promise: 'T4',
    file: `${INVITES}/mail-codes.service.ts`,
    from: 'AND used_at IS NULL AND tries < $3',
    to: 'AND tries < $3',
    because: LET_IN,
    spec: CODES,
    test: 'a code is good for one session',
  },
];
