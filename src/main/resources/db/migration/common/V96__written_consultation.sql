-- The examinations that were last convened as a consultation in writing: they stand on no session's agenda, and lists of
-- meetings find them here instead of reading every convening.
create table cadre_written_consultation (
    process_instance_id varchar(64) primary key,
    case_reference      varchar(20) not null,
    ends_on             date        not null,
    place               varchar(500) not null
);
create index cadre_written_consultation_end on cadre_written_consultation (ends_on);

-- The first letters of the words by which a case may be found to be close to another one (see
-- fr.cadreia.dossier.persistence.JdbcCaseTexts).
create table cadre_case_word (
    case_reference varchar(20) not null,
    word           varchar(8)  not null,
    primary key (word, case_reference)
);
create index cadre_case_word_case on cadre_case_word (case_reference);

-- For the figures: rows of a kind since a day, and the last row of all.
create index cadre_journal_written on cadre_journal (written_at);
create index cadre_step_document_form on cadre_step_document (form, id);
