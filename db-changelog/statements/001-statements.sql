--liquibase formatted sql

--changeset fundsdesk:statements-001
create table bank_statements (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    account_id        bigint         not null references company_bank_accounts,
    currency          varchar(3)     not null references currencies (code),
    statement_number  text,
    bank_reference    text,
    format            text           not null,
    file_name         text           not null,
    opening_date      date,
    opening_balance   numeric(24, 4),
    closing_date      date,
    closing_balance   numeric(24, 4),
    lines_read        int            not null,
    lines_added       int            not null,
    difference        numeric(24, 4),
    gap               numeric(24, 4),
    status            text           not null check (status in ('ACCEPTED', 'QUARANTINED')),
    acceptance_reason text,
    -- What does not add up is accepted by a person with a reason, or not at all.
    constraint bank_statements_proof check (
        status = 'QUARANTINED' or acceptance_reason is not null
        or (coalesce(difference, 0) = 0 and coalesce(gap, 0) = 0))
);
create index on bank_statements (account_id, currency, closing_date desc, id desc);
select audited('bank_statements');

--changeset fundsdesk:statements-002
create table statement_lines (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    statement_id     bigint         not null references bank_statements,
    account_id       bigint         not null references company_bank_accounts,
    booking_date     date           not null,
    value_date       date           not null,
    direction        text           not null check (direction in ('CREDIT', 'DEBIT')),
    currency         varchar(3)     not null references currencies (code),
    amount           numeric(24, 4) not null check (amount > 0),
    bank_reference   text,
    end_to_end_id    text,
    transaction_code text,
    remitter_name    text,
    remitter_account text,
    remitter_bank    text,
    remittance       text,
    fingerprint      text           not null,
    occurrence       int            not null check (occurrence >= 1),
    status           smallint       not null check (status in (0, 1)),
    result           smallint       not null check (result between 0 and 5),
    claimed_by       text,
    claimed_at       timestamptz,
    claimed_for      text,
    locked_by        text,
    locked_at        timestamptz,
    lock_reason      text,
    note             text,
    constraint statement_lines_once unique (account_id, fingerprint, occurrence),
    constraint statement_lines_result check ((status = 1) = (result <> 0)),
    constraint statement_lines_claim check ((claimed_by is null) = (claimed_at is null)
        and (claimed_by is null) = (claimed_for is null)),
    constraint statement_lines_lock check ((locked_by is null) = (locked_at is null))
);
create index on statement_lines (statement_id, id);
create index on statement_lines (booking_date, id);
create index on statement_lines (amount, id);
create index statement_lines_waiting on statement_lines (id) where status = 0;
select audited('statement_lines');
