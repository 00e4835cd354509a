-- Convocations of the sessions, and what completes them: filed once, never changed.
create table cadre_convocation (
    session_number     varchar(12) not null references cadre_session (session_number),
    convocation_number integer     not null,
    filed_at           timestamp(3) with time zone not null,
    content            text        not null,
    sha256             char(64)    not null,
    primary key (session_number, convocation_number)
);
create trigger cadre_convocation_append_only before update, delete on cadre_convocation
    for each row call 'fr.cadreia.dossier.persistence.RefuseChange';
