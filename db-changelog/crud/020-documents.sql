--liquibase formatted sql

-- Documents kept with records of any table; subject is the entity's name.
--changeset fundsdesk:crud-020-documents
create table attachments (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    subject    text   not null,
    subject_id bigint not null,
    name       text   not null,
    kind       text   not null,
    size       bigint not null check (size > 0),
    sha256     text   not null
);
create index on attachments (subject, subject_id, id);
select audited('attachments');

-- What is in them, kept once: no right to change or delete it. The sha256 above tells whether it is still the same.
create table attachment_contents (
    attachment_id bigint primary key references attachments,
    content       bytea  not null
);
alter table attachment_contents alter column content set storage external;
revoke update on attachment_contents from fundsdesk_app;

-- What people remark on records, and answer to each other.
--changeset fundsdesk:crud-020-remarks
create table remarks (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    subject    text   not null,
    subject_id bigint not null,
    answers_id bigint references remarks,
    words      text   not null
);
create index on remarks (subject, subject_id, id);
create index on remarks (answers_id);
select audited('remarks');
