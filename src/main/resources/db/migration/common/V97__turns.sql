-- Chains of the journal that are no case's: whoever writes to one holds its row, as whoever writes to a case's holds the
-- case's.
create table cadre_journal_chain (chain varchar(20) primary key);

-- Those who convene for one day do so one after the other, so that two cases convened together come to the same session;
-- other days do not wait.
drop table cadre_session_turn;
create table cadre_session_turn (session_day date primary key);
