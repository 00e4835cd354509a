-- An inventory of uses already in service that somebody took over.
create table cadre_intake_batch (
    id          bigint generated always as identity primary key,
    file_name   varchar(200) not null,
    mapping     text         not null,
    started_by  varchar(64)  not null,
    started_at  timestamp(3) with time zone not null
);

-- Each row of its file. Only the row that became a case carries the key by which the use is known again.
create table cadre_intake_row (
    batch_id       bigint      not null references cadre_intake_batch (id),
    file_row       integer     not null,
    original       text        not null,
    status         varchar(16) not null,
    title          varchar(400),
    organisation   varchar(200),
    reason         varchar(2000),
    use_key        char(64),
    case_reference varchar(20),
    given          text,
    primary key (batch_id, file_row),
    constraint cadre_intake_row_use unique (use_key)
);
create index cadre_intake_row_case on cadre_intake_row (case_reference);
create index cadre_intake_row_status on cadre_intake_row (batch_id, status);
