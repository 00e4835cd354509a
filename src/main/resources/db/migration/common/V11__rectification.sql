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
