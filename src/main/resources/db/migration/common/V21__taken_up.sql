-- Whether the committee has taken the case up, which keeps its use suspended.
alter table cadre_case add column taken_up boolean default false not null;
