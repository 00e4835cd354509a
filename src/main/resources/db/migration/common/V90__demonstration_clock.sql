-- How far the demonstration's clock is ahead of the machine's; behind it while its history is played. Without a row, as
-- everywhere else, it is neither.
create table cadre_demonstration_clock (
    id smallint primary key check (id = 1),
    ahead_ms bigint not null
);
