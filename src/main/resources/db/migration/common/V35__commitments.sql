-- Suites à donner: what the committee reserved or an opinion demanded. What was done of it stands in the step's document.
create table cadre_commitment (
    process_instance_id varchar(64)   not null primary key,
    case_reference      varchar(20)   not null,
    source              varchar(100)  not null,
    demand              varchar(4000) not null,
    holder              varchar(200)  not null,
    due                 date          not null,
    fulfilment          varchar(16)
);
create index cadre_commitment_case on cadre_commitment (case_reference);
