-- What the next session wants corrected in minutes is said when they are signed, and stands in the journal.
alter table cadre_minutes drop column remarks;
