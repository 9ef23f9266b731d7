import type { MigrationInterface } from 'typeorm';
import { TenantSetting1790000000001 } from './0001-tenant-setting.js';
import { Tables1790000000002 } from './0002-tables.js';
import { Access1790000000003 } from './0003-access.js';
import { SessionLookUp1790000000004 } from './0004-session-look-up.js';
import { VendorRegister1790000000005 } from './0005-vendor-register.js';
import { Groups1790000000006 } from './0006-groups.js';
import { Evidence1790000000007 } from './0007-evidence.js';
import { Review1790000000008 } from './0008-review.js';
import { PassingOn1790000000009 } from './0009-passing-on.js';
import { Agreements1790000000010 } from './0010-agreements.js';
import { Deadlines1790000000011 } from './0011-deadlines.js';
import { Maps1790000000012 } from './0012-maps.js';
import { Decisions1790000000014 } from './0014-decisions.js';
import { Risks1790000000013 } from './0013-risks.js';
import { Register1790000000015 } from './0015-register.js';
import { Home1790000000016 } from './0016-home.js';
import { RegisterRest1790000000017 } from './0017-register-rest.js';
import { AgreementsRest1790000000018 } from './0018-agreements-rest.js';
import { RisksRest1790000000020 } from './0020-risks-rest.js';
import { MapsRest1790000000019 } from './0019-maps-rest.js';
import { RisksMore1790000000021 } from './0021-risks-more.js';
import { Holidays1790000000023 } from './0023-holidays.js';
import { OneEngine1790000000024 } from './0024-one-engine.js';
import { ServiceAgreements1790000000026 } from './0026-service-agreements.js';
import { QuestionsInLanguages1790000000030 } from './0030-questions-in-languages.js';
import { RenewalMonths1790000000031 } from './0031-renewal-months.js';
import { AgreementParties1790000000032 } from './0032-agreement-parties.js';
import { AccessUntil1790000000033 } from './0033-access-until.js';
import { ReadingsShown1790000000034 } from './0034-readings-shown.js';
import { WithdrawnDocuments1790000000035 } from './0035-withdrawn-documents.js';
import { ReviewedByHand1790000000036 } from './0036-reviewed-by-hand.js';
import { AgreementTerms1790000000039 } from './0039-agreement-terms.js';
import { CompanyAliases1790000000041 } from './0041-company-aliases.js';
import { NoticeAnswers1790000000042 } from './0042-notice-answers.js';
import { AnswersKept1790000000043 } from './0043-answers-kept.js';
import { KeptMails1790000000044 } from './0044-kept-mails.js';
import { RowChoices1790000000045 } from './0045-row-choices.js';
import { ListedNotes1790000000046 } from './0046-listed-notes.js';
import { AskedLinks1790000000047 } from './0047-asked-links.js';
import { DraftRisks1790000000048 } from './0048-draft-risks.js';
import { WishAnswers1790000000049 } from './0049-wish-answers.js';
import { AsksMailed1790000000050 } from './0050-asks-mailed.js';
import { DeclinedLinks1790000000051 } from './0051-declined-links.js';

/** In order; a released migration is never edited. */
export const migrations: (new () => MigrationInterface)[] = [
  TenantSetting1790000000001,
  Tables1790000000002,
  Access1790000000003,
  SessionLookUp1790000000004,
  VendorRegister1790000000005,
  Groups1790000000006,
  Evidence1790000000007,
  Review1790000000008,
  PassingOn1790000000009,
  Agreements1790000000010,
  Deadlines1790000000011,
  Maps1790000000012,
  Decisions1790000000014,
  Risks1790000000013,
  Register1790000000015,
  Home1790000000016,
  RegisterRest1790000000017,
  AgreementsRest1790000000018,
  RisksRest1790000000020,
  MapsRest1790000000019,
  RisksMore1790000000021,
  Holidays1790000000023,
  OneEngine1790000000024,
  ServiceAgreements1790000000026,
  QuestionsInLanguages1790000000030,
  RenewalMonths1790000000031,
  AgreementParties1790000000032,
  AccessUntil1790000000033,
  ReadingsShown1790000000034,
  WithdrawnDocuments1790000000035,
  ReviewedByHand1790000000036,
  AgreementTerms1790000000039,
  CompanyAliases1790000000041,
  NoticeAnswers1790000000042,
  AnswersKept1790000000043,
  KeptMails1790000000044,
  RowChoices1790000000045,
  ListedNotes1790000000046,
  AskedLinks1790000000047,
  DraftRisks1790000000048,
  WishAnswers1790000000049,
  AsksMailed1790000000050,
  DeclinedLinks1790000000051,
];
