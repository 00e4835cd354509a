create function cadre_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'La table % est en ajout seul : ni modification, ni suppression.', tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

-- "enable always": a session that plays a replica (session_replication_role) is refused too.
create trigger append_only before update or delete or truncate on cadre_journal
    for each statement execute function cadre_refuse_change();
alter table cadre_journal enable always trigger append_only;

create trigger append_only before update or delete or truncate on cadre_step_document
    for each statement execute function cadre_refuse_change();
alter table cadre_step_document enable always trigger append_only;

create trigger append_only before update or delete or truncate on cadre_seal
    for each statement execute function cadre_refuse_change();
alter table cadre_seal enable always trigger append_only;
