-- Finds what happened to any case, whichever it is: late re-evaluations, decisions over time.
create index cadre_journal_kind on cadre_journal (kind);
