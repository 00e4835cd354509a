-- What the minutes of a session say besides its debates. Who excused themselves stands on the presence sheet.
alter table cadre_minutes drop column excused;
alter table cadre_minutes add column urgency varchar(2000) default '' not null;
alter table cadre_minutes add column remarks varchar(8000) default '' not null;
alter table cadre_minutes add column miscellaneous varchar(8000) default '' not null;
alter table cadre_minutes_debate add column public_ballot varchar(2000) default '' not null;
alter table cadre_minutes_debate add column dissent varchar(8000) default '' not null;
