-- The PDF files of extracts and minutes, beside what the journal has of them. Filed once, never changed.
create table cadre_filed_pdf (
    name     varchar(60)  not null primary key,
    filed_at timestamp(3) with time zone not null,
    sha256   char(64)     not null,
    content  blob         not null
);
create trigger cadre_filed_pdf_append_only before update, delete on cadre_filed_pdf
    for each row call 'fr.cadreia.dossier.persistence.RefuseChange';
