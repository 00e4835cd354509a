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
