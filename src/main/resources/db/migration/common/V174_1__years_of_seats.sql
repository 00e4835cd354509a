-- Of a seat of the committee: how many of its full years were announced, each once.
alter table cadre_grant add column years_announced integer not null default 0;
