--liquibase formatted sql

--changeset fundsdesk:reconciliation-001
create sequence number_rec;

create table reconciliation_runs (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    number          text           not null,
    account_id      bigint         not null references company_bank_accounts,
    currency        varchar(3)     not null references currencies (code),
    from_date       date           not null,
    to_date         date           not null,
    status          text           not null check (status in ('WAITING', 'RUNNING', 'CLEAN', 'BREAKS', 'FAILED')),
    executions      int            not null check (executions >= 0),
    started_at      timestamptz,
    ended_at        timestamptz,
    lines           bigint         not null,
    records         bigint         not null,
    matched         bigint         not null,
    open_items      bigint         not null,
    bank_opening    numeric(24, 4),
    bank_closing    numeric(24, 4),
    ledger_opening  numeric(24, 4),
    ledger_closing  numeric(24, 4),
    brought_forward numeric(24, 4),
    open_amount     numeric(24, 4),
    difference      numeric(24, 4),
    message         text,
    constraint reconciliation_runs_number unique (number),
    constraint reconciliation_runs_period check (from_date <= to_date),
    -- The same account and days are one run, however often it is run.
    constraint reconciliation_runs_once unique (account_id, currency, from_date, to_date),
    constraint reconciliation_runs_status check ((status in ('CLEAN', 'BREAKS')) <= (ended_at is not null)
        and (status <> 'CLEAN' or open_items = 0)),
    -- Bank closing = ledger bank account + what was brought forward + listed open items, but for the difference it shows.
    constraint reconciliation_runs_proof check (
        difference = bank_closing - ledger_closing - brought_forward - open_amount)
);
create index on reconciliation_runs (created_at, id);
create index on reconciliation_runs (to_date, id);
create index reconciliation_runs_breaks on reconciliation_runs (id) where status = 'BREAKS';
select audited('reconciliation_runs');

--changeset fundsdesk:reconciliation-002
create table reconciliation_items (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    run_id            bigint         not null references reconciliation_runs,
    item_key          text           not null,
    found             text           not null,
    result            text           not null check (result in ('MATCHED', 'MATCHED_TOLERANCE', 'AMOUNT_MISMATCH',
        'CURRENCY_MISMATCH', 'DATE_MISMATCH', 'STATUS_MISMATCH', 'STATEMENT_ONLY', 'RECORD_ONLY', 'DUPLICATE',
        'SPLIT_INCOMPLETE', 'RESOLVED_MANUAL')),
    open              boolean        not null generated always as (
        result not in ('MATCHED', 'MATCHED_TOLERANCE', 'RESOLVED_MANUAL')) stored,
    line_id           bigint references statement_lines,
    deposit_id        bigint references deposit_applications,
    withdrawal_id     bigint references withdrawal_tasks,
    subject           text,
    currency          varchar(3)     not null references currencies (code),
    bank_amount       numeric(24, 4),
    record_amount     numeric(24, 4),
    open_amount       numeric(24, 4) not null,
    bank_date         date,
    record_date       date,
    record_currency   varchar(3),
    bank_status       text,
    record_status     text,
    bank_reference    text,
    record_reference  text,
    differs           text           not null,
    resolution        text check (resolution in ('TIMING', 'BANK_ERROR', 'DESK_ERROR', 'BANK_CHARGE', 'INTERNAL_TRANSFER',
        'DUPLICATE_CONFIRMED', 'WRITTEN_OFF', 'OTHER')),
    note              text,
    resolved_by       text,
    resolved_at       timestamptz,
    work_order        text,
    constraint reconciliation_items_once unique (run_id, item_key),
    constraint reconciliation_items_found check (found <> 'RESOLVED_MANUAL'),
    constraint reconciliation_items_of_something
        check (line_id is not null or deposit_id is not null or withdrawal_id is not null or subject is not null),
    constraint reconciliation_items_resolved check ((result = 'RESOLVED_MANUAL') = (resolution is not null)
        and (resolution is null) = (note is null) and (resolution is null) = (resolved_by is null)
        and (resolution is null) = (resolved_at is null)),
    constraint reconciliation_items_result check (result = 'RESOLVED_MANUAL' or result = found)
);
create index on reconciliation_items (run_id, id);
create index on reconciliation_items (line_id);
create index on reconciliation_items (deposit_id);
create index on reconciliation_items (withdrawal_id);
create index on reconciliation_items (bank_amount, id);
create index reconciliation_items_open on reconciliation_items (id) where open;
select audited('reconciliation_items');

-- Figures of a run, made anew by each execution: what they are made of is audited.
create table reconciliation_totals (
    run_id      bigint         not null references reconciliation_runs,
    result      text           not null,
    items       bigint         not null,
    bank_sum    numeric(24, 4) not null,
    record_sum  numeric(24, 4) not null,
    open_sum    numeric(24, 4) not null,
    primary key (run_id, result)
);
grant delete on reconciliation_totals to fundsdesk_app;

--changeset fundsdesk:reconciliation-003
-- A day of one account is read by these.
create index statement_lines_day on statement_lines (account_id, currency, booking_date);
create index withdrawal_tasks_reference on withdrawal_tasks (company_account_id, bank_reference)
    where bank_reference is not null;
