create trigger cadre_framework_version_append_only before update, delete on cadre_framework_version
    for each row call 'fr.cadreia.dossier.persistence.RefuseChange';
