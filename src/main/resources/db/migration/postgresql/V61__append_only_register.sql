create trigger append_only before update or delete or truncate on cadre_register_version
    for each statement execute function cadre_refuse_change();
alter table cadre_register_version enable always trigger append_only;
create trigger append_only before update or delete or truncate on cadre_register_withheld
    for each statement execute function cadre_refuse_change();
alter table cadre_register_withheld enable always trigger append_only;
