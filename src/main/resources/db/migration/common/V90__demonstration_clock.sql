-- How far the demonstration's clock is ahead of the machine's. Without a row, as everywhere else, it is not.
create table cadre_demonstration_clock (
    id smallint primary key check (id = 1),
    ahead_ms bigint not null check (ahead_ms >= 0)
);
