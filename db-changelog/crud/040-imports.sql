--liquibase formatted sql

--changeset fundsdesk:crud-040-imports
--comment How far an import is, kept in the transactions that store its rows: after a crash it goes on behind the last row that counts.
create table import_runs (
    job_run_id   bigint not null primary key references job_runs,
    check_run_id bigint unique references import_runs,
    screen       text   not null,
    file_name    text   not null,
    rows         int    not null default 0,
    good         int    not null default 0,
    bad          int    not null default 0,
    at_row       int    not null default 0,
    fingerprint  text   not null default '',
    constraint import_runs_counts check (rows >= 0 and good >= 0 and bad >= 0 and good + bad <= rows)
);

-- What is wrong with rows of a file: whoever handed it in reads it beside the row. Goes with the file after some days.
create table import_errors (
    job_run_id bigint not null references import_runs,
    row_number int    not null,
    place      int    not null,
    attribute  text   not null,
    given      text   not null,
    message    text   not null,
    primary key (job_run_id, row_number, place)
);
grant delete on import_errors to fundsdesk_app;
