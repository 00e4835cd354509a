-- What everybody reads of the minutes of a session once they are approved: without the agents' names. Never changed.
create table cadre_public_minutes (
    session_number varchar(12) not null primary key references cadre_session (session_number),
    published_at   timestamp(3) with time zone not null,
    content        text        not null
);
create trigger cadre_public_minutes_append_only before update, delete on cadre_public_minutes
    for each row call 'fr.cadreia.dossier.persistence.RefuseChange';
