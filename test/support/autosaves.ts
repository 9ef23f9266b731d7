import { setTimeout as pause } from 'node:timers/promises';
import { tokenIn } from './app-cast.js';

/** How many people type at once, each in a question of their own. */
const WRITERS = 8;
const SAVE = `mutation ($input: SaveAnswerInput!) {
  saveAnswer(input: $input) { answer { version comment } current { version } userErrors { code } } }`;
const READ = '{ assessment { questionnaire answers { questionId version comment } } }';

interface Kept {
  version: number;
  comment: string;
}

/**
 * A vendor's browsers against a server that dies: each save waits in a queue until it is acknowledged, and is sent
 * again under the same key (TRUST T7). What was acknowledged is remembered here, to be compared with what is there.
 */
export class Autosaves {
  acknowledged = 0;
  /** Saves that met another version than the one last acknowledged: something was lost, or done twice. */
  conflicts = 0;
  /** What the server said instead of saving. */
  readonly refusals = new Set<string>();
  private readonly known = new Map<string, Kept>();

  private constructor(
    private readonly address: string,
    readonly cookie: string,
    readonly questions: readonly string[],
  ) {}

  static async begin(address: string, link: string): Promise<Autosaves> {
    const cookie = await openSession(address, tokenIn(link));
    const saves = new Autosaves(address, cookie, []);
    const { questionnaire, answers } = await saves.read();
    const all = questionnaire.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
    const result = new Autosaves(address, cookie, all.slice(0, WRITERS));
    for (const { questionId, version, comment } of answers)
      result.known.set(questionId, { version, comment });
    return result;
  }

  /** Saves that many answers, whatever happens to the server; after a conflict there is nothing left to find out. */
  async write(saves: number): Promise<void> {
    let left = saves;
    const writer = async (question: string): Promise<void> => {
      while (left-- > 0 && this.conflicts === 0) await this.save(question);
    };
    await Promise.all(this.questions.map(writer));
  }

  /** What was acknowledged against what is stored. */
  async compare(): Promise<{ lost: string[]; doubled: string[]; conflicts: number }> {
    const { answers } = await this.read();
    const stored = new Map(answers.map((answer) => [answer.questionId, answer]));
    const differs = (test: (is: Kept, said: Kept) => boolean) =>
      this.questions.filter((question) => {
        const said = this.known.get(question);
        return said !== undefined && test(stored.get(question) ?? { version: 0, comment: '' }, said);
      });
    return {
      lost: differs((is, said) => is.version < said.version || is.comment !== said.comment),
      doubled: differs((is, said) => is.version > said.version),
      conflicts: this.conflicts,
    };
  }

  /** All that is stored, as the vendor's page asks for it. */
  async read() {
    const data = await this.untilAnswered({ query: READ }, crypto.randomUUID());
    return data['assessment'] as {
      questionnaire: { sections: { questions: { id: string }[] }[] };
      answers: (Kept & { questionId: string })[];
    };
  }

  private async save(questionId: string): Promise<void> {
    const before = this.known.get(questionId)?.version ?? 0;
    const comment = `${questionId} ${before + 1}`;
    const input = { questionId, expectedVersion: before, value: null, naReason: null, comment };
    const reply = await this.untilAnswered({ query: SAVE, variables: { input } }, crypto.randomUUID());
    const { answer, userErrors } = reply['saveAnswer'] as { answer: Kept | null; userErrors: unknown[] };
    if (answer === null || userErrors.length > 0) {
      this.conflicts += 1;
      return;
    }
    this.known.set(questionId, { version: answer.version, comment });
    this.acknowledged += 1;
  }

  private async untilAnswered(body: object, key: string): Promise<Record<string, unknown>> {
    for (;;) {
      const data = await this.post(body, key).catch(() => null);
      if (data !== null) return data;
      await pause(50);
    }
  }

  /** The data, or null where the server said that it could not. */
  private async post(body: object, key: string): Promise<Record<string, unknown> | null> {
    const response = await fetch(`${this.address}/respond/graphql`, {
      method: 'POST',
      headers: { ...headers(this.cookie), 'idempotency-key': key },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    const { data, errors } = (await response.json()) as {
      data?: Record<string, unknown> | null;
      errors?: { message: string; extensions?: { code?: string } }[];
    };
    for (const { message, extensions } of errors ?? []) this.refusals.add(`${extensions?.code}: ${message}`);
    return errors === undefined && data != null ? data : null;
  }
}

async function openSession(address: string, token: string): Promise<string> {
  const response = await fetch(`${address}/respond/session`, {
    method: 'POST',
    headers: headers(''),
    body: JSON.stringify({ token, isAuthorised: true }),
  });
  const cookie = response.headers.getSetCookie().find((each) => each.startsWith('__Host-rsid='));
  if (cookie === undefined) throw new Error(`the link opens no session: ${response.status}`);
  return cookie.split(';')[0]!;
}

function headers(cookie: string): Record<string, string> {
  return { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie };
}
