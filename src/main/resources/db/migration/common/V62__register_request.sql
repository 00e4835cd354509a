-- What anybody asks of an entry of the register; what was said stands in cadre_step_document, under the request's reference.
create table cadre_register_request (
    reference      varchar(20)  primary key,
    kind           varchar(20)  not null,
    title          varchar(80)  not null,
    organisation   varchar(64)  not null,
    case_reference varchar(20)  not null,
    opened_at      timestamp(3) with time zone not null,
    receipt        varchar(64)  not null,
    stage          varchar(20)  not null,
    answer         varchar(4000),
    answered_at    timestamp(3) with time zone
);
create index cadre_register_request_case on cadre_register_request (case_reference);
create index cadre_register_request_receipt on cadre_register_request (receipt);

-- A text of an entry that was corrected, as long as its step says what it said then.
create table cadre_register_correction (
    id        bigint generated always as identity primary key,
    reference varchar(20) not null,
    field     varchar(80) not null,
    was       text        not null,
    corrected text        not null,
    request   varchar(20) not null
);
create index cadre_register_correction_reference on cadre_register_correction (reference);
