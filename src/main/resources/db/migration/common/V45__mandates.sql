-- Mandates of the committee's members; ends_on is the first day out of office. A deputy names the titular.
create table cadre_mandate (
    id        bigint generated always as identity primary key,
    member    varchar(64)  not null,
    titular   varchar(64)  not null,
    starts_on date         not null,
    ends_on   date,
    act       varchar(200) not null
);
create index cadre_mandate_member on cadre_mandate (member);
