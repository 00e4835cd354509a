-- Extraits du relevé de décisions: filed once, never changed.
create table cadre_decision_extract (
    case_reference      varchar(20) not null,
    extract_number      integer     not null,
    process_instance_id varchar(64) not null,
    filed_at            timestamp(3) with time zone not null,
    content             text        not null,
    sha256              char(64)    not null,
    primary key (case_reference, extract_number)
);
