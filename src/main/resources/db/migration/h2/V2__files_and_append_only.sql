-- The documents of a case, which no process variable carries.
create table cadre_file (
    id             bigint generated always as identity primary key,
    case_reference varchar(20)  not null,
    name           varchar(200) not null,
    media_type     varchar(120) not null,
    size           bigint       not null,
    sha256         char(64)     not null,
    -- Whether it is an act of the competent authority.
    is_act         boolean      default false not null,
    content        blob not null,
    added_by       varchar(64)  not null,
    added_at       timestamp(3) with time zone not null
);
create index cadre_file_case on cadre_file (case_reference);

-- The PDFs of the committee's papers (cadre_filed_paper): chain names the one whose rows attest them.
create table cadre_filed_pdf (
    name    varchar(60) not null primary key,
    chain   varchar(60) not null,
    sha256  char(64)    not null,
    content blob not null
);
create index cadre_filed_pdf_chain on cadre_filed_pdf (chain);

-- The same PDFs as a signature tool gave them back, signed (parapheur électronique): version_number from 1, the last one counts.
-- signers is what its signatures say (JSON); reason says why there is another version.
create table cadre_signed_paper (
    name           varchar(60)   not null,
    version_number integer       not null,
    chain          varchar(60)   not null,
    sha256         char(64)      not null,
    signers        text          not null,
    reason         varchar(500)  default '' not null,
    added_by       varchar(64)   not null,
    added_at       timestamp(3) with time zone not null,
    content        blob not null,
    primary key (name, version_number)
);
create index cadre_signed_paper_chain on cadre_signed_paper (chain);

-- The attestations as PDF. They name a person: kept apart, so that they can be erased when they are no longer needed.
create table cadre_attestation (
    trainee_id bigint   not null primary key references cadre_trainee (id),
    sha256     char(64) not null,
    content    blob not null
);

insert into cadre_form_key (secret) values (cast(random_uuid() as varchar(36)));

-- Inventories that somebody uploaded and has not taken over yet, with what was said of them; removed two hours after they were
-- looked at.
create table cadre_intake_upload (
    id           varchar(36)  not null primary key,
    owner        varchar(64)  not null,
    file_name    varchar(500) not null,
    content      blob         not null,
    size         integer      not null,
    encoding     varchar(40)  not null,
    sheet        varchar(255) not null,
    heading_line varchar(10)  not null,
    mapping      text         not null,
    mapping_from varchar(500) not null,
    kept_until   timestamp(3) with time zone not null
);

-- Tables to which rows are only added. H2 fires no trigger on truncate: src/docs/adr/0005-journal.md says what that leaves to
-- the verification.
create trigger cadre_journal_append_only before update, delete on cadre_journal
    for each row call 'fr.cadreia.journal.persistence.RefuseChange';
create trigger cadre_seal_append_only before update, delete on cadre_seal
    for each row call 'fr.cadreia.journal.persistence.RefuseChange';
create trigger cadre_step_document_append_only before update, delete on cadre_step_document
    for each row call 'fr.cadreia.journal.persistence.RefuseChange';
create trigger cadre_file_append_only before update, delete on cadre_file
    for each row call 'fr.cadreia.journal.persistence.RefuseChange';
create trigger cadre_filed_paper_append_only before update, delete on cadre_filed_paper
    for each row call 'fr.cadreia.journal.persistence.RefuseChange';
create trigger cadre_filed_pdf_append_only before update, delete on cadre_filed_pdf
    for each row call 'fr.cadreia.journal.persistence.RefuseChange';
create trigger cadre_signed_paper_append_only before update, delete on cadre_signed_paper
    for each row call 'fr.cadreia.journal.persistence.RefuseChange';
create trigger cadre_decision_extract_append_only before update, delete on cadre_decision_extract
    for each row call 'fr.cadreia.journal.persistence.RefuseChange';
create trigger cadre_decision_list_append_only before update, delete on cadre_decision_list
    for each row call 'fr.cadreia.journal.persistence.RefuseChange';
create trigger cadre_decision_list_point_append_only before update, delete on cadre_decision_list_point
    for each row call 'fr.cadreia.journal.persistence.RefuseChange';
create trigger cadre_public_minutes_append_only before update, delete on cadre_public_minutes
    for each row call 'fr.cadreia.journal.persistence.RefuseChange';
create trigger cadre_convocation_append_only before update, delete on cadre_convocation
    for each row call 'fr.cadreia.journal.persistence.RefuseChange';
create trigger cadre_framework_version_append_only before update, delete on cadre_framework_version
    for each row call 'fr.cadreia.journal.persistence.RefuseChange';
create trigger cadre_catalogue_version_append_only before update, delete on cadre_catalogue_version
    for each row call 'fr.cadreia.journal.persistence.RefuseChange';
create trigger cadre_supplier_name_append_only before update, delete on cadre_supplier_name
    for each row call 'fr.cadreia.journal.persistence.RefuseChange';
create trigger cadre_register_version_append_only before update, delete on cadre_register_version
    for each row call 'fr.cadreia.journal.persistence.RefuseChange';
create trigger cadre_register_withheld_append_only before update, delete on cadre_register_withheld
    for each row call 'fr.cadreia.journal.persistence.RefuseChange';
create trigger cadre_register_correction_append_only before update, delete on cadre_register_correction
    for each row call 'fr.cadreia.journal.persistence.RefuseChange';
create trigger cadre_withheld_append_only before update, delete on cadre_withheld
    for each row call 'fr.cadreia.journal.persistence.RefuseChange';
