-- Written to in order to see whether the database takes writes (see fr.cadreia.engine.database.DatabaseHealth).
create table cadre_write_check (checks bigint not null);
insert into cadre_write_check (checks) values (0);
