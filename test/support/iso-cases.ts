import type { Examples } from './gql-schema.js';
import { INTAKE } from './walk.js';

/**
 * Of what each id an operation takes is the id. `tenancy.spec.ts` holds the list against the schema: a new id
 * argument or input field stops the run until it stands here.
 */
export const ID_KINDS: Readonly<Record<string, string>> = {
  'Query.assessment.id': 'asm',
  'Query.assessments.filter.vendorId': 'vnd',
  'Query.questionnaire.id': 'qnr',
  'Query.readiness.contactId': 'con',
  'Query.readiness.questionnaireId': 'qnr',
  'Query.readiness.serviceId': 'svc',
  'Query.risk.id': 'rsk',
  'Query.risks.filter.vendorId': 'vnd',
  'Query.service.id': 'svc',
  'Query.vendor.id': 'vnd',
  'Query.vendors.filter.ids': 'vnd',
  'Query.vendors.filter.ownerId': 'usr',
  'Query.vendors.filter.ownerGroupId': 'grp',
  'Query.openSessions.personId': 'usr',
  'Query.dataMap.id': 'map',
  'Mutation.archiveDataMap.input.id': 'map',
  'Mutation.draftDataMap.input.id': 'map',
  'Mutation.editDataMap.input.id': 'map',
  'Mutation.renameDataMap.input.id': 'map',
  'Query.vendorAccess.vendorId': 'vnd',
  'Query.agreement.id': 'dpa',
  'Query.agreementDocument.id': 'doc',
  'Query.agreements.filter.vendorId': 'vnd',
  'Mutation.addAgreement.input.vendorId': 'vnd',
  'Mutation.addAgreement.input.amendsId': 'dpa',
  'Mutation.addAgreement.input.serviceIds': 'svc',
  'Mutation.changeAgreement.input.id': 'dpa',
  'Mutation.changeAgreement.input.serviceIds': 'svc',
  'Mutation.confirmClauses.input.documentId': 'doc',
  'Mutation.confirmClauses.input.clauses.clauseId': 'cls',
  'Mutation.reviewClause.input.clauseId': 'cls',
  'Mutation.moveAsk.input.agreementId': 'dpa',
  'Mutation.archiveGroup.input.groupId': 'grp',
  'Mutation.endSession.input.sessionId': 'ses',
  'Mutation.endSessionsOf.input.personId': 'usr',
  'Mutation.joinGroup.input.groupId': 'grp',
  'Mutation.joinGroup.input.personId': 'usr',
  'Mutation.leaveGroup.input.groupId': 'grp',
  'Mutation.leaveGroup.input.personId': 'usr',
  'Mutation.renameGroup.input.groupId': 'grp',
  'Mutation.sendPasswordLink.input.personId': 'usr',
  'Mutation.addContact.input.vendorId': 'vnd',
  'Mutation.addService.input.vendorId': 'vnd',
  'Mutation.addVendor.input.ownerId': 'usr',
  'Mutation.addVendor.input.ownerGroupId': 'grp',
  'Mutation.archiveVendor.input.id': 'vnd',
  'Mutation.archiveVendors.input.vendors.id': 'vnd',
  'Mutation.assignOwner.input.ownerId': 'usr',
  'Mutation.assignOwner.input.ownerGroupId': 'grp',
  'Mutation.assignOwner.input.vendors.id': 'vnd',
  'Mutation.changeContact.input.id': 'con',
  'Mutation.changeRole.input.personId': 'usr',
  'Mutation.changeService.input.id': 'svc',
  'Mutation.changeVendor.input.id': 'vnd',
  'Mutation.changeVendor.input.ownerId': 'usr',
  'Mutation.changeVendor.input.ownerGroupId': 'grp',
  'Mutation.confirmRisk.input.id': 'rsk',
  'Mutation.createReport.input.assessmentId': 'asm',
  'Mutation.decide.input.assessmentId': 'asm',
  'Mutation.finishReview.input.assessmentId': 'asm',
  'Mutation.giveAssessment.input.assessmentId': 'asm',
  'Mutation.giveAssessment.input.reviewerId': 'usr',
  'Mutation.openEvidence.input.evidenceId': 'evd',
  'Mutation.raiseRisk.input.assessmentId': 'asm',
  'Mutation.mergeVendors.input.keptId': 'vnd',
  'Mutation.mergeVendors.input.mergedId': 'vnd',
  'Mutation.recordIntake.input.serviceId': 'svc',
  'Mutation.rejectRisk.input.id': 'rsk',
  'Mutation.removeContact.input.id': 'con',
  'Mutation.removeVendorView.input.id': 'viw',
  'Mutation.reopenQuestions.input.assessmentId': 'asm',
  'Mutation.restoreVendor.input.id': 'vnd',
  'Mutation.restoreVendors.input.vendors.id': 'vnd',
  'Mutation.reviewAnswer.input.assessmentId': 'asm',
  'Mutation.revokeInvite.input.assessmentId': 'asm',
  'Mutation.rotateInvite.input.assessmentId': 'asm',
  'Mutation.sendAssessment.input.contactId': 'con',
  'Mutation.sendAssessment.input.questionnaireId': 'qnr',
  'Mutation.sendAssessment.input.serviceId': 'svc',
  'Mutation.suspendPerson.input.personId': 'usr',
};

/** The same at the vendor's door, where almost nothing is named by an id. */
export const RESPOND_ID_KINDS: Readonly<Record<string, string>> = {
  'Mutation.dateEvidence.input.evidenceId': 'evd',
  'Mutation.fetchEvidence.input.evidenceId': 'evd',
  'Mutation.removeEvidence.input.evidenceId': 'evd',
  'Mutation.takeBack.input.passingId': 'pas',
  'Mutation.reuseEvidence.input.evidenceId': 'evd',
};

/** What passes validation, so that an operation gets as far as looking the id up. By path or by last name. */
export const EXAMPLES: Examples = {
  email: 'somebody@nowhere.example',
  website: 'https://nowhere.example',
  dpaUrl: 'https://nowhere.example/dpa',
  subprocessorsUrl: 'https://nowhere.example/subprocessors',
  answers: INTAKE,
  language: 'en',
  paper: 'A4',
  first: 20,
  role: 'AUDITOR',
  questionId: 'A-01',
  clause: 'C-HOURS',
  node: 'n1',
  edit: { remove: { nodes: ['n1'] } },
  document: null,
  homeArea: 'EU',
  laws: ['gdpr'],
};

/** An id of the right form that nothing has. */
export function nobody(prefix: string): string {
  return `${prefix}_${crypto.randomUUID()}`;
}

/** The ids of a workspace as the API writes them. */
export function typed(ids: Readonly<Record<string, string>>, prefix: string): string {
  const uuid = ids[prefix];
  if (uuid === undefined) throw new Error(`nothing of the kind ${prefix} is planted`);
  return `${prefix}_${uuid}`;
}
