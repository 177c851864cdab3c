--liquibase formatted sql

--changeset fundsdesk:reconciliation-records runOnChange:true splitStatements:false
-- What the ledger booked on the bank account in the days and is not plain: of each record what was booked, and what was
-- taken back. What comes in for a withdrawal came back of it, whatever was booked when it was reversed.
create or replace function reconciliation_records(p_account bigint, p_currency text, p_from date, p_to date)
    returns void language plpgsql as $$
begin
    create temp table rec_booked on commit drop as
        select t.subject, named.id, -p.amount as amount, t.business_date as day,
               named.id is not null and case when starts_with(t.subject, 'withdrawal-tasks/') then p.amount < 0
                   else t.reverses_id is not null and starts_with(t.subject, 'deposit-applications/') end as back
        from (select distinct transaction_id from rec_rest where transaction_id is not null) r
        join journal_transactions t on t.id = r.transaction_id
        join postings p on p.transaction_id = t.id
        cross join lateral (select substring(t.subject from
            '^(?:deposit-applications|withdrawal-tasks|statement-lines|refunds)/([0-9]+)$')::bigint as id offset 0) named
        where p.account_id = (select id from ledger_accounts
              where kind = 'BANK' and owner_id = p_account and currency = p_currency);
    create temp table rec_records on commit drop as
        select (case when id is null then 'O'
                     when starts_with(subject, 'deposit-applications/') then case when back then 'd' else 'D' end
                     when starts_with(subject, 'withdrawal-tasks/') then case when back then 'w' else 'W' end
                     when starts_with(subject, 'refunds/') then 'R'
                     else 'L' end)::"char" as kind,
               id, subject, amount, day
        from (select b.subject, b.id, b.back, sum(b.amount) as amount, min(b.day) as day
              from rec_booked b group by b.subject, b.id, b.back) booked;
    analyze rec_records;
end $$;
