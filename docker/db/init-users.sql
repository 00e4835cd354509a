-- Run once, on an empty volume. Two users: the owner, as whom only Flyway works, and the one as whom the application
-- runs, who can neither change nor delete the journal (see src/docs/adr/0005-journal.md). The owner gives the other his
-- rights after each migration.
\getenv owner CADRE_DB_OWNER
\getenv owner_password CADRE_DB_OWNER_PASSWORD
\getenv user CADRE_DB_USER
\getenv user_password CADRE_DB_PASSWORD
\getenv database POSTGRES_DB

create role :"owner" login password :'owner_password';
create role :"user" login password :'user_password';
alter database :"database" owner to :"owner";
