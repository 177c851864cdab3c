--liquibase formatted sql

--changeset fundsdesk:ledger-151-rows
--comment A posting that waited shows the balance of its place; a page of the journal is entered at its id, whatever the planner thinks of the procedures beside it.
create or replace view ledger_transactions with (security_invoker = true) as
select t.id, 0 as version, t.booked_at as created_at, 'ledger' as created_by,
       null::timestamptz as deleted_at, null::text as deleted_by, null::text as deletion_reason,
       p.number, p.type, p.currency, p.amount, t.business_date, p.subject, t.note, t.id as procedure_id, t.reverses_id,
       s.id as securities_account_id
from journal_transactions t
left join procedures p on p.id = t.id
left join securities_accounts s on s.id = p.securities_account_id;

create or replace view ledger_postings with (security_invoker = true) as
select p.id, 0 as version, t.booked_at as created_at, 'ledger' as created_by,
       null::timestamptz as deleted_at, null::text as deleted_by, null::text as deletion_reason,
       p.account_id, s.id as securities_account_id, p.transaction_id, r.number, r.type, r.subject, t.note,
       t.business_date, p.currency, p.amount, coalesce(p.balance_after, c.balance_after) as balance_after
from postings p
join journal_transactions t on t.id = p.transaction_id
join procedures r on r.id = p.transaction_id
join ledger_accounts a on a.id = p.account_id
left join placed_credits c on c.posting_id = p.id
left join securities_accounts s on s.id = a.securities_account_id and a.kind = 'CLIENT';
