-- The PDF files of extracts and minutes, beside what the journal has of them: chain names the one whose
-- rows attest them. Filed once, never changed.
create table cadre_filed_pdf (
    name     varchar(60)  not null primary key,
    chain    varchar(60)  not null,
    filed_at timestamp(3) with time zone not null,
    sha256   char(64)     not null,
    content  bytea         not null
);
create index cadre_filed_pdf_chain on cadre_filed_pdf (chain);
create trigger append_only before update or delete or truncate on cadre_filed_pdf
    for each statement execute function cadre_refuse_change();
alter table cadre_filed_pdf enable always trigger append_only;
