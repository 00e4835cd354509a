-- Who numbers a session of the committee, or looks for the one that a case joins, does so one after the other: two cases
-- convened together for the same day and place come to the same session, and no number is given twice.
create table cadre_session_turn (id integer primary key);
insert into cadre_session_turn (id) values (1);
