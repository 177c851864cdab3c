--liquibase formatted sql

--changeset fundsdesk:ledger-005-balances
-- Every account with its balance. The house's accounts are summed, so ask for them by id or by company account.
create view ledger_balances as
select a.id, a.kind, a.owner_id, a.securities_account_id, a.company_account_id, a.currency, a.opened_at,
       a.debits_blocked, sums.posted, a.held, sums.posted - a.held as available
from ledger_accounts a
cross join lateral (
    select coalesce(a.posted, (select sum(amount) from postings p where p.account_id = a.id), 0) as posted) sums;

--changeset fundsdesk:ledger-005-differences splitStatements:false
-- Recomputes the whole ledger from its postings and holds, and reports what does not agree. Nothing must.
create function ledger_differences() returns table (problem text, id bigint, expected numeric, found numeric)
    language sql stable as $$
select 'stored balance of account is not the sum of its postings', a.id, coalesce(p.total, 0), a.posted
from ledger_accounts a
left join (select account_id, sum(amount) as total from postings group by account_id) p on p.account_id = a.id
where a.posted <> coalesce(p.total, 0)
union all
select 'held on account is not the sum of its active holds', a.id, coalesce(h.total, 0), a.held
from ledger_accounts a
left join (select account_id, sum(amount) as total from holds where status = 'ACTIVE' group by account_id) h
    on h.account_id = a.id
where a.held <> coalesce(h.total, 0)
union all
select 'available balance of account is below zero', a.id, 0, a.posted - a.held
from ledger_accounts a where a.posted - a.held < 0
union all
select 'journal transaction is not balanced', transaction_id, 0, sum(amount)
from postings group by transaction_id, currency having sum(amount) <> 0
union all
select 'posting does not continue the balance of its account', id, before + amount, balance_after
from (select id, amount, balance_after,
             coalesce(lag(balance_after) over (partition by account_id order by id), 0) as before
      from postings where balance_after is not null) running
where balance_after <> before + amount
union all
select 'journal transaction has no postings', t.id, 2, 0
from journal_transactions t where not exists (select from postings p where p.transaction_id = t.id)
union all
select 'posting has no journal transaction or no account', p.id, null, p.amount
from postings p
where not exists (select from journal_transactions t where t.id = p.transaction_id)
    or not exists (select from ledger_accounts a where a.id = p.account_id and a.currency = p.currency
                       and (a.posted is null) = (p.balance_after is null))
union all
select 'procedure and journal do not agree', coalesce(p.id, t.id), null, null
from (select id from procedures where status = 'END_OK' and type not in ('Hold', 'Release')) p
full join journal_transactions t on t.id = p.id
where p.id is null or t.id is null
$$;
