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
