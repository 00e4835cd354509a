create trigger append_only before update or delete or truncate on cadre_framework_version
    for each statement execute function cadre_refuse_change();
alter table cadre_framework_version enable always trigger append_only;
