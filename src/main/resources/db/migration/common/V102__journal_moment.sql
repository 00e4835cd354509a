-- What happened to accounts since a moment, without all that ever happened to them.
create index cadre_journal_moment on cadre_journal (case_reference, written_at);
