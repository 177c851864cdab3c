--liquibase formatted sql

--changeset fundsdesk:clients-001
create table clients (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    number        text not null,
    name          text not null,
    name_chinese  text,
    email         text,
    phone         text,
    language      text not null,
    status        text not null check (status in ('ACTIVE', 'BLOCKED', 'FROZEN', 'CLOSED')),
    status_reason text,
    constraint clients_number unique (number)
);
create index on clients (number, id);
create index on clients (name, id);
create index on clients (status, id);
select audited('clients');

--changeset fundsdesk:clients-002
create table securities_accounts (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    number        text    not null,
    client_id     bigint  not null references clients,
    opening       text    not null check (opening in ('IN_PROGRESS', 'ACTIVE', 'FAILED', 'CLOSED')),
    frozen        boolean not null,
    status_reason text,
    constraint securities_accounts_number unique (number)
);
create index on securities_accounts (client_id, id);
create index on securities_accounts (number, id);
select audited('securities_accounts');
