-- The page that a filed paper was made of, for a copy of it that is signed by hand; and what stands at its foot.
alter table cadre_filed_pdf add column page text;
alter table cadre_filed_pdf add column mark varchar(200);
