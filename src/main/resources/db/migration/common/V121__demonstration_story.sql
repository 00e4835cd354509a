-- Whether the demonstration's history is being played, or was; without a row it never was. One that is found unfinished at
-- a start is played again, from an empty database.
create table cadre_demonstration_story (
    id smallint primary key check (id = 1),
    state varchar(10) not null check (state in ('PLAYING', 'PLAYED')),
    begun_at timestamp not null
);
