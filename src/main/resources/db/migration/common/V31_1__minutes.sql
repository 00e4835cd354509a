-- Procès-verbaux of the sessions while they are written; once signed they are filed as PDF (V31).
create table cadre_minutes (
    session_number varchar(12)   not null primary key,
    status         varchar(16)   not null,
    incidents      text          not null,
    excused        varchar(2000) not null,
    approved_in    varchar(12)   not null,
    signed_text    text          not null,
    secretary      varchar(64)   not null
);

create table cadre_minutes_debate (
    session_number varchar(12) not null references cadre_minutes (session_number),
    case_reference varchar(20) not null,
    content        text        not null,
    primary key (session_number, case_reference)
);
