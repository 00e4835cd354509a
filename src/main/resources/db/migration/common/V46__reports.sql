-- The last number given to each kind of matter in each year; its row serialises the numbering.
create table cadre_number (
    prefix      varchar(8) not null,
    number_year integer    not null,
    last_number integer    not null,
    primary key (prefix, number_year)
);
insert into cadre_number (prefix, number_year, last_number)
select 'IA', reference_year, last_number from cadre_reference;
drop table cadre_reference;

-- Reports of incidents by agents and citizens; what was said stands in cadre_step_document, under the report's reference.
create table cadre_report (
    reference      varchar(20)  primary key,
    title          varchar(80)  not null,
    organisation   varchar(64)  not null,
    case_reference varchar(20)  not null,
    opened_at      timestamp(3) with time zone not null,
    opened_by      varchar(64)  not null,
    receipt        varchar(64)  not null,
    stage          varchar(20)  not null,
    answer         varchar(4000),
    answered_at    timestamp(3) with time zone
);
create index cadre_report_case on cadre_report (case_reference);
create index cadre_report_receipt on cadre_report (receipt);
