-- H2 fires no trigger on truncate: src/docs/adr/0005-journal.md says what that leaves to the verification.
create trigger cadre_journal_append_only before update, delete on cadre_journal
    for each row call 'fr.cadreia.dossier.persistence.RefuseChange';
create trigger cadre_step_document_append_only before update, delete on cadre_step_document
    for each row call 'fr.cadreia.dossier.persistence.RefuseChange';
create trigger cadre_seal_append_only before update, delete on cadre_seal
    for each row call 'fr.cadreia.dossier.persistence.RefuseChange';
