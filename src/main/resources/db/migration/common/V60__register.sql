-- The public register: every version of every entry, never changed. Its id comes from the row of the head, so that
-- whoever has read up to an id has missed nothing, whichever node publishes.
create table cadre_register_version (
    id             bigint      primary key,
    reference      varchar(20) not null,
    version_number integer     not null,
    published_at   timestamp(3) with time zone not null,
    cause          varchar(200) not null,
    sha256         char(64)    not null,
    content        text        not null,
    unique (reference, version_number)
);
create index cadre_register_version_published on cadre_register_version (published_at);

create table cadre_register_head (
    last_id bigint not null
);
insert into cadre_register_head (last_id) values (0);

-- What waits to be published, written in the transaction of what causes it.
create table cadre_register_due (
    id             bigint generated always as identity primary key,
    case_reference varchar(20)  not null,
    cause          varchar(200) not null
);
create index cadre_register_due_case on cadre_register_due (case_reference);

-- What a takedown hides in every version; an empty field stands for the entry as a whole.
create table cadre_register_withheld (
    reference    varchar(20)   not null,
    field        varchar(80)   not null,
    legal_reason varchar(2000) not null,
    since        date          not null,
    request      varchar(20)   not null,
    primary key (reference, field)
);
