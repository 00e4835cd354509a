-- The versions of the trust framework, never changed. The first one is the configuration's (cadre.framework).
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
    reference  varchar(20) not null primary key,
    reason     varchar(200) not null,
    opened_on  date        not null,
    opened_by  varchar(64) not null,
    open_slot  integer unique,
    closed_on  date,
    outcome    varchar(20)
);

-- What the development council says of a case by its own initiative, and what becomes of it.
create table cadre_own_opinion (
    reference      varchar(20)  not null primary key,
    case_reference varchar(20)  not null,
    title          varchar(80)  not null,
    opinion        varchar(4000) not null,
    given_by       varchar(64)  not null,
    given_on       date         not null,
    answer_due     date         not null,
    answer         varchar(4000),
    answered_on    date
);
create index cadre_own_opinion_case on cadre_own_opinion (case_reference);
