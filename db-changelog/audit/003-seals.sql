--liquibase formatted sql

--changeset fundsdesk:audit-020
--comment The chain of seals. Each covers the transactions from first up to, not including, last: all of them had ended.
create table audit_chain (
    id      uuid        not null,
    started timestamptz not null,
    only_one boolean    not null primary key default true check (only_one)
);
insert into audit_chain (id, started) values (gen_random_uuid(), now());
revoke insert, update, delete on audit_chain from fundsdesk_app;

create table audit_seals (
    number       bigint      not null primary key,
    at           timestamptz not null,
    first        xid8        not null,
    last         xid8        not null,
    transactions int         not null,
    records      bigint      not null,
    digests      bytea       not null,
    previous     bytea       not null,
    key_id       bytea       not null,
    mac          bytea       not null,
    check (last > first)
);
alter table audit_seals alter digests set storage external;
create unique index audit_seals_previous on audit_seals (previous);
comment on column audit_seals.records is 'rows that were hashed';
comment on column audit_seals.digests is 'transaction id, revision (0 for none) and SHA-256 of each transaction';
revoke update, delete on audit_seals from fundsdesk_app;
