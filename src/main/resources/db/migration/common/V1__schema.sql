-- The schema on both databases; what differs between them is in V2. Texts that may be empty are '' and never null.

-- ---------------------------------------------------------------------------------------------------------- the case

create table cadre_case (
    reference           varchar(20)  primary key,
    title               varchar(80)  not null,
    organisation        varchar(64)  not null,
    origin              varchar(16)  not null,
    framework_version   varchar(20)  not null,
    step                varchar(40)  not null,
    use_state           varchar(20)  not null,
    experiment_begun    boolean      not null,
    -- Whether the committee has taken the case up, which keeps its use suspended.
    taken_up            boolean      default false not null,
    -- The case that the committee decided to replace by this one.
    replaces            varchar(20),
    opened_at           timestamp(3) with time zone not null,
    opened_by           varchar(64)  not null,
    updated_at          timestamp(3) with time zone not null,
    closed_at           timestamp(3) with time zone,
    ending              varchar(20)
);
create index cadre_case_organisation on cadre_case (organisation);
create index cadre_case_step on cadre_case (step);
create index cadre_case_updated on cadre_case (updated_at);
create index cadre_case_opened on cadre_case (opened_at);
create index cadre_case_replaces on cadre_case (replaces);

-- The last number given to each kind of matter in each year; its row serialises the numbering.
create table cadre_number (
    prefix      varchar(8) not null,
    number_year integer    not null,
    last_number integer    not null,
    primary key (prefix, number_year)
);

-- Append-only: what a person entered in a step, one typed document.
create table cadre_step_document (
    id                  bigint generated always as identity primary key,
    case_reference      varchar(20) not null,
    form                varchar(64) not null,
    element             varchar(64) not null,
    task_id             varchar(64),
    process_instance_id varchar(64) not null,
    author              varchar(64) not null,
    written_at          timestamp(3) with time zone not null,
    content             text not null
);
create index cadre_step_document_case on cadre_step_document (case_reference, form);
create index cadre_step_document_form on cadre_step_document (form, id);

-- What somebody has typed in a task's form and not sent (see src/docs/adr/0039-long-forms.md). It belongs to the writer alone,
-- and goes with the task or the account: it is no evidence.
create table cadre_task_draft (
    task_id  varchar(64) not null,
    person   varchar(64) not null,
    answers  text        not null,
    revision integer     not null,
    saved_at timestamp(3) with time zone not null,
    primary key (task_id, person)
);
create index cadre_task_draft_person on cadre_task_draft (person);

-- A request to redo a step, and what a second person decided on it.
create table cadre_rectification (
    id             bigint generated always as identity primary key,
    case_reference varchar(20)   not null,
    step           varchar(40)   not null,
    reason         varchar(2000) not null,
    asked_by       varchar(64)   not null,
    asked_at       timestamp(3) with time zone not null,
    approved       boolean,
    decided_by     varchar(64),
    decided_at     timestamp(3) with time zone,
    constraint cadre_rectification_second_person check (decided_by is null or decided_by <> asked_by)
);
create index cadre_rectification_case on cadre_rectification (case_reference);

-- An act of the authority that the secretary entered as it was received, and what a guarantor answered.
create table cadre_received_act (
    id             bigint generated always as identity primary key,
    case_reference varchar(20)  not null,
    -- As the form of the act takes them, JSON.
    answers        text         not null,
    -- The organisation whose authority decided as it was entered.
    deciding       varchar(64)  not null,
    entered_by     varchar(64)  not null,
    entered_at     timestamp(3) with time zone not null,
    -- Who countersigned or refused it; null while it waits.
    answered_by    varchar(64),
    answered_at    timestamp(3) with time zone,
    signed         boolean,
    reason         varchar(2000) default '' not null,
    constraint cadre_received_act_second_person check (answered_by is null or answered_by <> entered_by)
);
create index cadre_received_act_case on cadre_received_act (case_reference);

-- Suites à donner: what the committee reserved or an opinion demanded. What was done of it stands in the step's document.
create table cadre_commitment (
    process_instance_id varchar(64)   not null primary key,
    case_reference      varchar(20)   not null,
    source              varchar(100)  not null,
    demand              varchar(4000) not null,
    holder              varchar(200)  not null,
    due                 date          not null,
    fulfilment          varchar(16)
);
create index cadre_commitment_case on cadre_commitment (case_reference);

-- Whether somebody wants a case among those they follow, whatever they have done in it.
create table cadre_followed_case (
    account        varchar(64) not null,
    case_reference varchar(20) not null references cadre_case (reference),
    followed       boolean     not null,
    primary key (account, case_reference)
);

-- What the last proposal of a case said in short, to find cases that are close to one another.
create table cadre_case_text (
    case_reference varchar(20)  not null primary key,
    summary        varchar(150) not null,
    product        varchar(200) not null
);

-- The first letters of its words, by which a case may be found to be close to another one (see
-- fr.cadreia.dossier.CaseTexts).
create table cadre_case_word (
    case_reference varchar(20) not null,
    word           varchar(8)  not null,
    primary key (word, case_reference)
);
create index cadre_case_word_case on cadre_case_word (case_reference);

-- ------------------------------------------------------------------------------------------------------- the journal

