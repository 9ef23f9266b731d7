import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of the first walk: invitation to PDF. Generated from the entities, then frozen. */
export class Tables1790000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${TABLES.map((table) => `app.${table}`).join(', ')} CASCADE`);
  }
}

const TABLES = [
  'idempotency',
  'event',
  'event_head',
  'attempt',
  'login',
  'person',
  'one_time_link',
  'organisation',
  'session',
  'vendor',
  'contact',
  'service',
  'questionnaire_version',
  'assessment',
  'answer',
  'answer_review',
  'assessment_snapshot',
  'attestation',
  'decision',
  'respondent',
  'respondent_scope',
  'score_sheet',
  'vendor_questions',
  'finding',
  'risk',
  'risk_finding',
  'delivery',
  'invite',
  'respond_session',
  'mail_code',
  'report',
];

const STATEMENTS = [
  `CREATE TABLE app.idempotency (
      tenant_id uuid NOT NULL,
      actor_id uuid NOT NULL,
      key text NOT NULL,
      digest text NOT NULL,
      answer text,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_50137e5121960b213da2f14ef8c" PRIMARY KEY (tenant_id, actor_id, key)
    )`,
  `CREATE INDEX idempotency_age_ix ON app.idempotency (tenant_id, created_at)`,
  `CREATE TABLE app.event (
      tenant_id uuid NOT NULL,
      seq bigint NOT NULL,
      at timestamptz NOT NULL,
      actor_id uuid NOT NULL,
      action text NOT NULL,
      object text NOT NULL,
      data jsonb NOT NULL,
      body text NOT NULL,
      prev text NOT NULL,
      hash text NOT NULL,
      CONSTRAINT "PK_b50cac9f10d8a1aa319cc626448" PRIMARY KEY (tenant_id, seq)
    )`,
  `CREATE TABLE app.event_head (
      tenant_id uuid NOT NULL,
      seq bigint NOT NULL,
      hash text NOT NULL,
      CONSTRAINT "PK_60f953e1345097a10f40411d647" PRIMARY KEY (tenant_id)
    )`,
  `CREATE TABLE app.attempt (
      what text NOT NULL,
      tries integer NOT NULL,
      window_ends_at timestamptz NOT NULL,
      CONSTRAINT "PK_248f6120606b5ceb85d1ec68aae" PRIMARY KEY (what)
    )`,
  `CREATE TABLE app.login (
      email text NOT NULL,
      organisation_id uuid NOT NULL,
      person_id uuid NOT NULL,
      password_hash text,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_a1fa377d7cba456bebaa6922edf" PRIMARY KEY (email)
    )`,
  `CREATE UNIQUE INDEX login_person_ux ON app.login (organisation_id, person_id)`,
  `CREATE TABLE app.person (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      name text NOT NULL,
      email text NOT NULL,
      role text NOT NULL,
      is_suspended boolean NOT NULL DEFAULT false,
      is_demo boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1',
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_29cf0f382d6d971ee2baa24dfdf" PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE UNIQUE INDEX person_email_ux ON app.person (tenant_id, email)`,
  `CREATE TABLE app.one_time_link (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      token_hash text NOT NULL,
      purpose text NOT NULL,
      person_id uuid NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_3163aeb03d8ea23793445465346" PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE INDEX one_time_link_person_ix ON app.one_time_link (tenant_id, person_id)`,
  `CREATE UNIQUE INDEX one_time_link_token_ux ON app.one_time_link (tenant_id, token_hash)`,
  `CREATE TABLE app.organisation (
      id uuid NOT NULL,
      name text NOT NULL,
      hint text NOT NULL,
      is_demo boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1',
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_c725ae234ef1b74cce43d2d00c1" PRIMARY KEY (id)
    )`,
  `CREATE UNIQUE INDEX organisation_hint_ux ON app.organisation (hint)`,
  `CREATE TABLE app.session (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      token_hash text NOT NULL,
      person_id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      last_seen_at timestamptz NOT NULL,
      ended_at timestamptz,
      CONSTRAINT "PK_4ea631d0ada8a0e7581f7faa584" PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE INDEX session_person_ix ON app.session (tenant_id, person_id)`,
  `CREATE UNIQUE INDEX session_token_ux ON app.session (tenant_id, token_hash)`,
  `CREATE TABLE app.vendor (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      name text NOT NULL,
      name_key text NOT NULL,
      legal_name text,
      website text,
      country text,
      notes text,
      owner_id uuid,
      is_archived boolean NOT NULL DEFAULT false,
      is_demo boolean NOT NULL DEFAULT false,
      tier text,
      inherent_risk numeric(7,4),
      assessment_state text,
      level integer,
      claimed_level integer,
      target_level integer,
      residual_band text,
      open_risks integer NOT NULL DEFAULT '0',
      open_high_risks integer NOT NULL DEFAULT '0',
      next_review_on date,
      version integer NOT NULL DEFAULT '1',
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_360f28799118fff5871a7c75422" PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE INDEX vendor_owner_ix ON app.vendor (tenant_id, owner_id)`,
  `CREATE INDEX vendor_tier_ix ON app.vendor (tenant_id, is_archived, tier)`,
  `CREATE INDEX vendor_name_ix ON app.vendor (tenant_id, is_archived, name_key, id)`,
  `CREATE TABLE app.contact (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      vendor_id uuid NOT NULL,
      name text NOT NULL,
      email text NOT NULL,
      title text,
      is_main boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1',
      CONSTRAINT "PK_adcc7062038573c7e9ea41dab26" PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE INDEX contact_vendor_ix ON app.contact (tenant_id, vendor_id)`,
  `CREATE TABLE app.service (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      vendor_id uuid NOT NULL,
      name text NOT NULL,
      description text,
      intake_answers jsonb,
      intake_recorded_at timestamptz,
      tier text,
      inherent_risk numeric(7,4),
      inherent jsonb,
      version integer NOT NULL DEFAULT '1',
      CONSTRAINT "PK_b06c22491ebca87456fe487252f" PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE INDEX service_vendor_ix ON app.service (tenant_id, vendor_id)`,
  `CREATE TABLE app.questionnaire_version (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      key text NOT NULL,
      revision text NOT NULL,
      title text NOT NULL,
      language text NOT NULL,
      audience text NOT NULL,
      question_count integer NOT NULL,
      questions_by_tier jsonb NOT NULL,
      estimated_minutes integer,
      body jsonb NOT NULL,
      digest text NOT NULL,
      published_at timestamptz NOT NULL,
      CONSTRAINT "PK_cf2fc768efa6fcbcc206a1f86a7" PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE UNIQUE INDEX questionnaire_version_ux ON app.questionnaire_version (tenant_id, key, revision)`,
  `CREATE TABLE app.assessment (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      vendor_id uuid NOT NULL,
      service_id uuid NOT NULL,
      assessor_id uuid NOT NULL,
      reviewer_id uuid,
      state text NOT NULL,
      tier text NOT NULL,
      context jsonb NOT NULL,
      language text NOT NULL,
      note text,
      landing jsonb NOT NULL,
      due_on date NOT NULL,
      sent_at timestamptz,
      first_answer_at timestamptz,
      submitted_at timestamptz,
      reviewed_at timestamptz,
      is_demo boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT '1',
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_fa3e4aedc86c29a75f5d856a9a1" PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE INDEX assessment_state_ix ON app.assessment (tenant_id, state, id)`,
  `CREATE INDEX assessment_vendor_ix ON app.assessment (tenant_id, vendor_id, sent_at)`,
  `CREATE TABLE app.answer (
      tenant_id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      question_id text NOT NULL,
      section text NOT NULL,
      content jsonb NOT NULL,
      answered_by uuid NOT NULL,
      version integer NOT NULL DEFAULT '1',
      saved_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_d0eba1a4054b5604701399f0aff" PRIMARY KEY (tenant_id, assessment_id, question_id)
    )`,
  `CREATE TABLE app.answer_review (
      tenant_id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      question_id text NOT NULL,
      verdict text,
      evidence_class text NOT NULL DEFAULT 'CLAIMED',
      is_na_approved boolean,
      internal_note text,
      note_to_vendor text,
      reviewer_id uuid NOT NULL,
      version integer NOT NULL DEFAULT '1',
      at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_e3c0f35607182a3a5ccdba12e6f" PRIMARY KEY (tenant_id, assessment_id, question_id)
    )`,
  `CREATE TABLE app.assessment_snapshot (
      tenant_id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      questionnaire_title text NOT NULL,
      questionnaire_revision text NOT NULL,
      questionnaire jsonb NOT NULL,
      model jsonb NOT NULL,
      model_version text NOT NULL,
      scorer_version text NOT NULL,
      digest text NOT NULL,
      CONSTRAINT "PK_b07af0e048c2dd75b1ab136a463" PRIMARY KEY (tenant_id, assessment_id)
    )`,
  `CREATE TABLE app.attestation (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      respondent_id uuid NOT NULL,
      name text NOT NULL,
      title text NOT NULL,
      statement text NOT NULL,
      reference text NOT NULL,
      at timestamptz NOT NULL,
      CONSTRAINT "PK_22f56b57cd16b37623f00304b3f" PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE INDEX attestation_assessment_ix ON app.attestation (tenant_id, assessment_id)`,
  `CREATE TABLE app.decision (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      vendor_id uuid NOT NULL,
      outcome text NOT NULL,
      reason text NOT NULL,
      conditions jsonb NOT NULL DEFAULT '[]',
      decided_by_id uuid NOT NULL,
      decided_at timestamptz NOT NULL,
      valid_until date,
      CONSTRAINT "PK_501ae48fa1d9a5ef1aa9b5ea275" PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE INDEX decision_assessment_ix ON app.decision (tenant_id, assessment_id, decided_at)`,
  `CREATE INDEX decision_vendor_ix ON app.decision (tenant_id, vendor_id, decided_at)`,
  `CREATE TABLE app.respondent (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      name text NOT NULL,
      email text NOT NULL,
      CONSTRAINT "PK_b8912423b7a41171bd634c411fa" PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE INDEX respondent_assessment_ix ON app.respondent (tenant_id, assessment_id)`,
  `CREATE TABLE app.respondent_scope (
      tenant_id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      respondent_id uuid NOT NULL,
      section text NOT NULL,
      CONSTRAINT "PK_1dff3bd933728df621bc1fa7351" PRIMARY KEY (tenant_id, assessment_id, respondent_id, section)
    )`,
  `CREATE TABLE app.score_sheet (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      computed_at timestamptz NOT NULL,
      computed_by text NOT NULL DEFAULT 'server',
      is_reviewed boolean NOT NULL,
      inputs_digest text NOT NULL,
      model_version text NOT NULL,
      questionnaire_version text NOT NULL,
      scorer_version text NOT NULL,
      level integer,
      claimed_level integer,
      target_level integer NOT NULL,
      maturity text,
      control_effectiveness text,
      documented_share text,
      residual_risk text,
      residual_band text,
      sheet jsonb NOT NULL,
      CONSTRAINT "PK_8bc79c1b18e72673f82f6be2d90" PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE INDEX score_sheet_assessment_ix ON app.score_sheet (tenant_id, assessment_id, computed_at)`,
  `CREATE TABLE app.vendor_questions (
      tenant_id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      questionnaire jsonb NOT NULL,
      asks jsonb NOT NULL DEFAULT '{}',
      CONSTRAINT "PK_65ad17b522676f9b12cba7821b6" PRIMARY KEY (tenant_id, assessment_id)
    )`,
  `CREATE TABLE app.finding (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      vendor_id uuid NOT NULL,
      source text NOT NULL,
      source_id uuid NOT NULL,
      rule text NOT NULL,
      title text NOT NULL,
      severity text NOT NULL,
      question_id text,
      practice_id text,
      is_open boolean NOT NULL DEFAULT true,
      raised_at timestamptz NOT NULL,
      CONSTRAINT "PK_c04f80be339d491d6854b52646c" PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE UNIQUE INDEX finding_source_ux ON app.finding (tenant_id, source, source_id, rule)`,
  `CREATE INDEX finding_vendor_ix ON app.finding (tenant_id, vendor_id, is_open)`,
  `CREATE TABLE app.risk (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      vendor_id uuid NOT NULL,
      statement text NOT NULL,
      cause text,
      effect text,
      state text NOT NULL,
      likelihood integer NOT NULL,
      impact integer NOT NULL,
      score integer NOT NULL,
      band text NOT NULL,
      treatment text,
      due_on date,
      note text,
      version integer NOT NULL DEFAULT '1',
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_4edb951efb8292924a9f611748f" PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE INDEX risk_list_ix ON app.risk (tenant_id, state, score, impact, id)`,
  `CREATE INDEX risk_vendor_ix ON app.risk (tenant_id, vendor_id, state)`,
  `CREATE TABLE app.risk_finding (
      tenant_id uuid NOT NULL,
      risk_id uuid NOT NULL,
      finding_id uuid NOT NULL,
      CONSTRAINT "PK_27a7eccc4cd7987d87ec20bfbb4" PRIMARY KEY (tenant_id, risk_id, finding_id)
    )`,
  `CREATE INDEX risk_finding_finding_ix ON app.risk_finding (tenant_id, finding_id)`,
  `CREATE TABLE app.delivery (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      kind text NOT NULL,
      state text NOT NULL,
      at timestamptz NOT NULL,
      reason text,
      message_id text NOT NULL,
      CONSTRAINT "PK_ce45e7fc23420b0f4a9ef2f39fa" PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE INDEX delivery_assessment_ix ON app.delivery (tenant_id, assessment_id, at)`,
  `CREATE TABLE app.invite (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      respondent_id uuid NOT NULL,
      token_hash text NOT NULL,
      purpose text NOT NULL,
      rotation integer NOT NULL,
      expires_at timestamptz NOT NULL,
      opened_at timestamptz,
      replaced_at timestamptz,
      revoked_at timestamptz,
      revoked_reason text,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_40227fd0981be916ff278c3e619" PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE INDEX invite_respondent_ix ON app.invite (tenant_id, respondent_id)`,
  `CREATE INDEX invite_assessment_ix ON app.invite (tenant_id, assessment_id)`,
  `CREATE UNIQUE INDEX invite_token_ux ON app.invite (tenant_id, token_hash)`,
  `CREATE TABLE app.respond_session (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      invite_id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      respondent_id uuid NOT NULL,
      token_hash text NOT NULL,
      expires_at timestamptz NOT NULL,
      ended_at timestamptz,
      known_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_c5d4cdc7abaaa3765e0e44559d9" PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE INDEX respond_session_invite_ix ON app.respond_session (tenant_id, invite_id)`,
  `CREATE UNIQUE INDEX respond_session_token_ux ON app.respond_session (tenant_id, token_hash)`,
  `CREATE TABLE app.mail_code (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      respondent_id uuid NOT NULL,
      browser_hash text NOT NULL,
      code_digest text NOT NULL,
      tries integer NOT NULL DEFAULT '0',
      expires_at timestamptz NOT NULL,
      used_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "PK_19df561fb2f91a86272489bea3c" PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE INDEX mail_code_respondent_ix ON app.mail_code (tenant_id, respondent_id)`,
  `CREATE UNIQUE INDEX mail_code_browser_ux ON app.mail_code (tenant_id, browser_hash)`,
  `CREATE TABLE app.report (
      tenant_id uuid NOT NULL,
      id uuid NOT NULL,
      assessment_id uuid NOT NULL,
      vendor_id uuid NOT NULL,
      created_by_id uuid NOT NULL,
      created_at timestamptz NOT NULL,
      as_of date NOT NULL,
      language text NOT NULL,
      paper text NOT NULL,
      pages integer NOT NULL,
      "sha256" text NOT NULL,
      verification_code text NOT NULL,
      file_name text NOT NULL,
      model jsonb NOT NULL,
      CONSTRAINT "PK_0b32d6b3cf714d22848630f2b26" PRIMARY KEY (tenant_id, id)
    )`,
  `CREATE INDEX report_vendor_ix ON app.report (tenant_id, vendor_id, created_at)`,
  `CREATE INDEX report_assessment_ix ON app.report (tenant_id, assessment_id, created_at)`,
  `ALTER TABLE app.one_time_link
      ADD CONSTRAINT one_time_link_person_fk FOREIGN KEY (tenant_id, person_id)
      REFERENCES app.person(tenant_id,id) ON DELETE CASCADE`,
  `ALTER TABLE app.session
      ADD CONSTRAINT session_person_fk FOREIGN KEY (tenant_id, person_id)
      REFERENCES app.person(tenant_id,id) ON DELETE CASCADE`,
  `ALTER TABLE app.vendor
      ADD CONSTRAINT vendor_owner_fk FOREIGN KEY (tenant_id, owner_id)
      REFERENCES app.person(tenant_id,id) ON DELETE RESTRICT`,
  `ALTER TABLE app.contact
      ADD CONSTRAINT contact_vendor_fk FOREIGN KEY (tenant_id, vendor_id)
      REFERENCES app.vendor(tenant_id,id) ON DELETE CASCADE`,
  `ALTER TABLE app.service
      ADD CONSTRAINT service_vendor_fk FOREIGN KEY (tenant_id, vendor_id)
      REFERENCES app.vendor(tenant_id,id) ON DELETE CASCADE`,
  `CREATE INDEX assessment_reviewer_ix ON app.assessment (tenant_id, reviewer_id)`,
  `ALTER TABLE app.assessment
      ADD CONSTRAINT assessment_reviewer_fk FOREIGN KEY (tenant_id, reviewer_id)
      REFERENCES app.person(tenant_id,id) ON DELETE RESTRICT`,
  `ALTER TABLE app.assessment
      ADD CONSTRAINT assessment_assessor_fk FOREIGN KEY (tenant_id, assessor_id)
      REFERENCES app.person(tenant_id,id) ON DELETE RESTRICT`,
  `ALTER TABLE app.assessment
      ADD CONSTRAINT assessment_service_fk FOREIGN KEY (tenant_id, service_id)
      REFERENCES app.service(tenant_id,id) ON DELETE RESTRICT`,
  `ALTER TABLE app.assessment
      ADD CONSTRAINT assessment_vendor_fk FOREIGN KEY (tenant_id, vendor_id)
      REFERENCES app.vendor(tenant_id,id) ON DELETE RESTRICT`,
  `ALTER TABLE app.answer
      ADD CONSTRAINT answer_assessment_fk FOREIGN KEY (tenant_id, assessment_id)
      REFERENCES app.assessment(tenant_id,id) ON DELETE CASCADE`,
  `ALTER TABLE app.answer_review
      ADD CONSTRAINT answer_review_assessment_fk FOREIGN KEY (tenant_id, assessment_id)
      REFERENCES app.assessment(tenant_id,id) ON DELETE CASCADE`,
  `ALTER TABLE app.assessment_snapshot
      ADD CONSTRAINT assessment_snapshot_assessment_fk FOREIGN KEY (tenant_id, assessment_id)
      REFERENCES app.assessment(tenant_id,id) ON DELETE CASCADE`,
  `ALTER TABLE app.attestation
      ADD CONSTRAINT attestation_assessment_fk FOREIGN KEY (tenant_id, assessment_id)
      REFERENCES app.assessment(tenant_id,id) ON DELETE CASCADE`,
  `ALTER TABLE app.decision
      ADD CONSTRAINT decision_vendor_fk FOREIGN KEY (tenant_id, vendor_id)
      REFERENCES app.vendor(tenant_id,id) ON DELETE RESTRICT`,
  `ALTER TABLE app.decision
      ADD CONSTRAINT decision_assessment_fk FOREIGN KEY (tenant_id, assessment_id)
      REFERENCES app.assessment(tenant_id,id) ON DELETE RESTRICT`,
  `ALTER TABLE app.respondent
      ADD CONSTRAINT respondent_assessment_fk FOREIGN KEY (tenant_id, assessment_id)
      REFERENCES app.assessment(tenant_id,id) ON DELETE CASCADE`,
  `ALTER TABLE app.respondent_scope
      ADD CONSTRAINT respondent_scope_assessment_fk FOREIGN KEY (tenant_id, assessment_id)
      REFERENCES app.assessment(tenant_id,id) ON DELETE CASCADE`,
  `ALTER TABLE app.score_sheet
      ADD CONSTRAINT score_sheet_assessment_fk FOREIGN KEY (tenant_id, assessment_id)
      REFERENCES app.assessment(tenant_id,id) ON DELETE CASCADE`,
  `ALTER TABLE app.vendor_questions
      ADD CONSTRAINT vendor_questions_assessment_fk FOREIGN KEY (tenant_id, assessment_id)
      REFERENCES app.assessment(tenant_id,id) ON DELETE CASCADE`,
  `ALTER TABLE app.finding
      ADD CONSTRAINT finding_vendor_fk FOREIGN KEY (tenant_id, vendor_id)
      REFERENCES app.vendor(tenant_id,id) ON DELETE RESTRICT`,
  `ALTER TABLE app.risk
      ADD CONSTRAINT risk_vendor_fk FOREIGN KEY (tenant_id, vendor_id)
      REFERENCES app.vendor(tenant_id,id) ON DELETE RESTRICT`,
  `ALTER TABLE app.risk_finding
      ADD CONSTRAINT risk_finding_finding_fk FOREIGN KEY (tenant_id, finding_id)
      REFERENCES app.finding(tenant_id,id) ON DELETE CASCADE`,
  `ALTER TABLE app.risk_finding
      ADD CONSTRAINT risk_finding_risk_fk FOREIGN KEY (tenant_id, risk_id)
      REFERENCES app.risk(tenant_id,id) ON DELETE CASCADE`,
  `ALTER TABLE app.delivery
      ADD CONSTRAINT delivery_assessment_fk FOREIGN KEY (tenant_id, assessment_id)
      REFERENCES app.assessment(tenant_id,id) ON DELETE CASCADE`,
  `ALTER TABLE app.invite
      ADD CONSTRAINT invite_respondent_fk FOREIGN KEY (tenant_id, respondent_id)
      REFERENCES app.respondent(tenant_id,id) ON DELETE CASCADE`,
  `ALTER TABLE app.invite
      ADD CONSTRAINT invite_assessment_fk FOREIGN KEY (tenant_id, assessment_id)
      REFERENCES app.assessment(tenant_id,id) ON DELETE CASCADE`,
  `ALTER TABLE app.respond_session
      ADD CONSTRAINT respond_session_invite_fk FOREIGN KEY (tenant_id, invite_id)
      REFERENCES app.invite(tenant_id,id) ON DELETE CASCADE`,
  `ALTER TABLE app.mail_code
      ADD CONSTRAINT mail_code_respondent_fk FOREIGN KEY (tenant_id, respondent_id)
      REFERENCES app.respondent(tenant_id,id) ON DELETE CASCADE`,
  `ALTER TABLE app.report
      ADD CONSTRAINT report_vendor_fk FOREIGN KEY (tenant_id, vendor_id)
      REFERENCES app.vendor(tenant_id,id) ON DELETE RESTRICT`,
  `ALTER TABLE app.report
      ADD CONSTRAINT report_assessment_fk FOREIGN KEY (tenant_id, assessment_id)
      REFERENCES app.assessment(tenant_id,id) ON DELETE RESTRICT`,
];
