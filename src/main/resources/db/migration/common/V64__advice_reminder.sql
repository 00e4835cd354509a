-- The experts are reminded once of a question that waits for longer than its term.
alter table cadre_advice add column reminded boolean default false not null;
