-- Whether somebody wants a case among those they follow, whatever they have done in it.
create table cadre_followed_case (
    account        varchar(64) not null,
    case_reference varchar(20) not null references cadre_case (reference),
    followed       boolean     not null,
    primary key (account, case_reference)
);

-- The cases in which somebody has done something.
create index cadre_journal_actor on cadre_journal (actor, case_reference);
