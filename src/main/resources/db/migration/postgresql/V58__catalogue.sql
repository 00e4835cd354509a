-- The catalogue of qualified solutions: an entry per case, each change another version that is never changed.
create table cadre_catalogue_entry (
    id             bigint generated always as identity primary key,
    case_reference varchar(20) not null unique
);
create table cadre_catalogue_version (
    entry_id   bigint       not null references cadre_catalogue_entry (id),
    version    integer      not null,
    written_at timestamp(3) with time zone not null,
    author     varchar(64)  not null,
    status     varchar(20)  not null,
    reason     varchar(2000) not null,
    review_on  date         not null,
    content    text         not null,
    primary key (entry_id, version)
);
create trigger append_only before update or delete or truncate on cadre_catalogue_version
    for each statement execute function cadre_refuse_change();
alter table cadre_catalogue_version enable always trigger append_only;

-- Cases that began from an entry, and what their proposal starts from.
create table cadre_catalogue_start (
    case_reference varchar(20) not null primary key,
    entry_id       bigint      not null references cadre_catalogue_entry (id),
    version        integer     not null,
    given          text        not null
);
create index cadre_catalogue_start_entry on cadre_catalogue_start (entry_id);
