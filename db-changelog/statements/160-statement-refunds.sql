--liquibase formatted sql

--changeset fundsdesk:statements-160-refunds
--comment Lines that were marked to be returned, each until the bank returned the money (SRF).
create sequence number_srf;

create table statement_refunds (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    number       text           not null,
    line_id      bigint         not null references statement_lines,
    account_id   bigint         not null references company_bank_accounts,
    payer        text,
    currency     varchar(3)     not null references currencies (code),
    amount       numeric(24, 4) not null check (amount > 0),
    returned     numeric(24, 4) not null check (returned between 0 and amount),
    note         text           not null,
    unlocked     boolean        not null,
    marked_at    timestamptz    not null,
    status       text           not null check (status in ('OPEN', 'RETURNED', 'WITHDRAWN')),
    ended_at     timestamptz,
    returned_by  text,
    debit_id     bigint references statement_lines,
    constraint statement_refunds_number unique (number),
    constraint statement_refunds_ended check ((status = 'OPEN') = (ended_at is null)),
    constraint statement_refunds_returned check ((status = 'RETURNED') = (returned = amount)),
    constraint statement_refunds_withdrawn check (status <> 'WITHDRAWN' or returned = 0)
);
-- A line is marked once at a time; a debit of the bank returns one.
create unique index statement_refunds_one_per_line on statement_refunds (line_id) where status <> 'WITHDRAWN';
create unique index statement_refunds_one_per_debit on statement_refunds (debit_id);
create index on statement_refunds (marked_at, id);
create index on statement_refunds (created_at, id);
create index on statement_refunds (amount, id);
create index on statement_refunds (line_id, id);
create index on statement_refunds (account_id, id);
create index statement_refunds_open on statement_refunds (marked_at) where status = 'OPEN';
select audited('statement_refunds');

--changeset fundsdesk:statements-161-refunds-of-marked-lines splitStatements:false
--comment Whoever writes: what is marked to be returned is a line of the same money that is processed as refund, at commit.
create function check_statement_refund() returns trigger language plpgsql as $$
begin
    if new.status <> 'WITHDRAWN' and not exists (
        select from statement_lines l
        where l.id = new.line_id and l.status = 1 and l.result = 3 and l.direction = 'CREDIT'
            and l.currency = new.currency and l.amount = new.amount)
        or new.debit_id is not null and not exists (
        select from statement_lines l
        where l.id = new.debit_id and l.status = 1 and l.result = 3 and l.direction = 'DEBIT'
            and l.currency = new.currency and l.account_id = new.account_id)
    then
        raise exception 'line % is not marked to be returned', new.line_id
            using errcode = 'check_violation', constraint = 'statement_refunds_of_marked';
    end if;
    return null;
end $$;
create constraint trigger of_marked_line after insert or update on statement_refunds deferrable initially deferred
    for each row execute function check_statement_refund();
