-- The number under which an opinion of the committee is known (avis n° 2026-03/01), and what it says in one sentence.
alter table cadre_decision_extract add column opinion_number varchar(32);
alter table cadre_decision_extract add column sentence varchar(1000) not null default '';
