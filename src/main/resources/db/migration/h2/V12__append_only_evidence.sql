create trigger cadre_decision_extract_append_only before update, delete on cadre_decision_extract
    for each row call 'fr.cadreia.dossier.persistence.RefuseChange';
create trigger cadre_file_append_only before update, delete on cadre_file
    for each row call 'fr.cadreia.dossier.persistence.RefuseChange';
