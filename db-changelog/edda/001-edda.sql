--liquibase formatted sql

--changeset fundsdesk:edda-001
create table edda_mandates (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    client_id         bigint         not null references clients,
    bank_id           bigint         not null references banks,
    account_number    text           not null check (bare_account(account_number) <> ''),
    holder_name       text           not null,
    id_type           text           not null check (id_type in ('HKID', 'PASSPORT', 'MAINLAND_ID', 'BUSINESS_REGISTRATION')),
    debtor_reference  text           not null,
    currency          varchar(3)     not null check (currency = 'HKD'),
    transaction_limit numeric(24, 4) not null check (transaction_limit > 0),
    mode              text           not null check (mode in ('RECURRING', 'ONE_OFF')),
    status            text           not null check (status in
        ('PENDING_OTP', 'PENDING_BANK', 'ACTIVE', 'REJECTED', 'SUSPENDED', 'CANCELLED', 'EXPIRED')),
    status_reason     text,
    bank_reference    text,
    bank_reason       text,
    refreshed_at      timestamptz,
    constraint edda_mandates_deleted_in_progress check (deleted_at is null or status in ('PENDING_OTP', 'PENDING_BANK'))
);
create unique index edda_mandates_reference on edda_mandates (debtor_reference) where deleted_at is null;
create index on edda_mandates (client_id);
create index on edda_mandates (bank_id);
create index on edda_mandates (created_at, id);
create index on edda_mandates (debtor_reference, id);
select audited('edda_mandates');

--changeset fundsdesk:edda-002
create sequence number_edd;
create table edda_debits (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    number             text           not null constraint edda_debits_number unique,
    mandate_id         bigint         not null references edda_mandates,
    client_id          bigint         not null references clients,
    company_account_id bigint         not null references company_bank_accounts,
    currency           varchar(3)     not null,
    amount             numeric(24, 4) not null check (amount > 0),
    status             text           not null check (status in ('CREATED', 'SENT', 'SETTLED', 'REJECTED', 'UNKNOWN')),
    sent_at            timestamptz,
    answered_at        timestamptz,
    bank_reference     text,
    bank_reason        text,
    deposit            text references deposit_applications (number),
    constraint edda_debits_sent check ((status = 'CREATED') = (sent_at is null)),
    constraint edda_debits_settled check (
        (status = 'SETTLED') = (deposit is not null) and (status <> 'SETTLED' or bank_reference is not null))
);
create index on edda_debits (mandate_id);
create index on edda_debits (client_id);
create index on edda_debits (company_account_id);
create index on edda_debits (created_at, id);
create index on edda_debits (amount, id);
create index on edda_debits (deposit) where deposit is not null;
create index on edda_debits (coalesce(answered_at, sent_at)) where status in ('SENT', 'UNKNOWN');
select audited('edda_debits');
