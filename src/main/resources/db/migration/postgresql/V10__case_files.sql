-- The documents of a case, which no process variable carries.
create table cadre_file (
    id             bigint generated always as identity primary key,
    case_reference varchar(20)  not null,
    name           varchar(200) not null,
    media_type     varchar(120) not null,
    size           bigint       not null,
    sha256         char(64)     not null,
    content        bytea not null,
    added_by       varchar(64)  not null,
    added_at       timestamp(3) with time zone not null
);
create index cadre_file_case on cadre_file (case_reference);
