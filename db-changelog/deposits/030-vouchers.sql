--liquibase formatted sql

--changeset fundsdesk:deposits-030
create sequence number_vb;

create table voucher_batches (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    number       text           not null,
    status       text           not null check (status in ('OPEN', 'SUBMITTED', 'POSTED', 'PARTLY_POSTED', 'CANCELLED')),
    currency     varchar(3)     not null references currencies (code),
    amount       numeric(24, 4) not null check (amount > 0),
    applications int            not null check (applications > 0),
    posted       int            not null check (posted >= 0),
    failed       int            not null check (failed >= 0),
    submitted_at timestamptz,
    ended_at     timestamptz,
    note         text,
    constraint voucher_batches_number unique (number),
    constraint voucher_batches_counts check (posted + failed <= applications)
);
create index on voucher_batches (created_at, id);
create index voucher_batches_submitted on voucher_batches (id) where status = 'SUBMITTED';
select audited('voucher_batches');

create table voucher_lines (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    batch_id       bigint         not null references voucher_batches,
    deposit_id     bigint         not null references deposit_applications,
    line_id        bigint references statement_lines,
    bank_reference text,
    value_date     date,
    currency       varchar(3)     not null references currencies (code),
    amount         numeric(24, 4) not null check (amount > 0),
    status         text           not null check (status in ('OPEN', 'POSTED', 'FAILED', 'CANCELLED')),
    message        text,
    -- A voucher is a statement line, or what somebody typed of one.
    constraint voucher_lines_one_voucher check ((line_id is null) <> (bank_reference is null)),
    constraint voucher_lines_once unique nulls not distinct (batch_id, deposit_id, line_id, bank_reference)
);
create index on voucher_lines (batch_id, id);
create index on voucher_lines (deposit_id);
create index on voucher_lines (line_id);
-- An application waits in one batch at a time, with one voucher of a kind.
create unique index voucher_lines_open on voucher_lines (deposit_id, line_id, bank_reference) nulls not distinct
    where status = 'OPEN';
select audited('voucher_lines');
