--liquibase formatted sql

--changeset fundsdesk:accounts-001
--comment Banks write one account in many ways: 012-345-678901, 012 345 678901, HKD012345678901.
create function bare_account(number text) returns text immutable parallel safe language sql
    return upper(regexp_replace(number, '[^A-Za-z0-9]', '', 'g'));

create table company_bank_accounts (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    bank_id        bigint  not null references banks,
    account_name   text    not null,
    account_number text    not null,
    swift          text,
    clearing_code  text,
    branch         text,
    region         text,
    address        text,
    active         boolean not null
);
create unique index company_bank_accounts_number on company_bank_accounts (bare_account(account_number))
    where deleted_at is null;
create index on company_bank_accounts (account_number, id);
create index on company_bank_accounts (bank_id);
select audited('company_bank_accounts');

create table company_bank_account_currencies (
    company_bank_account_id bigint     not null references company_bank_accounts,
    currency                varchar(3) not null references currencies (code),
    primary key (company_bank_account_id, currency)
);
create table company_bank_account_methods (
    company_bank_account_id bigint not null references company_bank_accounts,
    method                  text   not null,
    primary key (company_bank_account_id, method)
);
grant delete on company_bank_account_currencies, company_bank_account_methods to fundsdesk_app;
select audited_collection('company_bank_account_currencies');
select audited_collection('company_bank_account_methods');
