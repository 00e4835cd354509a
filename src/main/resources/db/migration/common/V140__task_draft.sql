-- What somebody has typed in a task's form and not sent (see src/docs/adr/0039-long-forms.md). It belongs to the writer alone,
-- and goes with the task or the account: it is no evidence.
create table cadre_task_draft (
    task_id  varchar(64) not null,
    person   varchar(64) not null,
    answers  text        not null,
    revision integer     not null,
    saved_at timestamp(3) with time zone not null,
    primary key (task_id, person)
);
create index cadre_task_draft_person on cadre_task_draft (person);
