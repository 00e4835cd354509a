create trigger append_only before update or delete or truncate on cadre_decision_extract
    for each statement execute function cadre_refuse_change();
alter table cadre_decision_extract enable always trigger append_only;

create trigger append_only before update or delete or truncate on cadre_file
    for each statement execute function cadre_refuse_change();
alter table cadre_file enable always trigger append_only;
