import { request } from '../../../graphql/request.js';
import {
  SaveAnswerDocument,
  type SaveAnswerInput,
  type SaveAnswerMutation,
} from '../../../graphql/respond.generated.js';
import type { Write } from './write.js';

export type SaveReply = SaveAnswerMutation['saveAnswer'];

/** Sends one write; rejects with a Failure. */
export async function sendWrite(write: Write): Promise<SaveReply> {
  const data = await request(SaveAnswerDocument, { input: inputOf(write) }, { idempotencyKey: write.key });
  return data.saveAnswer;
}

/** The last chance when the page goes away: the browser finishes these requests without us. */
export function sendOnLeave(writes: readonly Write[]): void {
  for (const write of writes) void fetch('/respond/graphql', leavingRequest(write)).catch(() => undefined);
}

function leavingRequest(write: Write): RequestInit {
  const { id, name: operationName, text } = SaveAnswerDocument;
  const variables = { input: inputOf(write) };
  const named = import.meta.env.DEV ? { query: text } : { id };
  return {
    method: 'POST',
    keepalive: true,
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'idempotency-key': write.key },
    body: JSON.stringify({ ...named, operationName, variables }),
  };
}

function inputOf({ question, expectedVersion, draft }: Write): SaveAnswerInput {
  const { value, naReason, comment } = draft;
  return { questionId: question, expectedVersion: expectedVersion ?? 0, value, naReason, comment };
}
