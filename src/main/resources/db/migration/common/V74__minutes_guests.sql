-- Who attended a session without sitting in it (assistaient également), as its minutes say.
alter table cadre_minutes add column guests varchar(8000) default '' not null;
