-- Append-only: the heads of all chains of the journal, sealed together with a key kept outside the database
-- (see fr.cadreia.dossier.journal.Seal). heads holds those that changed since the seal before.
create table cadre_seal (
    sequence_number integer     primary key,
    sealed_at       timestamp(3) with time zone not null,
    chains          integer     not null,
    digest          char(64)    not null,
    heads           text        not null,
    previous_mac    char(64)    not null,
    mac             char(64)    not null
);
