import { useRef, useState } from 'react';
import { type Failure, toFailure } from '../../graphql/failure.js';
import { queryClient } from '../../graphql/query-client.js';
import { request } from '../../graphql/request.js';
import {
  SendAssessmentDocument,
  type SendAssessmentInput,
  type SendingListQuery,
} from '../../graphql/staff.generated.js';
import { useUnsaved } from '../../ui/unsaved.js';

export type SendingLine = SendingListQuery['sendingList'][number];

export type Sending =
  | { state: 'sending' }
  /** The link is told only now. */
  | { state: 'sent'; assessmentId: string; link: string | null }
  | { state: 'refused'; words: string }
  | { state: 'failed'; failure: Failure };

export type SendValues = Omit<SendAssessmentInput, 'serviceId' | 'contactId'>;

/** These would meet every other vendor as well. */
const ENDS_ALL: ReadonlySet<Failure['kind']> = new Set(['OFFLINE', 'UNAUTHENTICATED', 'FORBIDDEN']);

/**
 * Sends to one vendor after the other, each as one vendor alone: with its own record, link and mail, and with a key of
 * its own, so that a second try of the same does nothing twice. Whoever leaves in the middle has sent to the first;
 * the server tells of them that theirs is out.
 */
export function useSendingMany() {
  const [sendings, setSendings] = useState<ReadonlyMap<string, Sending>>(new Map());
  const [busy, setBusy] = useState(false);
  const unsaved = useUnsaved();
  const isUnderWay = useRef(false);
  const keys = useRef(new Map<string, string>());
  const note = (vendorId: string, sending: Sending): void =>
    setSendings((now) => new Map(now).set(vendorId, sending));

  async function sendOne(input: SendAssessmentInput): Promise<Sending> {
    try {
      const idempotencyKey = keyOf(keys.current, input);
      const { sendAssessment: reply } = await request(SendAssessmentDocument, { input }, { idempotencyKey });
      if (reply.assessment != null) {
        const { id: assessmentId } = reply.assessment;
        return { state: 'sent', assessmentId, link: reply.link ?? null };
      }
      return { state: 'refused', words: reply.userErrors.map(({ message }) => message).join(' ') };
    } catch (thrown) {
      return { state: 'failed', failure: toFailure(thrown) };
    }
  }

  async function send(lines: readonly SendingLine[], values: SendValues): Promise<void> {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setBusy(true);
    unsaved.touch();
    for (const { vendor, service, contact, language } of lines) {
      if (service == null || contact == null) continue;
      note(vendor.id, { state: 'sending' });
      const to = { serviceId: service.id, contactId: contact.id };
      const sending = await sendOne({ ...values, language: values.language || language, ...to });
      note(vendor.id, sending);
      if (sending.state === 'failed' && ENDS_ALL.has(sending.failure.kind)) break;
    }
    unsaved.letGo();
    setBusy(false);
    isUnderWay.current = false;
    for (const key of ['sending-list', 'assessments', 'vendors', 'vendor'])
      await queryClient.invalidateQueries({ queryKey: [key] });
  }

  return { sendings, busy, send };
}

/** The same words to the same vendor are the same act, however often it is tried. */
function keyOf(keys: Map<string, string>, input: SendAssessmentInput): string {
  const act = JSON.stringify(input);
  const key = keys.get(act) ?? crypto.randomUUID();
  keys.set(act, key);
  return key;
}
