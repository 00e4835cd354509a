-- How the committee's papers name whoever holds a right: civilité and qualité, kept with the mandate.
alter table cadre_grant add column civility varchar(8) not null default '';
alter table cadre_grant add column quality varchar(200) not null default '';
alter table cadre_grant_request add column civility varchar(8) not null default '';
alter table cadre_grant_request add column quality varchar(200) not null default '';
