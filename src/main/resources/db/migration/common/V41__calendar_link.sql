-- Private addresses of calendars. The token itself is known to its owner alone.
create table cadre_calendar_link (
    person       varchar(64) not null primary key,
    token_sha256 varchar(64) not null unique,
    created_at   timestamp(3) with time zone not null
);
