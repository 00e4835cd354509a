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
create trigger cadre_decision_list_append_only before update, delete on cadre_decision_list
    for each row call 'fr.cadreia.dossier.persistence.RefuseChange';
create trigger cadre_decision_list_point_append_only before update, delete on cadre_decision_list_point
    for each row call 'fr.cadreia.dossier.persistence.RefuseChange';