-- Append-only, one chain of SHA-256 per case (see fr.cadreia.journal.JournalEntry).
create table cadre_journal (
    case_reference    varchar(20) not null,
    sequence_number   integer     not null,
    written_at        timestamp(3) with time zone not null,
    actor             varchar(64) not null,
    kind              varchar(40) not null,
    step              varchar(40) not null,
    framework_version varchar(20) not null,
    content           text        not null,
    previous_hash     char(64)    not null,
    hash              char(64)    not null,
    primary key (case_reference, sequence_number)
);
-- Whatever the case: late re-evaluations, decisions over time, figures.
create index cadre_journal_kind on cadre_journal (kind);
create index cadre_journal_written on cadre_journal (written_at);
-- What happened to accounts since a moment, without all that ever happened to them.
create index cadre_journal_moment on cadre_journal (case_reference, written_at);
-- The cases in which somebody has done something.
create index cadre_journal_actor on cadre_journal (actor, case_reference);

-- Chains of the journal that are no case's: a writer to one holds its row, as a writer to that of a case holds the
-- case's.
create table cadre_journal_chain (chain varchar(20) primary key);

-- Append-only: the heads of all chains of the journal, sealed together with a key kept outside the database
-- (see fr.cadreia.journal.seal.SealStatement). heads holds those that changed since the seal before.
create table cadre_seal (
    sequence_number integer      primary key,
    sealed_at       timestamp(3) with time zone not null,
    mark            varchar(30)  not null,
    new_rows        bigint       not null,
    chains          integer      not null,
    root            char(64)     not null,
    changed_heads   char(64)     not null,
    heads           text         not null,
    previous_hash   char(64)     not null,
    signature       varchar(100) not null
);

-- ----------------------------------------------------------------------------------------------------- the committee

-- Séances of the committee. What was decided stands with each case; here is what the secretary prepares. opened_at is when
-- it was really opened, in local time as its convening is; revision and changed_at are what calendar programs ask for
-- (RFC 5545, 3.8.7).
create table cadre_session (
    session_number varchar(12)   not null primary key,
    starts_at      timestamp(3)  not null,
    place          varchar(200)  not null,
    video_link     varchar(500)  not null,
    status         varchar(16)   not null,
    opened_at      timestamp(3),
    -- What its secretary was last told is to be done with it, and for which day.
    told           varchar(32)   default '' not null,
    revision       integer       default 0 not null,
    changed_at     timestamp(3) with time zone default current_timestamp not null
);

create table cadre_session_item (
    session_number varchar(12) not null references cadre_session (session_number),
    item_position  integer     not null,
    case_reference varchar(20) not null,
    with_debate    boolean     not null,
    primary key (session_number, case_reference)
);
create index cadre_session_item_case on cadre_session_item (case_reference);

-- Those who convene for one day do so one after the other, so that two cases convened together come to the same session;
-- other days do not wait.
create table cadre_session_turn (session_day date primary key);

-- Append-only: convocations of the sessions, and what completes them.
create table cadre_convocation (
    session_number     varchar(12) not null references cadre_session (session_number),
    convocation_number integer     not null,
    filed_at           timestamp(3) with time zone not null,
    content            text        not null,
    sha256             char(64)    not null,
    primary key (session_number, convocation_number)
);

-- The examinations that were last convened as a consultation in writing: they stand on no session's agenda, and lists of
-- sessions find them here instead of reading every convening.
create table cadre_written_consultation (
    process_instance_id varchar(64) primary key,
    case_reference      varchar(20) not null,
    ends_on             date        not null,
    place               varchar(500) not null
);
create index cadre_written_consultation_end on cadre_written_consultation (ends_on);

-- The committee's papers as they were filed: chain names the one whose rows attest them. page is what a PDF is made of, once it
-- is committed, and a copy that is signed by hand; mark stands at its foot.
create table cadre_filed_paper (
    name     varchar(60) not null primary key,
    chain    varchar(60) not null,
    filed_at timestamp(3) with time zone not null,
    page     text        not null,
    mark     varchar(200) not null
);
create index cadre_filed_paper_chain on cadre_filed_paper (chain);

-- Procès-verbaux of the sessions while they are written; once signed they are filed (cadre_filed_paper). Who attended without
-- sitting are its guests.
create table cadre_minutes (
    session_number varchar(12)   not null primary key,
    status         varchar(16)   not null,
    incidents      text          not null,
    approved_in    varchar(12)   not null,
    signed_text    text          not null,
    public_text    text          not null,
    secretary      varchar(64)   not null,
    guests         varchar(8000) default '' not null,
    urgency        varchar(2000) default '' not null,
    miscellaneous  varchar(8000) default '' not null
);

create table cadre_minutes_debate (
    session_number varchar(12)   not null references cadre_minutes (session_number),
    case_reference varchar(20)   not null,
    content        text          not null,
    dissent        varchar(8000) default '' not null,
    primary key (session_number, case_reference)
);

-- Append-only: extraits du relevé de décisions. opinion_number is the one by which an opinion of the committee is known (avis
-- n° 2026-03/01), sentence what it says, votes how many voted in each way (JSON, by the code of the choice), for the list that everybody reads. An extract
-- that was corrected is kept; the one that replaces it says so (replaced_number, 0 for one that replaces none).
create table cadre_decision_extract (
    case_reference      varchar(20)   not null,
    extract_number      integer       not null,
    process_instance_id varchar(64)   not null,
    filed_at            timestamp(3) with time zone not null,
    content             text          not null,
    sha256              char(64)      not null,
    opinion_number      varchar(32),
    sentence            varchar(1000) default '' not null,
    votes               varchar(400)  default '{}' not null,
    replaced_number     integer       default 0 not null,
    primary key (case_reference, extract_number)
);
-- Two opinions never have one number; only an extract that replaces another gives its number again.
create unique index cadre_decision_extract_opinion on cadre_decision_extract (opinion_number, replaced_number);

