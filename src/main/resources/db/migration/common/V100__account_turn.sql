-- Who changes accounts or rights holds this row until the change is committed, so that what was checked before still holds
-- when it is written (see src/docs/adr/0028-two-persons.md).
create table cadre_account_turn (id integer not null primary key);
insert into cadre_account_turn (id) values (1);
