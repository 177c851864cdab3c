--liquibase formatted sql

--changeset fundsdesk:reference-001
create table currencies (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    code               varchar(3)        not null,
    name               text           not null,
    decimals           int            not null check (decimals between 0 and 4),
    deposit_enabled    boolean        not null,
    withdrawal_enabled boolean        not null,
    minimum_amount     numeric(24, 4) not null check (minimum_amount >= 0),
    maximum_amount     numeric(24, 4) check (maximum_amount >= minimum_amount),
    display_order      int            not null,
    constraint currencies_code unique (code)
);
create index on currencies (display_order, id);
select audited('currencies');

--changeset fundsdesk:reference-002
create table banks (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    name          text    not null,
    name_chinese  text,
    region        varchar(2) not null,
    code          text    not null,
    swift         text,
    display_order int     not null,
    common        boolean not null
);
create unique index banks_code on banks (region, code) where deleted_at is null;
create index on banks (display_order, id);
create index on banks (name, id);
create index on banks (code, id);
select audited('banks');

--changeset fundsdesk:reference-003
create table deposit_methods (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    method               text           not null,
    label                text           not null,
    fee_tolerance        numeric(24, 4) not null check (fee_tolerance >= 0),
    matching_window_days int            not null check (matching_window_days between 0 and 60),
    auto_link_allowed    boolean        not null,
    document_needed      boolean        not null
);
create unique index deposit_methods_method on deposit_methods (method) where deleted_at is null;
select audited('deposit_methods');

create table deposit_method_currencies (
    deposit_method_id bigint  not null references deposit_methods,
    currency          varchar(3) not null references currencies (code),
    primary key (deposit_method_id, currency)
);
grant delete on deposit_method_currencies to fundsdesk_app;
select audited_collection('deposit_method_currencies');