-- Append-only: the lists of the committee's opinions (relevés de décisions), put on line as their session closes.
create table cadre_decision_list (
    session_number varchar(12)  not null primary key references cadre_session (session_number),
    held_on        date         not null,
    chair          varchar(600) not null,
    published_at   timestamp(3) with time zone not null
);
create table cadre_decision_list_point (
    session_number varchar(12) not null references cadre_decision_list (session_number),
    point_number   integer     not null,
    case_reference varchar(20) not null,
    extract_number integer     not null,
    primary key (session_number, point_number)
);

-- Append-only: what everybody reads of the minutes of a session once they are approved, without the agents' names.
create table cadre_public_minutes (
    session_number varchar(12) not null primary key references cadre_session (session_number),
    published_at   timestamp(3) with time zone not null,
    content        text        not null
);

-- --------------------------------------------------------------------------------------------------- people and rights

-- Rights that persons have been given (habilitations, see src/docs/adr/0028-two-persons.md). A seat on the committee is a
-- right of one of its two colleges, whose act is the mandate. The engine's memberships follow from these rows.
create table cadre_grant (
    id               bigint generated always as identity primary key,
    account          varchar(64)  not null,
    role             varchar(32)  not null,
    -- The member in whose absence a deputy sits; empty for everything else.
    titular          varchar(64)  not null,
    starts_on        date         not null,
    -- First day without it; null when no term was set.
    ends_on          date,
    -- What ends_on was before an early end; the same where there was none.
    term             date,
    -- When the near end of a right to propose was announced: each is once.
    end_announced_at timestamp(3) with time zone,
    act              varchar(200) not null,
    -- How the committee's papers name the person: civilité and qualité, kept with the mandate.
    civility         varchar(8)   default '' not null,
    quality          varchar(200) default '' not null,
    asked_by         varchar(64)  not null,
    -- Empty where one person gives it (agents, communes).
    countersigned_by varchar(64)  not null,
    granted_at       timestamp(3) with time zone not null,
    -- Of a seat of the committee: how many of its full years were announced, each once.
    years_announced  integer      default 0 not null
);
create index cadre_grant_account on cadre_grant (account);
create index cadre_grant_role on cadre_grant (role);

-- What one person asked for and a second one has to sign. Never changed but for its answer.
create table cadre_grant_request (
    id           bigint generated always as identity primary key,
    kind         varchar(16)  not null,
    account      varchar(64)  not null,
    role         varchar(32)  not null,
    titular      varchar(64)  not null,
    starts_on    date,
    ends_on      date,
    grant_id     bigint,
    organisation varchar(64)  not null,
    first_name   varchar(200) not null,
    last_name    varchar(200) not null,
    mailbox      varchar(254) not null,
    -- The identity at a provider that an account gets; without a subject, the one that it loses.
    provider     varchar(8)   not null,
    subject      varchar(255) not null,
    sign_in_name varchar(255) not null,
    civility     varchar(8)   default '' not null,
    quality      varchar(200) default '' not null,
    act          varchar(200) not null,
    asked_by     varchar(64)  not null,
    asked_at     timestamp(3) with time zone not null,
    state        varchar(16)  not null,
    answered_by  varchar(64)  not null,
    answered_at  timestamp(3) with time zone,
    reason       varchar(500) not null
);
create index cadre_grant_request_state on cadre_grant_request (state, asked_at);

-- Which organisation's authority decides for an organisation, once a guarantor has countersigned it: the newest row holds. Of
-- a commune the act is the one by which it joined the framework.
create table cadre_deciding_organisation (
    id               bigint generated always as identity primary key,
    organisation     varchar(64)  not null,
    deciding         varchar(64)  not null,
    act              varchar(200) not null,
    countersigned_by varchar(64)  not null,
    named_at         timestamp(3) with time zone not null
);
create index cadre_deciding_organisation_of on cadre_deciding_organisation (organisation);
-- Deployments that one person asked for and a guarantor has to sign, over what was in force then. Never changed but for
-- their answer, and for the deployment that came of it.
create table cadre_deployment_request (
    id              bigint generated always as identity primary key,
    files_sha256    char(64)      not null,
    in_force_sha256 char(64)      not null,
    name            varchar(255)  not null,
    source          varchar(255)  not null,
    asked_by        varchar(64)   not null,
    asked_at        timestamp(3) with time zone not null,
    state           varchar(16)   not null,
    answered_by     varchar(64)   not null,
    answered_at     timestamp(3) with time zone,
    reason          varchar(500)  not null,
    open_tasks      boolean       not null,
    deployment_id   varchar(64)   not null
);
create index cadre_deployment_request_state on cadre_deployment_request (state, asked_at);
create index cadre_deployment_request_files on cadre_deployment_request (files_sha256);

-- Their files, in Base64: part 0 as it was asked for, the others what was in force then under its keys.
create table cadre_deployment_request_file (
    request_id bigint       not null references cadre_deployment_request (id),
    name       varchar(255) not null,
    part       integer      not null,
    resource   varchar(255) not null,
    content    text         not null,
    primary key (request_id, name, part)
);

-- Tasks that were open when another version of their form was signed: the version that they keep.
create table cadre_kept_form (
    task_id    varchar(64) not null primary key,
    form_key   varchar(255) not null,
    definition varchar(64) not null
);

