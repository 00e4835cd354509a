-- Séances of the committee. What was decided stands with each case; here is what the secretary prepares.
create table cadre_session (
    session_number varchar(12)   not null primary key,
    starts_at      timestamp(3)  not null,
    place          varchar(200)  not null,
    video_link     varchar(500)  not null,
    status         varchar(16)   not null
);

create table cadre_session_item (
    session_number varchar(12) not null references cadre_session (session_number),
    item_position  integer     not null,
    case_reference varchar(20) not null,
    with_debate    boolean     not null,
    primary key (session_number, case_reference)
);
create index cadre_session_item_case on cadre_session_item (case_reference);
