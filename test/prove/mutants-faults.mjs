/** TRUST T8: what was acknowledged survives kill -9; a restart fails nobody. The journeys run the built server. */
const DATABASE = 'src/platform/database';
const KILLED = 'test/journeys/killed-in-autosaves.spec.ts';

export const FAULTS = [
  {
    id: 'answered-before-the-commit',
    promise: 'T8',
    edits: [
      [
        `${DATABASE}/database.ts`,
        '    await commitWith(client, records);',
        "    // Staff set the stage; the loss must be the vendor's.\n    if (tx.ctx.audience !== 'vendor') return commitWith(client, records);\n    const later = new Promise((done) => setTimeout(done, 40)).then(() => commitWith(client, records));\n    Object.assign(runner, { later });",
      ],
      [
        `${DATABASE}/database.ts`,
        '      await runner.release();\n',
        '      const { later } = runner as { later?: Promise<unknown> };\n      void Promise.resolve(later).catch(() => undefined).then(() => runner.release()).catch(() => undefined);\n',
      ],
    ],
    spec: KILLED,
    isBuilt: true,
  },
  {
    id: 'commit-not-on-disk',
    promise: 'T8',
    edits: [
      [`${DATABASE}/embedded-postgres.ts`, "synchronous_commit: 'on'", "synchronous_commit: 'off'"],
      // Readiness would say so; here only the loss may.
      ['src/platform/http/readiness.ts', "setting === 'off'", "setting === 'none'"],
    ],
    spec: KILLED,
    isBuilt: true,
  },
  {
    id: 'retry-of-a-killed-request-acts-again',
    promise: 'T8',
    file: `${DATABASE}/database.ts`,
    from: 'if (known !== undefined) return known.answer;',
    to: '',
    spec: KILLED,
    isBuilt: true,
  },
  {
    id: 'framework-closed-under-its-requests',
    promise: 'T8',
    file: 'src/main.ts',
    from: '  await serving.drain(DRAIN_MS);\n',
    to: '  void serving;\n',
    spec: 'test/journeys/faults.spec.ts',
    test: 'answers what was sent',
    isBuilt: true,
  },
  {
    id: 'kept-connections-cut-without-a-word',
    promise: 'T8',
    edits: [
      ['src/platform/http/draining.ts', '      if (this.begun) response.shouldKeepAlive = false;\n', ''],
      [
        'src/platform/http/draining.ts',
        '    for (const response of this.unanswered) response.shouldKeepAlive = false;\n',
        '',
      ],
      ['src/platform/http/draining.ts', 'const QUIET_MS = 250;', 'const QUIET_MS = 0;'],
    ],
    spec: 'test/journeys/faults.spec.ts',
    test: 'answers what was sent',
    isBuilt: true,
  },
  {
    id: 'full-disk-ends-the-server',
    promise: 'T8',
    file: `${DATABASE}/embedded-postgres.ts`,
    from: 'if (!(error instanceof NoSpace) || isOver()) throw error;',
    to: 'throw error;',
    spec: 'test/journeys/faults.spec.ts',
    test: 'refuses what it cannot keep',
    because: /not within|expect\(/,
    isBuilt: true,
  },
  {
    id: 'job-of-a-killed-server-left-locked',
    promise: 'T8',
    file: 'src/platform/jobs/left-jobs.ts',
    from: 'AND NOT EXISTS (SELECT 1 FROM pg_stat_activity a',
    to: 'AND EXISTS (SELECT 1 FROM pg_stat_activity a',
    spec: 'test/api/left-jobs.spec.ts',
    test: 'whose runner was killed',
    because: /not within/,
  },
  {
    id: 'end-of-a-job-not-noted-again',
    promise: 'T8',
    file: 'src/platform/jobs/steady-pool.ts',
    from: 'if (busyProblem(error) === null) throw error;',
    to: 'if (busyProblem(error) !== undefined) throw error;',
    spec: 'test/api/left-jobs.spec.ts',
    test: 'that ends while nobody can connect',
    because: /not within|does not answer/,
  },
  {
    id: 'full-disk-told-as-our-fault',
    promise: 'T8',
    file: 'src/platform/errors/busy.ts',
    from: "codes: ['53100', 'ENOSPC', 'EDQUOT'],",
    to: 'codes: [],',
    spec: 'src/platform/errors/busy.spec.ts',
  },
];