-- Who changes accounts or rights holds this row until the change is committed, so that what was checked before still holds
-- when it is written.
create table cadre_account_turn (id integer not null primary key);
insert into cadre_account_turn (id) values (1);

-- By what an account is known where its person proves who they are. The account's id means nothing and never changes; what a
-- person types, and what a provider calls them, stand here alone.
create table cadre_identity (
    account      varchar(64)  not null,
    -- LOCAL, OIDC or LDAP.
    provider     varchar(8)   not null,
    -- The lasting name at the provider; of a local identity, its sign-in name without capitals.
    subject      varchar(255) not null,
    -- What the person types or reads, for those who look for the account.
    sign_in_name varchar(255) not null,
    since        timestamp(3) with time zone not null,
    primary key (provider, subject),
    constraint cadre_identity_one unique (account, provider)
);

-- What a provider says of an account's person where it differs from what is recorded, and only two persons may change that.
create table cadre_identity_difference (
    account      varchar(64)  not null primary key,
    first_name   varchar(200) not null,
    last_name    varchar(200) not null,
    mailbox      varchar(254) not null,
    organisation varchar(64)  not null,
    seen_at      timestamp(3) with time zone not null
);

-- The tokens by which a provider ended sessions, so that none is taken twice; kept for as long as one is accepted.
create table cadre_oidc_logout (
    jti_sha256 char(64) not null primary key,
    seen_at    timestamp(3) with time zone not null
);

-- What the persons of deleted accounts were called: papers, votes and the journal hold their ids alone.
create table cadre_former_name (
    account varchar(64)  not null primary key,
    name    varchar(255) not null
);

-- Accounts whose sign-in is closed, since when sessions that began earlier are over, and since when nobody signs in with the
-- account's password: its owner has yet to choose one by a one-time link.
create table cadre_account_standing (
    account              varchar(64)  not null primary key,
    closed_at            timestamp(3) with time zone,
    closed_by            varchar(64)  not null,
    reason               varchar(500) not null,
    sessions_end         timestamp(3) with time zone,
    password_annulled_at timestamp(3) with time zone,
    -- Since when the directory, from which the account comes, no longer knows its person or has locked them; null while it does.
    absent_since         timestamp(3) with time zone
);

-- Second factors of accounts, each encrypted by a key that follows from the key of the seals (hexadecimal), and the last step
-- of thirty seconds whose code was used.
create table cadre_second_factor (
    account   varchar(64)  not null primary key,
    secret    varchar(200) not null,
    last_step bigint       not null,
    since     timestamp(3) with time zone not null
);

-- Personal access tokens of people, for scripts and Camunda Modeler: the SHA-256 of each alone.
create table cadre_access_token (
    id           bigint generated always as identity primary key,
    account      varchar(64)  not null,
    token_sha256 varchar(64)  not null unique,
    name         varchar(100) not null,
    scope        varchar(20)  not null,
    made_at      timestamp(3) with time zone not null,
    valid_until  date         not null,
    last_used_on date
);
create index cadre_access_token_account on cadre_access_token (account);

-- What is counted of attempts: wrong passwords and codes in a row, forms that anybody may send. subject and source are
-- SHA-256, of an account and of a network address; empty for all together.
create table cadre_attempt (
    subject     varchar(64) not null,
    source      varchar(64) not null,
    gate        varchar(40) not null,
    counted     integer     not null,
    waits_until timestamp(3) with time zone not null,
    kept_until  timestamp(3) with time zone not null,
    primary key (subject, source, gate)
);
create index cadre_attempt_kept on cadre_attempt (kept_until);

-- Signs the moment at which a public form was shown, which the browser keeps: one row, made at random.
create table cadre_form_key (secret varchar(36) not null);

