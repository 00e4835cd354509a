-- Since when nobody signs in with an account's password: its owner has yet to choose one by a one-time link.
alter table cadre_account_standing add column password_annulled_at timestamp(3) with time zone;
