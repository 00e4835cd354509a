-- After each migration, what the run-time user may do with our tables, those of later migrations included: add to
-- tables that carry the trigger "append_only" (and change the content where "withheld_only" then decides), work freely on the
-- others, see nothing of Flyway's own. The engine creates its tables itself, as run-time user.
do $$
declare
    runtime constant text := '${runtimeUser}';
    our record;
begin
    if runtime = current_user then
        raise warning 'The run-time user owns the schema: it could lift the protection of the journal.';
        return;
    end if;
    -- Nodes that start together would disturb each other.
    perform pg_advisory_xact_lock(hashtext('cadre_flyway'));
    execute format('grant usage, create on schema %I to %I', current_schema(), runtime);
    for our in
        select c.oid::regclass as name,
               exists(select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'append_only') as append_only,
               exists(select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'withheld_only') as withheld_only
        from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
          and c.relowner = current_user::regrole and c.relname like 'cadre\_%' and c.relname <> 'cadre_flyway'
    loop
        execute format('revoke all on %s from %I', our.name, runtime);
        execute format('grant select, insert%s on %s to %I',
            case when our.append_only then '' else ', update, delete' end, our.name, runtime);
        if our.withheld_only then
            execute format('grant update (%s) on %s to %I',
                case when our.name::text like '%cadre_filed_paper' then 'page' else 'content' end, our.name, runtime);
        end if;
    end loop;
end
$$;
