-- Append-only: the heads of all chains of the journal, sealed together with a key kept outside the database
-- (see fr.cadreia.dossier.journal.SealStatement). heads holds those that changed since the seal before.
create table cadre_seal (
    sequence_number integer      primary key,
    sealed_at       timestamp(3) with time zone not null,
    mark            varchar(30)  not null,
    new_rows        bigint       not null,
    chains          integer      not null,
    root            char(64)     not null,
    changed_heads   char(64)     not null,
    heads           text         not null,
    previous_hash   char(64)     not null,
    signature       varchar(100) not null
);
