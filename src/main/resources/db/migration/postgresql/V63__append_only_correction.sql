create trigger append_only before update or delete or truncate on cadre_register_correction
    for each statement execute function cadre_refuse_change();
alter table cadre_register_correction enable always trigger append_only;
