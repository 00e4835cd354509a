-- What everybody reads of the minutes of a session once they are approved: without the agents' names. Never changed.
create table cadre_public_minutes (
    session_number varchar(12) not null primary key references cadre_session (session_number),
    published_at   timestamp(3) with time zone not null,
    content        text        not null
);
create trigger append_only before update or delete or truncate on cadre_public_minutes
    for each statement execute function cadre_refuse_change();
alter table cadre_public_minutes enable always trigger append_only;
