--liquibase formatted sql

--changeset fundsdesk:audit-098
--comment Who uncovered what is asked each minute: few revisions among many.
create index revinfo_uncovered on revinfo (at) where action like '%.reveal';

--changeset fundsdesk:audit-099
--comment How many rows people took away as files; who and which rows is in the activity.
create table rows_taken (
    id         bigint      not null generated always as identity primary key,
    created_at timestamptz not null,
    created_by text        not null,
    person     text        not null,
    address    text,
    what       text        not null,
    taken      bigint      not null
);
create index rows_taken_created_at on rows_taken (created_at);
revoke update, delete on rows_taken from fundsdesk_app;
