-- The attestations as PDF. They name a person: kept apart, so that they can be erased when they are no longer needed.
create table cadre_attestation (
    trainee_id bigint   not null primary key references cadre_trainee (id),
    sha256     char(64) not null,
    content    blob not null
);
