-- When the near end of a right to propose was announced: each is once.
alter table cadre_grant add column end_announced_at timestamp(3) with time zone;
