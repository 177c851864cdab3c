--liquibase formatted sql

--changeset fundsdesk:crud-001-idempotency
--comment The answers of REST calls by their callers' keys, written in the transaction of the action itself.
create table idempotency_keys (
    user_id      bigint      not null,
    key          text        not null check (length(key) between 1 and 200),
    part         bigint      not null,
    request_hash bytea       not null check (length(request_hash) = 32),
    status       int         not null,
    answer       text        not null,
    at           timestamptz not null,
    primary key (user_id, key, part)
);
create index idempotency_keys_at on idempotency_keys (at);
revoke update on idempotency_keys from fundsdesk_app;
grant delete on idempotency_keys to fundsdesk_app;
