create table cadre_case (
    reference           varchar(20)  primary key,
    title               varchar(80)  not null,
    organisation        varchar(64)  not null,
    origin              varchar(16)  not null,
    framework_version   varchar(20)  not null,
    step                varchar(40)  not null,
    use_state           varchar(20)  not null,
    experiment_begun    boolean      not null,
    opened_at           timestamp(3) with time zone not null,
    opened_by           varchar(64)  not null,
    updated_at          timestamp(3) with time zone not null,
    closed_at           timestamp(3) with time zone,
    ending              varchar(20)
);
create index cadre_case_organisation on cadre_case (organisation);
create index cadre_case_step on cadre_case (step);
create index cadre_case_updated on cadre_case (updated_at);

-- The last number given in each year; its row serialises the numbering.
create table cadre_reference (
    reference_year integer primary key,
    last_number    integer not null
);

-- What a person entered in a step: one typed document, never changed.
create table cadre_step_document (
    id                  bigint generated always as identity primary key,
    case_reference      varchar(20) not null,
    form                varchar(64) not null,
    element             varchar(64) not null,
    task_id             varchar(64),
    process_instance_id varchar(64) not null,
    author              varchar(64) not null,
    written_at          timestamp(3) with time zone not null,
    content             text not null
);
create index cadre_step_document_case on cadre_step_document (case_reference, form);

-- Append-only, one chain of SHA-256 per case (see fr.cadreia.dossier.JournalEntry).
create table cadre_journal (
    case_reference    varchar(20) not null,
    sequence_number   integer     not null,
    written_at        timestamp(3) with time zone not null,
    actor             varchar(64) not null,
    kind              varchar(40) not null,
    step              varchar(40) not null,
    framework_version varchar(20) not null,
    content           text        not null,
    previous_hash     char(64)    not null,
    hash              char(64)    not null,
    primary key (case_reference, sequence_number)
);
