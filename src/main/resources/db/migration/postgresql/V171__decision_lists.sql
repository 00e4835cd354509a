-- The lists of the committee's opinions (relevés de décisions), put on line as their session closes; never changed.
create table cadre_decision_list (
    session_number varchar(12)  not null primary key references cadre_session (session_number),
    held_on        date         not null,
    chair          varchar(600) not null,
    published_at   timestamp(3) with time zone not null
);
create table cadre_decision_list_point (
    session_number varchar(12) not null references cadre_decision_list (session_number),
    point_number   integer     not null,
    case_reference varchar(20) not null,
    extract_number integer     not null,
    primary key (session_number, point_number)
);
create trigger append_only before update or delete or truncate on cadre_decision_list
    for each statement execute function cadre_refuse_change();
alter table cadre_decision_list enable always trigger append_only;
create trigger append_only before update or delete or truncate on cadre_decision_list_point
    for each statement execute function cadre_refuse_change();
alter table cadre_decision_list_point enable always trigger append_only;
