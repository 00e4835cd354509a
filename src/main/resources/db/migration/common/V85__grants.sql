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
    act              varchar(200) not null,
    asked_by         varchar(64)  not null,
    -- Empty where one person gives it (agents, communes).
    countersigned_by varchar(64)  not null,
    granted_at       timestamp(3) with time zone not null
);
create index cadre_grant_account on cadre_grant (account);
create index cadre_grant_role on cadre_grant (role);

-- What one person asked for and a second one has to sign. Never changed but for its answer.
create table cadre_grant_request (
    id          bigint generated always as identity primary key,
    kind        varchar(16)  not null,
    account     varchar(64)  not null,
    role        varchar(32)  not null,
    titular     varchar(64)  not null,
    starts_on   date,
    ends_on     date,
    grant_id    bigint,
    organisation varchar(64) not null,
    first_name  varchar(200) not null,
    last_name   varchar(200) not null,
    mailbox     varchar(254) not null,
    act         varchar(200) not null,
    asked_by    varchar(64)  not null,
    asked_at    timestamp(3) with time zone not null,
    state       varchar(16)  not null,
    answered_by varchar(64)  not null,
    answered_at timestamp(3) with time zone,
    reason      varchar(500) not null
);
create index cadre_grant_request_state on cadre_grant_request (state, asked_at);

-- Accounts whose sign-in is closed, and since when sessions that began earlier are over.
create table cadre_account_standing (
    account       varchar(64) not null primary key,
    closed_at     timestamp(3) with time zone,
    closed_by     varchar(64)  not null,
    reason        varchar(500) not null,
    sessions_end  timestamp(3) with time zone
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
    id            integer not null primary key,
    begun_at      timestamp(3) with time zone not null,
    administrator varchar(64) not null,
    guarantor     varchar(64) not null,
    admin_code    varchar(64) not null,
    guarantor_code varchar(64) not null,
    codes_expire  timestamp(3) with time zone,
    admin_closed  varchar(64) not null,
    guarantor_closed varchar(64) not null,
    closed_at     timestamp(3) with time zone,
    record        text        not null,
    record_sha256 varchar(64) not null
);

-- A guarantor named again on the server's command line, when none or one was left.
create table cadre_guarantor_recovery (
    id          bigint generated always as identity primary key,
    act         varchar(200) not null,
    code_sha256 varchar(64)  not null,
    failures    integer      not null,
    made_at     timestamp(3) with time zone not null,
    expires_at  timestamp(3) with time zone not null,
    account     varchar(64)  not null,
    entered_by  varchar(64)  not null,
    entered_at  timestamp(3) with time zone
);
