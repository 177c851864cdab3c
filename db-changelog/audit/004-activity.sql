--liquibase formatted sql

--changeset fundsdesk:audit-030
--comment What was tried and did not happen, who could not sign in, what was taken away as evidence.
create table activity (
    id              bigint      not null generated always as identity primary key,
    version         int         not null default 0,
    created_at      timestamptz not null,
    created_by      text        not null,
    deleted_at      timestamptz,
    deleted_by      text,
    deletion_reason text,
    kind            text        not null,
    what            text        not null,
    target          text,
    words           text,
    user_id         bigint      not null,
    person          text        not null,
    source          text        not null,
    address         text,
    txid            xid8        not null default pg_current_xact_id()
);
create index activity_created_at on activity (created_at, id);
create index activity_created_by on activity (created_by, created_at, id);
create index activity_kind on activity (kind, created_at, id);
create index activity_txid on activity (txid, id);
revoke insert, update, delete on activity from fundsdesk_app;
grant insert (created_at, created_by, kind, what, target, words, user_id, person, source, address)
    on activity to fundsdesk_app;
