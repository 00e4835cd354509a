-- Questions to the experts (demander conseil) and their answers.
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
    answered_at  timestamp(3) with time zone
);
create index cadre_advice_asked on cadre_advice (asked_by);
create index cadre_advice_answered on cadre_advice (answered_at);
