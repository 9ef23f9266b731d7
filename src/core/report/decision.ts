import { dayOr, decisionBadge, type Desk } from './desk.js';
import type { ReportDecision } from './model-decision.js';

/** The advice of the data protection officer and the decision, apart from each other, with any dissent. */
export function layOutDecision(desk: Desk): void {
  const { page, report, wording } = desk;
  page.newChapter(260);
  page.heading(2, wording.say('decision.title'));
  layOutStop(desk);
  const { decision } = report;
  if (decision === null) {
    page.note(wording.say('decision.none_long'));
    return;
  }
  layOutAdvice(desk, decision);
  page.heading(3, wording.say('decision.heading'));
  page.badges([decisionBadge(desk)]);
  const { proposal } = decision;
  page.facts([
    ...(proposal === null
      ? []
      : [{ label: wording.say('decision.proposed_by'), value: proposalWords(desk, proposal) }]),
    { label: wording.say('decision.decided_by'), value: personWords(desk, decision.by, decision.role) },
    { label: wording.say('decision.decided_on'), value: wording.day(decision.on) },
    { label: wording.say('decision.reason'), value: decision.reason },
    {
      label: wording.say('decision.valid_until'),
      value: dayOr(desk, decision.validUntil, wording.say('decision.no_end')),
    },
  ]);
}

function layOutStop({ page, report, wording }: Desk): void {
  const { stop } = report;
  if (stop === null) return;
  const { by, on, reason } = stop;
  page.note(wording.say('stop.stands', { who: by, day: wording.day(on), reason }));
}

function layOutAdvice(desk: Desk, { advice, adviceReply }: ReportDecision): void {
  const { page, wording } = desk;
  page.heading(3, wording.say('advice.heading'));
  if (advice === null) {
    page.paragraph(wording.say('advice.none'));
    if (adviceReply !== null) page.paragraph(wording.say('advice.not_waited', { reason: adviceReply }));
    return;
  }
  page.paragraph(wording.say('advice.by_on', { who: advice.by, day: wording.day(advice.on) }), 'caption');
  if (advice.outcome !== null)
    page.paragraph(wording.say('advice.outcome', { outcome: wording.say(`decision.${advice.outcome}`) }));
  page.paragraph(advice.text, 'quote');
  page.paragraph(wording.say(advice.dissents ? 'advice.dissents' : 'advice.agrees'));
  if (adviceReply !== null) page.paragraph(wording.say('advice.reply', { reason: adviceReply }));
}

function proposalWords(desk: Desk, proposal: NonNullable<ReportDecision['proposal']>): string {
  const { wording } = desk;
  return wording.say('decision.proposal', {
    who: personWords(desk, proposal.by, proposal.role),
    day: wording.day(proposal.on),
    outcome: wording.say(`decision.${proposal.outcome}`),
    reason: proposal.reason,
  });
}

export function personWords(desk: Desk, name: string, role: string | null): string {
  return role === null ? name : desk.wording.say('person.with_role', { name, role });
}
