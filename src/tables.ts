import { registerEntities } from './platform/database/entity-registry.js';
import { IdempotencyRow } from './platform/database/idempotency.entity.js';
import { DeadlineDigest } from './platform/deadlines/deadline-digest.entity.js';
import { DeadlineNotice } from './platform/deadlines/deadline-notice.entity.js';
import { EventHead, EventRow } from './platform/events/event.entity.js';
import { Attempt } from './platform/http/attempt.entity.js';
import { GroupMember } from './features/identity/group-member.entity.js';
import { Login } from './features/identity/login.entity.js';
import { OneTimeLink } from './features/identity/one-time-link.entity.js';
import { Organisation } from './features/identity/organisation.entity.js';
import { PeopleGroup } from './features/identity/people-group.entity.js';
import { Person } from './features/identity/person.entity.js';
import { Session } from './features/identity/session.entity.js';
import { SavedView } from './features/saved-views/saved-view.entity.js';
import { Contact } from './features/vendors/contact.entity.js';
import { Service } from './features/vendors/service.entity.js';
import { CalendarFeed } from './features/calendar/calendar-feed.entity.js';
import { CompanyAlias } from './features/sub-processors/company-alias.entity.js';
import { SubProcessorList } from './features/sub-processors/sub-processor-list.entity.js';
import { SubProcessorNotice } from './features/sub-processors/sub-processor-notice.entity.js';
import { SubProcessor } from './features/sub-processors/sub-processor.entity.js';
import { ImportColumn } from './features/vendors/import-column.entity.js';
import { RowChoice } from './features/vendors/row-choice.entity.js';
import { Vendor } from './features/vendors/vendor.entity.js';
import { VendorImport } from './features/vendors/vendor-import.entity.js';
import { VendorsApart } from './features/vendors/vendors-apart.entity.js';
import { QuestionnaireVersion } from './features/questionnaires/questionnaire-version.entity.js';
import { Answer } from './features/assessments/answer.entity.js';
import { AnswersHold } from './features/assessments/answers-hold.entity.js';
import { AnswerReview } from './features/assessments/answer-review.entity.js';
import { Assessment } from './features/assessments/assessment.entity.js';
import { AssessmentSnapshot } from './features/assessments/assessment-snapshot.entity.js';
import { Attestation } from './features/assessments/attestation.entity.js';
import { DecisionAdvice } from './features/assessments/decision-advice.entity.js';
import { DecisionCondition } from './features/assessments/decision-condition.entity.js';
import { DecisionProposal } from './features/assessments/decision-proposal.entity.js';
import { VendorStop } from './features/assessments/decision-stop.entity.js';
import { Decision } from './features/assessments/decision.entity.js';
import { Respondent } from './features/assessments/respondent.entity.js';
import { AnswerVersion } from './features/assessments/answer-version.entity.js';
import { ChangeWish } from './features/assessments/change-wish.entity.js';
import { Passing } from './features/assessments/passing.entity.js';
import { Reopening } from './features/assessments/reopening.entity.js';
import { Evidence } from './features/assessments/evidence.entity.js';
import { FileTicket } from './features/assessments/file-ticket.entity.js';
import { RespondentScope } from './features/assessments/respondent-scope.entity.js';
import { ScoreSheet } from './features/assessments/score-sheet.entity.js';
import { VendorQuestions } from './features/assessments/vendor-questions.entity.js';
import { AdequacyChange } from './features/adequacy/adequacy-change.entity.js';
import { BusinessCalendarRow } from './features/holidays/business-calendar.entity.js';
import { DataMap } from './features/data-flows/data-map.entity.js';
import { MapChange } from './features/data-flows/map-change.entity.js';
import { Agreement } from './features/dpas/agreement.entity.js';
import { AgreementAsk } from './features/dpas/agreement-ask.entity.js';
import { AgreementClause } from './features/dpas/agreement-clause.entity.js';
import { AgreementDocument } from './features/dpas/agreement-document.entity.js';
import { AgreementService } from './features/dpas/agreement-service.entity.js';
import { AgreementText } from './features/dpas/agreement-text.entity.js';
import { Finding } from './features/risks/finding.entity.js';
import { Risk } from './features/risks/risk.entity.js';
import { RiskFinding } from './features/risks/risk-finding.entity.js';
import { RiskMeasure } from './features/risks/risk-measure.entity.js';
import { RiskChange } from './features/risks/risk-change.entity.js';
import { RiskAcceptanceStep } from './features/risks/risk-acceptance.entity.js';
import { RiskSettings } from './features/risks/risk-settings.entity.js';
import { ProposalRun } from './features/risks/proposal-run.entity.js';
import { Delivery } from './features/invites/delivery.entity.js';
import { Invite } from './features/invites/invite.entity.js';
import { MailCode } from './features/invites/mail-code.entity.js';
import { RespondSession } from './features/invites/respond-session.entity.js';
import { HomeSnooze } from './features/reports/home-snooze.entity.js';
import { Report } from './features/reports/report.entity.js';

/** Every table of the product, beside app.module's list of features; `platform` gets them by registration. */
registerEntities(IdempotencyRow, EventHead, EventRow, Attempt, DeadlineNotice, DeadlineDigest);
registerEntities(Organisation, Login, Person, Session, OneTimeLink, PeopleGroup, GroupMember);
registerEntities(VendorImport, VendorsApart, RowChoice);
registerEntities(CalendarFeed, SubProcessorList, SubProcessor, SubProcessorNotice, CompanyAlias);
registerEntities(Vendor, Contact, Service, SavedView, ImportColumn, QuestionnaireVersion);
registerEntities(Assessment, AssessmentSnapshot, VendorQuestions, Respondent, RespondentScope);
registerEntities(Answer, AnswerReview, Attestation, ScoreSheet, Decision);
registerEntities(DecisionProposal, DecisionAdvice, DecisionCondition, VendorStop);
registerEntities(AnswersHold, Evidence, FileTicket, Passing, ChangeWish, Reopening, AnswerVersion);
registerEntities(Finding, Risk, RiskFinding, Invite, RespondSession, MailCode, Delivery, Report, HomeSnooze);
registerEntities(AdequacyChange, BusinessCalendarRow, DataMap, MapChange);
registerEntities(
  Agreement,
  AgreementService,
  AgreementDocument,
  AgreementText,
  AgreementClause,
  AgreementAsk,
);
registerEntities(RiskMeasure, RiskChange, RiskAcceptanceStep, RiskSettings, ProposalRun);
