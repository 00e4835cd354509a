create trigger cadre_register_correction_append_only before update, delete on cadre_register_correction
    for each row call 'fr.cadreia.dossier.persistence.RefuseChange';
