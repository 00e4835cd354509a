create trigger cadre_register_version_append_only before update, delete on cadre_register_version
    for each row call 'fr.cadreia.dossier.persistence.RefuseChange';
create trigger cadre_register_withheld_append_only before update, delete on cadre_register_withheld
    for each row call 'fr.cadreia.dossier.persistence.RefuseChange';
