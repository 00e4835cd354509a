-- When a session was really opened, in local time as its convening is: lists and calendars put it there. And how often and
-- when it changed, which calendar programs ask for (RFC 5545, 3.8.7).
alter table cadre_session add column opened_at timestamp(3);
alter table cadre_session add column revision integer default 0 not null;
alter table cadre_session add column changed_at timestamp(3) with time zone default current_timestamp not null;
update cadre_session set opened_at = (
    select cast(max(written_at) as timestamp(3)) from cadre_journal
    where case_reference = concat('SEANCE-', session_number) and kind = 'SESSION_OPENED');
