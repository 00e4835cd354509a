-- The case that the committee decided to replace by this one. Until now only the journal of the replaced case said so.
alter table cadre_case add column replaces varchar(20);
create index cadre_case_replaces on cadre_case (replaces);
update cadre_case set replaces = (
    select max(linked.case_reference) from cadre_journal linked
    where linked.kind = 'LINKED_CASE_OPENED'
    and linked.content like '%"linked":"' || cadre_case.reference || '"%');
