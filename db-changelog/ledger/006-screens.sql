--liquibase formatted sql

--changeset fundsdesk:ledger-006-occupancies
-- How much of an account's cash its positions bind, as the trading system reported it. The newest report counts.
create table position_occupancies (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    securities_account_id bigint         not null references securities_accounts,
    currency              varchar(3)     not null references currencies (code),
    amount                numeric(24, 4) not null check (amount >= 0),
    as_of                 timestamptz    not null
);
create unique index position_occupancies_one on position_occupancies (securities_account_id, currency, as_of)
    where deleted_at is null;
create index on position_occupancies (as_of, id);
create index on position_occupancies (currency);
select audited('position_occupancies');

--changeset fundsdesk:ledger-006-posting-ids
-- A posting is opened by its id, and all of them are read in its order; it grows on the right, where it costs least.
create index postings_id on postings (id);

--changeset fundsdesk:ledger-006-screens
-- What the ledger keeps, in the form of screens. With the rights of whoever reads, so that they open nothing. References
-- come over the tables they lead to: what the ledger knows and the desk does not has no page.
create view ledger_balance_rows with (security_invoker = true) as
select a.id, 0 as version, a.opened_at as created_at, 'ledger' as created_by,
       null::timestamptz as deleted_at, null::text as deleted_by, null::text as deletion_reason,
       a.kind, coalesce(s.number, b.account_number, a.kind) || ' ' || a.currency as name,
       s.client_id, s.id as securities_account_id, b.id as company_account_id, a.currency, a.posted,
       case when a.posted is not null then a.held end as held, a.posted - a.held as available,
       case when a.kind = 'CLIENT' then occupied.amount end as occupied, a.debits_blocked
from ledger_accounts a
left join securities_accounts s on s.id = a.securities_account_id
left join company_bank_accounts b on b.id = a.company_account_id
left join lateral (
    select p.amount from position_occupancies p
    where p.securities_account_id = a.securities_account_id and p.currency = a.currency and p.deleted_at is null
    order by p.as_of desc limit 1) occupied on true;

create view ledger_procedures with (security_invoker = true) as
select p.id, 0 as version, p.started_at as created_at, 'ledger' as created_by,
       null::timestamptz as deleted_at, null::text as deleted_by, null::text as deletion_reason,
       p.number, p.type, p.status, p.message, p.idempotency_key, p.subject, s.id as securities_account_id,
       p.currency, p.amount, p.business_date, p.ended_at
from procedures p
left join securities_accounts s on s.id = p.securities_account_id;

create view ledger_transactions with (security_invoker = true) as
select t.id, 0 as version, t.booked_at as created_at, 'ledger' as created_by,
       null::timestamptz as deleted_at, null::text as deleted_by, null::text as deletion_reason,
       p.number, p.type, p.currency, p.amount, t.business_date, t.subject, t.note, t.id as procedure_id, t.reverses_id,
       s.id as securities_account_id
from journal_transactions t
join procedures p on p.id = t.id
left join securities_accounts s on s.id = p.securities_account_id;

create view ledger_postings with (security_invoker = true) as
select p.id, 0 as version, t.booked_at as created_at, 'ledger' as created_by,
       null::timestamptz as deleted_at, null::text as deleted_by, null::text as deletion_reason,
       p.account_id, s.id as securities_account_id, p.transaction_id, r.number, r.type, t.subject, t.note,
       t.business_date, p.currency, p.amount, p.balance_after
from postings p
join journal_transactions t on t.id = p.transaction_id
join procedures r on r.id = p.transaction_id
join ledger_accounts a on a.id = p.account_id
left join securities_accounts s on s.id = a.securities_account_id and a.kind = 'CLIENT';

create view ledger_holds with (security_invoker = true) as
select h.id, 0 as version, h.placed_at as created_at, 'ledger' as created_by,
       null::timestamptz as deleted_at, null::text as deleted_by, null::text as deletion_reason,
       s.id as securities_account_id, h.account_id, h.kind, h.currency, h.amount, h.subject, h.status,
       h.placed_by as placed_by_id, h.ended_by as ended_by_id, h.ended_at
from holds h
join ledger_accounts a on a.id = h.account_id
left join securities_accounts s on s.id = a.securities_account_id;

revoke insert, update on ledger_balance_rows, ledger_procedures, ledger_transactions, ledger_postings, ledger_holds
    from fundsdesk_app;
