-- How the ballot ended that an extract tells of, for the list of its session that everybody reads.
alter table cadre_decision_extract add column votes_for integer not null default 0;
alter table cadre_decision_extract add column votes_against integer not null default 0;
alter table cadre_decision_extract add column abstentions integer not null default 0;
-- An extract that was corrected is kept; the one that replaces it says so. 0 for one that replaces none.
alter table cadre_decision_extract add column replaced_number integer not null default 0;
-- Two opinions never have one number; only an extract that replaces another gives its number again.
create unique index cadre_decision_extract_opinion on cadre_decision_extract (opinion_number, replaced_number);