-- The sessions of people who are signed in, of all nodes (Spring Session's columns; times in milliseconds). session_id is the
-- SHA-256 of what the browser sends, principal_name the account.
create table cadre_web_session (
    primary_id            varchar(36) not null primary key,
    session_id            varchar(64) not null unique,
    creation_time         bigint      not null,
    last_access_time      bigint      not null,
    max_inactive_interval integer     not null,
    expiry_time           bigint      not null,
    principal_name        varchar(100)
);
create index cadre_web_session_expiry on cadre_web_session (expiry_time);
create index cadre_web_session_principal on cadre_web_session (principal_name);

create table cadre_web_session_attributes (
    session_primary_id varchar(36)  not null references cadre_web_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- One-time links by which a person chooses the own password. Without a mail server a code of a guarantor goes with it.
create table cadre_password_link (
    id           bigint generated always as identity primary key,
    account      varchar(64) not null,
    token_sha256 varchar(64) not null unique,
    needs_code   boolean     not null,
    code_sha256  varchar(64) not null,
    made_by      varchar(64) not null,
    code_by      varchar(64) not null,
    failures     integer     not null,
    expires_at   timestamp(3) with time zone not null,
    used_at      timestamp(3) with time zone
);
create index cadre_password_link_account on cadre_password_link (account);

-- The installation: at most one row of each part; closed for ever once both have closed it.
create table cadre_installation (
    id               integer     not null primary key,
    begun_at         timestamp(3) with time zone not null,
    administrator    varchar(64) not null,
    guarantor        varchar(64) not null,
    admin_code       varchar(64) not null,
    guarantor_code   varchar(64) not null,
    codes_expire     timestamp(3) with time zone,
    admin_closed     varchar(64) not null,
    guarantor_closed varchar(64) not null,
    -- The act by which the authority adopted the framework, as the person who closed first entered it.
    framework_act    varchar(200) default '' not null,
    closed_at        timestamp(3) with time zone,
    record           text        not null,
    record_sha256    varchar(64) not null
);

-- A guarantor named again on the server's command line, when none or one was left.
create table cadre_guarantor_recovery (
    id          bigint generated always as identity primary key,
    act         varchar(200) not null,
    code_sha256 varchar(64)  not null,
    failures    integer      not null,
    expires_at  timestamp(3) with time zone not null,
    account     varchar(64)  not null,
    entered_by  varchar(64)  not null,
    entered_at  timestamp(3) with time zone
);

-- ------------------------------------------------------------------------------------------------ what people are told

-- What people are to be told, written in the transaction in which it happens (see src/docs/adr/0016-outbox.md).
create table cadre_notification (
    id             bigint generated always as identity primary key,
    kind           varchar(32)  not null,
    case_reference varchar(20)  not null,
    about          varchar(64)  not null,
    recipient      varchar(64)  not null,
    words          varchar(500) not null,
    page           varchar(500) not null,
    occurred_at    timestamp(3) with time zone not null,
    attempts       integer      not null,
    next_attempt   timestamp(3) with time zone not null,
    failure        varchar(500) not null,
    spread_at      timestamp(3) with time zone
);
create index cadre_notification_due on cadre_notification (spread_at, next_attempt);

-- One for each person who is told, when the person wants it.
create table cadre_notification_copy (
    id              bigint generated always as identity primary key,
    notification_id bigint      not null references cadre_notification (id),
    recipient       varchar(64) not null,
    kind            varchar(32) not null,
    at_once         boolean     not null,
    due_at          timestamp(3) with time zone not null,
    settled_at      timestamp(3) with time zone,
    constraint cadre_notification_copy_once unique (notification_id, recipient)
);
create index cadre_notification_copy_due on cadre_notification_copy (settled_at, due_at, recipient);

-- Mails as they are sent, word for word, however often it is tried.
create table cadre_mail (
    id           bigint generated always as identity primary key,
    message_id   varchar(64)  not null unique,
    recipient    varchar(64)  not null,
    address      varchar(254) not null,
    subject      varchar(300) not null,
    plain_text   text         not null,
    html_text    text         not null,
    written_at   timestamp(3) with time zone not null,
    state        varchar(16)  not null,
    attempts     integer      not null,
    next_attempt timestamp(3) with time zone not null,
    lease_owner  varchar(36)  not null,
    leased_until timestamp(3) with time zone,
    failure      varchar(500) not null,
    sent_at      timestamp(3) with time zone
);
create index cadre_mail_due on cadre_mail (state, next_attempt);

-- Nodes write mails one after the other, so that a digest is neither written twice nor torn in two.
create table cadre_mail_turn (id integer primary key);
insert into cadre_mail_turn (id) values (1);

-- What a person chose; where there is no row, the default holds.
create table cadre_mail_choice (
    person varchar(64) not null,
    kind   varchar(32) not null,
    timing varchar(16) not null,
    primary key (person, kind)
);

-- Under whose name identifiers are given (RFC 4151): at most one row, which stays when the application moves.
create table cadre_tag_authority (
    id        integer      not null primary key,
    authority varchar(300) not null
);

-- Private addresses of calendars. The token itself is known to its owner alone.
create table cadre_calendar_link (
    person       varchar(64) not null primary key,
    token_sha256 varchar(64) not null unique,
    created_at   timestamp(3) with time zone not null
);

-- -------------------------------------------------------------------------------------------------------- the framework

-- Append-only: the versions of the trust framework. The first one is the configuration's (cadre.framework).
create table cadre_framework_version (
    version_number varchar(20)  not null primary key,
    effective_on   date         not null unique,
    rules          text         not null,
    settings       text         not null,
    act            varchar(400) not null,
    review         varchar(20)  not null
);

-- Reviews of the framework; what was said stands in cadre_step_document, under the review's reference.
-- open_slot is 1 while a review runs, so that there are never two at once.
create table cadre_framework_review (
    reference  varchar(20)  not null primary key,
    reason     varchar(200) not null,
    opened_on  date         not null,
    opened_by  varchar(64)  not null,
    open_slot  integer unique,
    closed_on  date,
    outcome    varchar(20)
);

-- ----------------------------------------------------------------------------------------------------- inventories

-- An inventory of uses already in service that somebody took over.
create table cadre_intake_batch (
    id         bigint generated always as identity primary key,
    file_name  varchar(200) not null,
    mapping    text         not null,
    started_by varchar(64)  not null,
    started_at timestamp(3) with time zone not null,
    stopped_by varchar(64)  not null,
    -- The run that is under way, and when it last said so; null when there is none.
    worked_by  varchar(36),
    worked_at  timestamp(3) with time zone,
    -- Who took it back; null as long as nobody did.
    taken_back_by     varchar(64),
    taken_back_at     timestamp(3) with time zone,
    taken_back_reason varchar(500)
);

-- Mappings that somebody gave a name, for the next inventory with the same headings.
create table cadre_intake_mapping (
    name     varchar(100) primary key,
    headings text         not null,
    mapping  text         not null,
    saved_by varchar(64)  not null,
    saved_at timestamp(3) with time zone not null
);

-- Each row of its file. Only the row that became a case carries the key by which the use is known again. Doubts are values
-- that were not understood, as JSON; null where there are none.
create table cadre_intake_row (
    batch_id       bigint      not null,
    file_row       integer     not null,
    original       text        not null,
    status         varchar(16) not null,
    title          varchar(400),
    organisation   varchar(200),
    reason         varchar(2000),
    use_key        char(64),
    case_reference varchar(20),
    given          text,
    doubts         text,
    primary key (batch_id, file_row),
    constraint cadre_intake_row_use unique (use_key),
    -- After the key, whose index H2 then uses: a row is found by both columns, never by the batch alone.
    constraint cadre_intake_row_batch foreign key (batch_id) references cadre_intake_batch (id)
);
create index cadre_intake_row_case on cadre_intake_row (case_reference);

-- --------------------------------------------------------------------------------------------------- mentions of persons

-- What somebody has said to be no person: the person who mentions it is not asked again. The same may be said twice at one moment.
create table cadre_dismissed_mention (
    id      bigint generated always as identity primary key,
    mention varchar(400) not null,
    words   varchar(400) not null,
    said_by varchar(64)  not null,
    said_at timestamp(3) with time zone not null
);
create index cadre_dismissed_mention_said on cadre_dismissed_mention (mention);

-- Questions about texts that were taken over, which stay private as long as one is there. An empty rewording stands for none.
create table cadre_held_mention (
    id             bigint generated always as identity primary key,
    case_reference varchar(20)  not null,
    field          varchar(80)  not null,
    content        text         not null,
    -- The same of texts that say the same: they are asked about once.
    content_sha256 char(64)     not null,
    mention        varchar(400) not null,
    words          varchar(400) not null,
    person         boolean      not null,
    rewording      varchar(2000) not null
);
create index cadre_held_mention_text on cadre_held_mention (case_reference, field);
create index cadre_held_mention_same on cadre_held_mention (mention);
create index cadre_held_mention_content on cadre_held_mention (content_sha256);

-- ------------------------------------------------------------------------------------------------- reports and calls

-- Reports of incidents by agents and citizens; what was said stands in cadre_step_document, under the report's reference.
create table cadre_report (
    reference      varchar(20)  primary key,
    title          varchar(80)  not null,
    organisation   varchar(64)  not null,
    case_reference varchar(20)  not null,
    opened_at      timestamp(3) with time zone not null,
    answer_by      date         not null,
    opened_by      varchar(64)  not null,
    receipt        varchar(64)  not null,
    stage          varchar(20)  not null,
    answer         varchar(4000),
    answered_at    timestamp(3) with time zone
);
create index cadre_report_case on cadre_report (case_reference);
create index cadre_report_receipt on cadre_report (receipt);

-- Calls for projects and what was proposed to them.
create table cadre_call (
    reference  varchar(20)   primary key,
    title      varchar(80)   not null,
    purpose    varchar(4000) not null,
    criteria   varchar(2000) not null,
    open_to    varchar(80)   not null,
    closes_on  date          not null,
    opened_by  varchar(64)   not null,
    conclusion varchar(4000) not null,
    report     varchar(8000) not null
);

create table cadre_call_proposal (
    id             bigint generated always as identity primary key,
    call_reference varchar(20)   not null references cadre_call (reference),
    proposer       varchar(16)   not null,
    name           varchar(120)  not null,
    mailbox        varchar(120)  not null,
    title          varchar(80)   not null,
    summary        varchar(150)  not null,
    need           varchar(4000) not null,
    outcome        varchar(16)   not null,
    reason         varchar(4000) not null,
    case_reference varchar(20)   not null
);
create index cadre_call_proposal_call on cadre_call_proposal (call_reference);
create index cadre_call_proposal_case on cadre_call_proposal (case_reference);

-- Meetings with the territory, what came of them, and the cases that began there.
create table cadre_outreach_meeting (
    id        bigint generated always as identity primary key,
    title     varchar(120)  not null,
    held_on   date          not null,
    hours     varchar(200)  not null,
    place     varchar(200)  not null,
    audience  varchar(200)  not null,
    purpose   varchar(2000) not null,
    cancelled varchar(200)  not null,
    report    varchar(8000) not null,
    attended  integer       not null
);
create index cadre_outreach_meeting_day on cadre_outreach_meeting (held_on);

create table cadre_outreach_case (
    meeting_id     bigint      not null references cadre_outreach_meeting (id),
    case_reference varchar(20) not null,
    primary key (meeting_id, case_reference)
);

-- -------------------------------------------------------------------------------------------------------- training

-- Training sessions of a case, its agents to train, who was there, what was attested, who has access; awareness actions.
create table cadre_training_session (
    id             bigint generated always as identity primary key,
    case_reference varchar(20)   not null,
    held_on        date          not null,
    content        varchar(2000) not null,
    trainer        varchar(200)  not null,
    audience       varchar(200)  not null,
    cancelled      varchar(500)  not null,
    attendance     boolean       not null
);
create index cadre_training_session_case on cadre_training_session (case_reference);

create table cadre_trainee (
    id             bigint generated always as identity primary key,
    case_reference varchar(20)  not null,
    agent          varchar(200) not null,
    attested_on    date,
    access_since   date,
    access_ended   date,
    constraint cadre_trainee_agent unique (case_reference, agent)
);
create index cadre_trainee_person on cadre_trainee (agent);

create table cadre_attendance (
    session_id bigint not null references cadre_training_session (id),
    trainee_id bigint not null references cadre_trainee (id),
    primary key (session_id, trainee_id)
);

create table cadre_awareness (
    id           bigint generated always as identity primary key,
    organisation varchar(64)   not null,
    held_on      date          not null,
    theme        varchar(20)   not null,
    audience     varchar(20)   not null,
    content      varchar(2000) not null,
    attended     integer       not null
);
create index cadre_awareness_organisation on cadre_awareness (organisation);

-- --------------------------------------------------------------------------------------------- catalogue and advice

-- The catalogue of qualified solutions: an entry per case.
create table cadre_catalogue_entry (
    id             bigint generated always as identity primary key,
    case_reference varchar(20) not null unique
);

-- Append-only: each change of an entry.
create table cadre_catalogue_version (
    entry_id   bigint        not null references cadre_catalogue_entry (id),
    version    integer       not null,
    written_at timestamp(3) with time zone not null,
    author     varchar(64)   not null,
    status     varchar(20)   not null,
    reason     varchar(2000) not null,
    review_on  date          not null,
    content    text          not null,
    primary key (entry_id, version)
);

-- Cases that began from an entry, and what their proposal starts from.
create table cadre_catalogue_start (
    case_reference varchar(20) not null primary key,
    entry_id       bigint      not null references cadre_catalogue_entry (id),
    version        integer     not null,
    given          text        not null
);
create index cadre_catalogue_start_entry on cadre_catalogue_start (entry_id);

-- What other authorities tell of their uses: nothing starts from it. "told_as" is their reference, else the name of the use.
create table cadre_experience (
    id         bigint generated always as identity primary key,
    authority  varchar(200) not null,
    told_as    varchar(200) not null,
    entered_at timestamp(3) with time zone not null,
    author     varchar(64)  not null,
    source     varchar(200) not null,
    content    text         not null,
    unique (authority, told_as)
);

-- Questions to the experts (demander conseil) and their answers. The experts are reminded once of one that waits for longer
-- than its term.
create table cadre_advice (
    id           bigint generated always as identity primary key,
    asked_by     varchar(64)   not null,
    organisation varchar(64)   not null,
    asked_at     timestamp(3) with time zone not null,
    due          date          not null,
    entry_id     bigint,
    question     varchar(4000) not null,
    answer       varchar(4000) not null,
    answered_by  varchar(64)   not null,
    answered_at  timestamp(3) with time zone,
    reminded     boolean       default false not null
);
create index cadre_advice_asked on cadre_advice (asked_by);
create index cadre_advice_answered on cadre_advice (answered_at);

-- Sheets that suppliers are asked for by one-time links, of which only the hash is kept. What was sent stands in
-- cadre_step_document; the draft is what was typed before.
create table cadre_supplier_sheet (
    id             bigint generated always as identity primary key,
    case_reference varchar(20)  not null,
    token_sha256   varchar(64)  not null unique,
    cause          varchar(20)  not null,
    product        varchar(200) not null,
    asked_at       timestamp(3) with time zone not null,
    last_day       date         not null,
    sent_at        timestamp(3) with time zone,
    replaced       boolean      not null,
    draft          text         not null,
    revision       integer      not null
);
create index cadre_supplier_sheet_case on cadre_supplier_sheet (case_reference);

-- Answers on a solution, gathered without a name. They are kept as counts alone.
create table cadre_feedback (
    id             bigint generated always as identity primary key,
    case_reference varchar(20)  not null,
    respondents    varchar(10)  not null,
    token          varchar(14)  not null unique,
    opened_on      date         not null,
    closed_on      date,
    asked          integer      not null,
    answered       integer      not null,
    -- The bilan or the re-evaluation that took the result: its process and its protocol. Null before.
    evaluation     varchar(100)
);
create index cadre_feedback_case on cadre_feedback (case_reference);

create table cadre_feedback_count (
    feedback_id bigint      not null references cadre_feedback (id),
    question    varchar(20) not null,
    choice      integer     not null,
    number      integer     not null,
    primary key (feedback_id, question, choice)
);

create table cadre_feedback_day (
    feedback_id bigint  not null references cadre_feedback (id),
    given_on    date    not null,
    number      integer not null,
    primary key (feedback_id, given_on)
);

-- Uses of AI that nobody proposed, as people declare them. An account stands here until an expert has settled the use, and only if the
-- person left a name.
create table cadre_unproposed_use (
    id             bigint generated always as identity primary key,
    declared_on    date         not null,
    tool           varchar(80)  not null,
    -- The name without accents, capitals and blanks: spellings of a tool are one.
    tool_key       varchar(200) not null,
    purpose        varchar(20)  not null,
    data           varchar(20)  not null,
    organisation   varchar(64)  not null,
    account        varchar(64)  not null,
    verdict        varchar(10)  not null,
    settled_on     date,
    case_reference varchar(20)  default '' not null,
    entry_id       bigint
);
create index cadre_unproposed_use_tool on cadre_unproposed_use (tool_key, organisation);
create index cadre_unproposed_use_declared on cadre_unproposed_use (declared_on);

-- ----------------------------------------------------------------------------------------------- the public register

-- Append-only: every version of every entry. Its id comes from the row of the head, so that a reader who has read up to an id has
-- missed nothing, whichever node publishes.
create table cadre_register_version (
    id             bigint       primary key,
    reference      varchar(20)  not null,
    version_number integer      not null,
    published_at   timestamp(3) with time zone not null,
    cause          varchar(200) not null,
    sha256         char(64)     not null,
    content        text         not null,
    -- Said by the content too: to count a year without reading it.
    status         varchar(20)  not null,
    late           boolean      not null,
    reassessed_on  date,
    unique (reference, version_number)
);
create index cadre_register_version_published on cadre_register_version (published_at);
create index cadre_register_version_reassessed on cadre_register_version (reassessed_on);

create table cadre_register_head (
    last_id bigint not null
);
insert into cadre_register_head (last_id) values (0);

-- Append-only: the name that the register gives a firm in place of a spelling; the last one counts, an empty one is no firm.
create table cadre_supplier_name (
    id         bigint generated always as identity primary key,
    code       varchar(60)  not null,
    spelling   varchar(200) not null,
    name       varchar(200) not null,
    author     varchar(64)  not null,
    written_at timestamp(3) with time zone not null
);
create index cadre_supplier_name_code on cadre_supplier_name (code);

-- What waits to be published, written in the transaction of what causes it.
create table cadre_register_due (
    id             bigint generated always as identity primary key,
    case_reference varchar(20)  not null,
    cause          varchar(200) not null
);
create index cadre_register_due_case on cadre_register_due (case_reference);

-- Append-only: what a takedown hides in every version; an empty field stands for the entry as a whole.
create table cadre_register_withheld (
    reference    varchar(20)   not null,
    field        varchar(80)   not null,
    legal_reason varchar(2000) not null,
    since        date          not null,
    request      varchar(20)   not null,
    primary key (reference, field)
);

-- What anybody asks of an entry of the register; what was said stands in cadre_step_document, under the request's reference.
create table cadre_register_request (
    reference      varchar(20)  primary key,
    kind           varchar(20)  not null,
    title          varchar(80)  not null,
    organisation   varchar(64)  not null,
    case_reference varchar(20)  not null,
    opened_at      timestamp(3) with time zone not null,
    answer_by      date         not null,
    receipt        varchar(64)  not null,
    stage          varchar(20)  not null,
    answer         varchar(4000),
    answered_at    timestamp(3) with time zone
);
create index cadre_register_request_case on cadre_register_request (case_reference);
create index cadre_register_request_receipt on cadre_register_request (receipt);

-- Append-only: a text of an entry that was corrected, as long as its step says what it said then.
create table cadre_register_correction (
    id        bigint generated always as identity primary key,
    reference varchar(20) not null,
    field     varchar(80) not null,
    was       text        not null,
    corrected text        not null,
    request   varchar(20) not null
);
create index cadre_register_correction_reference on cadre_register_correction (reference);

-- ---------------------------------------------------------------------------------------------------- the life of data

-- Who signed in and who read which case: one row at most for an account, a case and a day, apart from the journal. An empty
-- case stands for a sign-in. Removed after cadre.retention.traces.
create table cadre_trace (
    account        varchar(64) not null,
    case_reference varchar(20) not null,
    seen_on        date        not null,
    first_at       timestamp(3) with time zone not null,
    primary key (account, case_reference, seen_on)
);
create index cadre_trace_seen on cadre_trace (seen_on);
create index cadre_trace_case on cadre_trace (case_reference, seen_on);

-- What the daily round removed, a row for each period of the settings and each day; who inserts it does the work, so that
-- two nodes never do the same.
create table cadre_retention_run (
    run_on   date        not null,
    period   varchar(40) not null,
    begun_at timestamp(3) with time zone not null,
    ended_at timestamp(3) with time zone,
    removed  bigint      not null,
    primary key (run_on, period)
);

-- Content that one person asked to remove for good, and what a second one answered. row_key is the file's or document's id, or
-- the paper's name; field the question of a document.
create table cadre_redaction (
    id             bigint generated always as identity primary key,
    case_reference varchar(60)   not null,
    source         varchar(20)   not null,
    row_key        varchar(60)   not null,
    field          varchar(80)   not null,
    what           varchar(400)  not null,
    reason         varchar(1000) not null,
    asked_by       varchar(64)   not null,
    asked_at       timestamp(3) with time zone not null,
    state          varchar(16)   not null,
    answered_by    varchar(64)   not null,
    answered_at    timestamp(3) with time zone,
    refusal        varchar(500)  not null,
    constraint cadre_redaction_second_person check (answered_by <> asked_by)
);
create index cadre_redaction_case on cadre_redaction (case_reference);
create index cadre_redaction_state on cadre_redaction (state);

-- Append-only: the rows whose content may be changed although their table is append-only, each once a redaction was signed. The
-- journal attests what it becomes.
create table cadre_withheld (
    id           bigint generated always as identity primary key,
    redaction_id bigint      not null references cadre_redaction (id),
    source_table varchar(60) not null,
    row_key      varchar(60) not null
);
create index cadre_withheld_row on cadre_withheld (source_table, row_key);

-- ---------------------------------------------------------------------------------------------- the application itself

-- Written to in order to see whether the database takes writes (see fr.cadreia.kernel.database.DatabaseHealth).
create table cadre_write_check (checks bigint not null);
insert into cadre_write_check (checks) values (0);

-- How far the demonstration's clock is ahead of the machine's; behind it while its history is played. Without a row, as
-- everywhere else, it is neither.
create table cadre_demonstration_clock (
    id       smallint primary key check (id = 1),
    ahead_ms bigint not null
);

-- Whether the demonstration's history is being played, or was; without a row it never was. One that is found unfinished at
-- a start is played again, from an empty database.
create table cadre_demonstration_story (
    id       smallint    primary key check (id = 1),
    state    varchar(10) not null check (state in ('PLAYING', 'PLAYED')),
    begun_at timestamp   not null
);
