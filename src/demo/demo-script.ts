import type { Answers } from '../core/questionnaire/answer.js';
import type { Role } from '../platform/tenancy/role-table.js';

/** The facts of the demo workspace: `templates/demo/workspace.json`. Days are counted from the day of loading. */
export interface DemoScript {
  readonly workspace: string;
  readonly people: readonly {
    readonly key: string;
    readonly name: string;
    readonly email: string;
    readonly role: Role;
    /** Until the last day of a role that ends. */
    readonly accessDays?: number;
  }[];
  /** Looks after the vendors and sees to conditions. */
  readonly group: { readonly name: string; readonly members: readonly string[] };
  readonly vendors: readonly DemoVendor[];
}

export interface DemoVendor {
  readonly key: string;
  readonly name: string;
  readonly legalName: string;
  readonly website: string;
  readonly country: string;
  readonly owner: string;
  readonly notes: string | null;
  readonly contacts: readonly { name: string; email: string; title: string | null; isMain: boolean }[];
  readonly services: readonly { name: string; description: string; intake: Answers | null }[];
  /** Of the first service, the oldest first; the last is the one at hand. */
  readonly assessments: readonly DemoAssessment[];
  readonly isArchived?: boolean;
}

/** One assessment of a vendor's first service, and how far it went. */
export interface DemoAssessment {
  readonly stage: 'sent' | 'answering' | 'in_review' | 'decided';
  /** The key of the questionnaire; the core questions when left out. */
  readonly questions?: string;
  /** How the vendor answers: in a good way, in a middling way, or as the sample report does. */
  readonly answers: 'strong' | 'middle' | 'mailwren';
  /** Share of questions answered, where the vendor is still at it. */
  readonly share?: number;
  readonly startedDaysAgo: number;
  readonly submittedDaysAgo?: number;
  readonly dueInDays: number;
  /** The invitation came back: nobody has this address. */
  readonly bounces?: boolean;
  /** In which the vendor is asked; English when left out. */
  readonly language?: 'en' | 'de';
  readonly evidence?: 'DOCUMENTED' | 'ATTESTED';
  /** What the vendor hands in beside its answers. */
  readonly papers?: readonly DemoPaper[];
  /** Who was given the answers to review. */
  readonly reviewer?: string;
  readonly reviews?: readonly {
    question: string;
    verdict: 'ACCEPTED' | 'ASKED' | 'NOT_OK';
    evidenceClass: 'CLAIMED' | 'DOCUMENTED' | 'ATTESTED';
    noteToVendor?: string;
  }[];
  readonly decision?: {
    outcome: 'APPROVED' | 'APPROVED_WITH_CONDITIONS' | 'REJECTED';
    reason: string;
    conditions?: readonly { text: string; inDays: number }[];
  };
}

/** A document that proves an answer: the lines of each page, the first of them its title. */
export interface DemoPaper {
  readonly question: string;
  readonly name: string;
  readonly validUntil?: string;
  readonly sheets: readonly (readonly string[])[];
}

/** What is asked where the script names nothing else. */
export const CORE_QUESTIONS = 'core-gdpr28';

/** Which person plays whom; in a workspace of one's own the caller plays everybody. */
export type Cast = (key: string) => string;
