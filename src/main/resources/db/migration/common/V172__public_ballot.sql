-- Who demands a public ballot is recorded as the ballot opens, with the motion, and no longer in the minutes.
alter table cadre_minutes_debate drop column public_ballot;
