-- What people are to be told, written in the transaction in which it happens (see src/docs/adr/0016-outbox.md).
create table cadre_notice (
    id             bigint generated always as identity primary key,
    kind           varchar(32)  not null,
    case_reference varchar(20)  not null,
    about          varchar(64)  not null,
    recipient      varchar(64)  not null,
    words          varchar(500) not null,
    page           varchar(500) not null,
    occurred_at    timestamp(3) with time zone not null,
    attempts       integer      not null,
    next_attempt   timestamp(3) with time zone not null,
    failure        varchar(500) not null,
    spread_at      timestamp(3) with time zone
);
create index cadre_notice_due on cadre_notice (spread_at, next_attempt);

-- One for each person who is told, when the person wants it.
create table cadre_notice_copy (
    id         bigint generated always as identity primary key,
    notice_id  bigint      not null references cadre_notice (id),
    recipient  varchar(64) not null,
    kind       varchar(32) not null,
    at_once    boolean     not null,
    due_at     timestamp(3) with time zone not null,
    settled_at timestamp(3) with time zone,
    constraint cadre_notice_copy_once unique (notice_id, recipient)
);
create index cadre_notice_copy_due on cadre_notice_copy (settled_at, due_at, recipient);

-- Mails as they are sent, word for word, however often it is tried.
create table cadre_mail (
    id           bigint generated always as identity primary key,
    message_id   varchar(64)  not null unique,
    recipient    varchar(64)  not null,
    address      varchar(254) not null,
    subject      varchar(300) not null,
    plain_text   text         not null,
    html_text    text         not null,
    written_at   timestamp(3) with time zone not null,
    state        varchar(16)  not null,
    attempts     integer      not null,
    next_attempt timestamp(3) with time zone not null,
    lease_owner  varchar(36)  not null,
    leased_until timestamp(3) with time zone,
    failure      varchar(500) not null,
    sent_at      timestamp(3) with time zone
);
create index cadre_mail_due on cadre_mail (state, next_attempt);

-- Nodes write mails one after the other, so that a digest is neither written twice nor torn in two.
create table cadre_mail_turn (id integer primary key);
insert into cadre_mail_turn (id) values (1);

-- What a person chose; where there is no row, the default holds.
create table cadre_mail_choice (
    person varchar(64) not null,
    kind   varchar(32) not null,
    timing varchar(16) not null,
    primary key (person, kind)
);
