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
    content        bytea not null,
    added_by       varchar(64)  not null,
    added_at       timestamp(3) with time zone not null
);
create index cadre_file_case on cadre_file (case_reference);

-- The PDFs of the committee's papers (cadre_filed_paper): chain names the one whose rows attest them.
create table cadre_filed_pdf (
    name    varchar(60) not null primary key,
    chain   varchar(60) not null,
    sha256  char(64)    not null,
    content bytea not null
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
    content        bytea not null,
    primary key (name, version_number)
);
create index cadre_signed_paper_chain on cadre_signed_paper (chain);

-- The attestations as PDF. They name a person: kept apart, so that they can be erased when they are no longer needed.
create table cadre_attestation (
    trainee_id bigint   not null primary key references cadre_trainee (id),
    sha256     char(64) not null,
    content    bytea not null
);

insert into cadre_form_key (secret) values (cast(gen_random_uuid() as varchar(36)));

-- Inventories that somebody uploaded and has not taken over yet, with what was said of them; removed two hours after they were
-- looked at.
create table cadre_intake_upload (
    id           varchar(36)  not null primary key,
    owner        varchar(64)  not null,
    file_name    varchar(500) not null,
    content      bytea        not null,
    size         integer      not null,
    encoding     varchar(40)  not null,
    sheet        varchar(255) not null,
    heading_line varchar(10)  not null,
    mapping      text         not null,
    mapping_from varchar(500) not null,
    kept_until   timestamp(3) with time zone not null
);

-- Tables to which rows are only added.
create function cadre_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'La table % est en ajout seul : ni modification, ni suppression.', tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

do $$
declare
    protected text;
begin
    foreach protected in array array[
        'cadre_journal',
        'cadre_seal',
        'cadre_step_document',
        'cadre_file',
        'cadre_filed_paper',
        'cadre_filed_pdf',
        'cadre_signed_paper',
        'cadre_decision_extract',
        'cadre_decision_list',
        'cadre_decision_list_point',
        'cadre_public_minutes',
        'cadre_convocation',
        'cadre_framework_version',
        'cadre_catalogue_version',
        'cadre_supplier_name',
        'cadre_register_version',
        'cadre_register_withheld',
        'cadre_register_correction',
        'cadre_withheld']
    loop
        execute format('create trigger append_only before update or delete or truncate on %I'
            ' for each statement execute function cadre_refuse_change()', protected);
        -- A session that plays a replica (session_replication_role) is refused too.
        execute format('alter table %I enable always trigger append_only', protected);
    end loop;
end
$$;

-- Some of them let their content be withheld, in a row that a signed redaction names: deletions stay refused as above, and so is
-- an update that changes anything else.
create function cadre_refuse_unless_withheld() returns trigger language plpgsql as $$
declare
    before jsonb := to_jsonb(old);
    after  jsonb := to_jsonb(new);
    signed boolean := false;
begin
    if (before - 'content' - 'page') = (after - 'content' - 'page') then
        -- The schema is named: a session's temporary table would be found before the one that is meant.
        execute format('select exists (select 1 from %1$I.cadre_withheld w join %1$I.cadre_redaction r'
            ' on r.id = w.redaction_id where r.state = ''SIGNED'' and w.source_table = $1 and w.row_key = $2)', tg_table_schema)
            into signed
            using tg_table_name::text, coalesce(before ->> 'id', before ->> 'name',
                (before ->> 'case_reference') || '/' || (before ->> 'extract_number'),
                (before ->> 'session_number') || '/' || (before ->> 'convocation_number'),
                before ->> 'session_number');
    end if;
    if signed then
        return new;
    end if;
    raise exception 'La table % est en ajout seul : ni modification, ni suppression.', tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

do $$
declare
    withheld text;
begin
    foreach withheld in array array[
        'cadre_step_document', 'cadre_file', 'cadre_filed_paper', 'cadre_filed_pdf', 'cadre_signed_paper',
        'cadre_decision_extract', 'cadre_convocation', 'cadre_public_minutes', 'cadre_register_version']
    loop
        execute format('drop trigger append_only on %I', withheld);
        execute format('create trigger append_only before delete or truncate on %I'
            ' for each statement execute function cadre_refuse_change()', withheld);
        execute format('alter table %I enable always trigger append_only', withheld);
        execute format('create trigger withheld_only before update on %I'
            ' for each row execute function cadre_refuse_unless_withheld()', withheld);
        execute format('alter table %I enable always trigger withheld_only', withheld);
    end loop;
end
$$;
