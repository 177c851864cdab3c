--liquibase formatted sql

--changeset fundsdesk:statements-040
create table statement_mappings (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    name                 text       not null,
    account_id           bigint     not null references company_bank_accounts,
    currency             varchar(3) not null references currencies (code),
    separator            text       not null check (separator in ('COMMA', 'SEMICOLON', 'TAB', 'PIPE')),
    decimal_mark         text       not null check (decimal_mark in ('POINT', 'COMMA')),
    date_pattern         text       not null,
    character_set        text       not null check (character_set in ('BIG5', 'GBK', 'LATIN')),
    booking_date         text       not null,
    value_date           text,
    amount               text,
    credit               text,
    debit                text,
    direction            text,
    credit_words         text,
    row_currency         text,
    balance              text,
    account_number       text,
    bank_reference       text,
    end_to_end_id        text,
    transaction_code     text,
    counterparty_name    text,
    counterparty_account text,
    counterparty_bank    text,
    remittance           text,
    constraint statement_mappings_amount check ((amount is null) = (credit is not null and debit is not null)),
    constraint statement_mappings_direction check (direction is null or credit_words is not null)
);
create unique index statement_mappings_name on statement_mappings (name) where deleted_at is null;
create index on statement_mappings (account_id, id);
select audited('statement_mappings');

--changeset fundsdesk:statements-041
-- What is missing between a statement and the one before; and how the file came.
alter table bank_statements
    add missing_numbers int check (missing_numbers > 0),
    add missing_days int check (missing_days > 0),
    add source text not null default 'MANUAL' check (source in ('MANUAL', 'API'));
create index bank_statements_quarantined on bank_statements (id) where status = 'QUARANTINED';
select audited_again('bank_statements');
