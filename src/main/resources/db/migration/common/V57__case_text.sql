-- What the last proposal of a case said in short, to find cases that are close to one another.
create table cadre_case_text (
    case_reference varchar(20)  not null primary key,
    summary        varchar(150) not null,
    product        varchar(200) not null
);
