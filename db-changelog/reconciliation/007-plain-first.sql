--liquibase formatted sql

-- Nearly everything is plain: a line that was given whole to one deposit, which was booked and claimed for that very
-- amount in these days. That is found first, by whole numbers alone, in one query; beyond so many lines it is only counted.
-- Everything else goes through the steps as before.

--changeset fundsdesk:reconciliation-060 splitStatements:false
create function reconciliation_plain(
    p_account bigint, p_currency text, p_from date, p_to date, p_days int, p_keep int)
    returns void language plpgsql as $$
begin
    if (select count(*) <= p_keep from (
            select from statement_lines l
            where l.account_id = p_account and l.currency = p_currency and l.deleted_at is null
              and l.booking_date between p_from and p_to
            limit p_keep + 1) some_lines) then
        create temp table rec_plain (line_id bigint, deposit_id bigint, transaction_id bigint, amount numeric)
            on commit drop;
        return;
    end if;
    create temp table rec_plain on commit drop as
        select l.id as line_id, d.id as deposit_id, t.id as transaction_id, l.amount
        from statement_lines l
        join deposit_allocations a on a.line_id = l.id and a.amount = l.amount
        join deposit_applications d on d.id = a.deposit_id and d.amount = l.amount
        join postings p on p.transaction_id = d.procedure_id and p.amount = -l.amount
        join journal_transactions t on t.id = p.transaction_id
        where l.account_id = p_account and l.currency = p_currency and l.deleted_at is null
          and l.booking_date between p_from and p_to and l.direction = 'CREDIT' and l.status = 1
          and a.status = 'POSTED' and a.deleted_at is null
          and d.status = 2 and d.currency = p_currency and d.suspended_amount is null
          and d.credited_amount + d.fee = l.amount
          and p.account_id = (select id from ledger_accounts
              where kind = 'BANK' and owner_id = p_account and currency = p_currency)
          and t.business_date between p_from and p_to and t.reverses_id is null
          and abs(t.business_date - l.booking_date) <= p_days
          and t.subject = 'deposit-applications/' || d.id;
    analyze rec_plain;
end $$;

--changeset fundsdesk:reconciliation-061 splitStatements:false
-- What the bank booked in the days and is not plain, signed: in is positive.
create or replace function reconciliation_lines(p_account bigint, p_currency text, p_from date, p_to date)
    returns void language plpgsql as $$
begin
    create temp table rec_lines on commit drop as
        select l.id, l.booking_date as day, case l.direction when 'CREDIT' then l.amount else -l.amount end as amount,
               l.bank_reference as reference, l.status, l.result, l.occurrence, true as inside
        from statement_lines l
        where l.account_id = p_account and l.currency = p_currency and l.deleted_at is null
          and l.booking_date between p_from and p_to
          and not exists (select from rec_plain p where p.line_id = l.id);
    analyze rec_lines;
end $$;

--changeset fundsdesk:reconciliation-062 splitStatements:false
-- What the ledger booked on the bank account in the days and is not plain: of each record what was booked, and what was
-- taken back.
create or replace function reconciliation_records(p_account bigint, p_currency text, p_from date, p_to date)
    returns void language plpgsql as $$
begin
    create temp table rec_booked on commit drop as
        select t.subject, t.reverses_id, -p.amount as amount, t.business_date as day
        from postings p
        join journal_transactions t on t.id = p.transaction_id
        where p.account_id = (select id from ledger_accounts
              where kind = 'BANK' and owner_id = p_account and currency = p_currency)
          and t.business_date between p_from and p_to
          and not exists (select from rec_plain x where x.transaction_id = p.transaction_id);
    create temp table rec_records on commit drop as
        select (case when subject ~ '^deposit-applications/[0-9]+$' then case when back then 'd' else 'D' end
                     when subject ~ '^withdrawal-tasks/[0-9]+$' then case when back then 'w' else 'W' end
                     when subject ~ '^statement-lines/[0-9]+$' then 'L' else 'O' end)::"char" as kind,
               case when subject ~ '^(deposit-applications|withdrawal-tasks|statement-lines)/[0-9]+$'
                    then split_part(subject, '/', 2)::bigint end as id,
               subject, amount, day
        from (select b.subject, undoes.booked as back, sum(b.amount) as amount, min(b.day) as day
              from rec_booked b
              cross join lateral (select b.reverses_id is not null
                  and b.subject ~ '^(deposit-applications|withdrawal-tasks)/[0-9]+$' as booked) undoes
              group by b.subject, undoes.booked) booked;
    analyze rec_records;
end $$;

--changeset fundsdesk:reconciliation-063 splitStatements:false
-- A booking and its taking back of which the bank knows nothing leave nothing.
create or replace function reconciliation_net() returns void language plpgsql as $$
begin
    with undone as (
        delete from rec_records b using rec_records o
        where b.kind in ('d', 'w') and o.kind = upper(b.kind::text)::"char" and o.id = b.id
          and not exists (select from rec_pairs p where p.record_id = b.id and p.kind in (b.kind, o.kind))
        returning o.kind, b.id, b.amount)
    update rec_records r set amount = r.amount + u.amount from undone u where r.kind = u.kind and r.id = u.id;
end $$;

--changeset fundsdesk:reconciliation-064 splitStatements:false
-- Which line belongs to which record by the bank's reference, one to one, of what nobody linked. A line that was taken
-- from a deposit again is not called its own by the reference.
create function reconciliation_referenced(p_account bigint, p_currency text, p_from date, p_to date)
    returns void language plpgsql as $$
begin
    create temp table rec_free_lines on commit drop as
        select l.id, l.amount, l.reference from rec_lines l
        where l.reference is not null and not exists (select from rec_pairs p where p.line_id = l.id);
    create temp table rec_free_records on commit drop as
        select r.kind, r.id from rec_records r
        where r.kind in ('D', 'W') and not exists (select from rec_pairs p where p.kind = r.kind and p.record_id = r.id);
    analyze rec_free_lines, rec_free_records;

    insert into rec_pairs
        with candidates as (
            select l.id as line_id, 'D'::"char" as kind, d.id as record_id, l.amount
            from rec_free_lines l
            join deposit_applications d on d.company_account_id = p_account and d.bank_reference = l.reference
            where l.amount > 0 and d.deleted_at is null
            union all
            select l.id, 'W', w.id, l.amount
            from rec_free_lines l
            join withdrawal_tasks w on w.company_account_id = p_account and w.bank_reference = l.reference
            where l.amount < 0 and w.deleted_at is null
            union all
            select l.id, r.kind, r.id, case l.direction when 'CREDIT' then l.amount else -l.amount end
            from rec_free_records r
            left join deposit_applications d on r.kind = 'D' and d.id = r.id and d.company_account_id = p_account
            left join withdrawal_tasks w on r.kind = 'W' and w.id = r.id
            join statement_lines l on l.account_id = p_account and l.currency = p_currency and l.deleted_at is null
                and l.bank_reference = coalesce(d.bank_reference, w.bank_reference)
                and l.direction = case r.kind when 'D' then 'CREDIT' else 'DEBIT' end
                and l.booking_date not between p_from and p_to
            where coalesce(d.bank_reference, w.bank_reference) is not null),
        unpaired as (
            select c.* from candidates c
            where not exists (select from rec_pairs p where p.line_id = c.line_id)
              and not exists (select from rec_pairs p where p.kind = c.kind and p.record_id = c.record_id)
              and not exists (select from deposit_allocations a where c.kind = 'D' and a.deposit_id = c.record_id
                  and a.status <> 'RELEASED' and a.deleted_at is null)
              and not exists (select from deposit_allocations a where c.kind = 'D' and a.line_id = c.line_id
                  and a.status <> 'RELEASED' and a.deleted_at is null)
              and not exists (select from deposit_allocations a
                  join deposit_applications d on d.id = a.deposit_id and d.status = 5
                  where c.kind = 'D' and a.deposit_id = c.record_id and a.line_id = c.line_id)),
        ranked as (
            select u.*, row_number() over (partition by line_id order by kind, record_id) as of_line,
                   row_number() over (partition by kind, record_id order by line_id) as of_record
            from unpaired u)
        select line_id, kind, record_id, amount from ranked where of_line = 1 and of_record = 1;
end $$;

--changeset fundsdesk:reconciliation-065 splitStatements:false
-- Which line belongs to which record: as people and the engine linked them, as people said of lines without an
-- application, as the bank took back, else by the bank's reference.
create or replace function reconciliation_pairs(p_account bigint, p_currency text, p_from date, p_to date)
    returns void language plpgsql as $$
begin
    create temp table rec_pairs on commit drop as
        select a.line_id, 'D'::"char" as kind, a.deposit_id as record_id, sum(a.amount) as amount
        from deposit_allocations a join rec_lines l on l.id = a.line_id
        where a.status <> 'RELEASED' and a.deleted_at is null
        group by a.line_id, a.deposit_id;
    analyze rec_pairs;

    -- Booked in these days for lines of other days.
    insert into rec_pairs
        select a.line_id, 'D', r.id, sum(a.amount)
        from rec_records r
        join deposit_allocations a on a.deposit_id = r.id and a.status <> 'RELEASED' and a.deleted_at is null
        join statement_lines l on l.id = a.line_id and l.account_id = p_account and l.currency = p_currency
            and l.booking_date not between p_from and p_to
        where r.kind = 'D'
          and not exists (select from rec_pairs p where p.record_id = r.id and p.kind = 'D' and p.amount = r.amount)
        group by a.line_id, r.id;

    perform reconciliation_reviewed(p_account, p_currency, p_from, p_to);
    perform reconciliation_taken_back(p_account, p_currency, p_from, p_to);
    perform reconciliation_referenced(p_account, p_currency, p_from, p_to);

    insert into rec_lines
        select l.id, l.booking_date, case l.direction when 'CREDIT' then l.amount else -l.amount end,
               l.bank_reference, l.status, l.result, l.occurrence, false
        from statement_lines l
        where l.id in (select p.line_id from rec_pairs p
                       where not exists (select from rec_lines o where o.id = p.line_id));
    perform reconciliation_net();
    analyze rec_pairs;
end $$;

--changeset fundsdesk:reconciliation-066 splitStatements:false
-- As before; a line that repeats a plain one is a duplicate too.
drop function reconciliation_found(text, text, int);
create function reconciliation_found(p_account bigint, p_currency text, p_zone text, p_days int)
    returns void language plpgsql as $$
begin
    -- Of a record with several lines, the first bears what the others leave.
    create temp table rec_shared on commit drop as
        select kind, record_id, min(line_id) as first_line, sum(amount) as amount
        from rec_pairs group by kind, record_id having count(*) > 1;
    create temp table rec_left on commit drop as
        select l.id, l.amount - sum(p.amount) as amount
        from rec_lines l join rec_pairs p on p.line_id = l.id
        where p.amount <> l.amount and l.inside
        group by l.id, l.amount having l.amount <> sum(p.amount);

    -- Lines that repeat a plain one: looked up by what nobody paired, which is little.
    create temp table rec_repeats on commit drop as
        with repeated as materialized (
            select l.id, o.id as line_id
            from rec_lines l
            join statement_lines o on o.account_id = p_account and o.bank_reference = l.reference
                and o.amount = l.amount and o.id <> l.id
            where not exists (select from rec_pairs p where p.line_id = l.id))
        select distinct r.id from repeated r join rec_plain p on p.line_id = r.line_id;

    create temp table rec_found on commit drop as
        with linked as (
            select p.line_id, p.kind, p.record_id, l.inside, l.day as bank_day, l.status as line_status,
                   l.result as line_result, l.reference, l.amount as line_amount, p.amount as bank_amount, r.day as booked_day,
                   case when s.record_id is null then r.amount
                        when s.first_line = p.line_id then r.amount - s.amount + p.amount
                        else p.amount end as booked_amount,
                   case p.kind when 'D' then coalesce(d.suspended_amount, d.credited_amount + d.fee)
                               when 'd' then case when d.status in (5, 6) then -(d.credited_amount + d.fee) end
                               when 'W' then case when w.status in (4, 5) then -w.amount end
                               when 'w' then w.returned_amount end as own_amount,
                   case p.kind when 'D' then d.amount when 'W' then w.amount end as claimed,
                   case when p.kind in ('D', 'd') then d.currency when p.kind in ('W', 'w') then w.currency
                        else p_currency end as record_currency,
                   (case p.kind when 'D' then d.completed_at when 'W' then w.completed_at when 'w' then w.returned_at end
                       at time zone p_zone)::date as own_day,
                   case when p.kind in ('D', 'd') then reconciliation_deposit_status(d.status, d.stage)
                        when p.kind in ('W', 'w') then reconciliation_withdrawal_status(w.status)
                        when r.day is null then 'IN_REVIEW' else 'TO_RETURN' end as record_status,
                   d.suspended_amount is not null as suspended,
                   coalesce(d.bank_reference, w.bank_reference, d.number, w.number) as record_reference,
                   coalesce(m.fee_tolerance, 0) as tolerance, s.record_id is not null as shared
            from rec_pairs p
            join rec_lines l on l.id = p.line_id
            left join rec_records r on r.kind = p.kind and r.id = p.record_id
            left join rec_shared s on s.kind = p.kind and s.record_id = p.record_id
            left join deposit_applications d on p.kind in ('D', 'd') and d.id = p.record_id
            left join withdrawal_tasks w on p.kind in ('W', 'w') and w.id = p.record_id
            left join deposit_methods m on m.method = d.method and m.deleted_at is null),
        judged as (
            select c.*, coalesce(booked_amount, case when shared then bank_amount else own_amount end) as record_amount,
                   coalesce(booked_day, own_day) as record_day,
                   case when c.record_currency <> p_currency then 'currency ' else '' end as other_currency,
                   case when coalesce(booked_amount, own_amount) is null
                             or not case kind
                                 when 'D' then record_status in ('COMPLETED', 'OPENING_HOLD', 'REVERSED', 'REFUNDED')
                                     or record_status = 'REJECTED' and suspended
                                 when 'd' then record_status in ('REVERSED', 'REFUNDED')
                                     or record_status = 'REJECTED' and suspended
                                 when 'W' then record_status in ('COMPLETED', 'REVERSED')
                                 when 'w' then record_status = 'REVERSED'
                                 else line_result = 3 end
                             or kind = 'D' and line_status = 0 and bank_amount = line_amount then 'status ' else '' end as other_status
            from linked c),
        compared as (
            select j.*,
                   case when record_amount <> bank_amount then 'amount ' else '' end as other_amount,
                   case when abs(bank_day - record_day) > p_days or (booked_day is null and own_amount is not null)
                             or (booked_day is not null and not inside) then 'date ' else '' end as other_day,
                   case when not shared and abs(record_amount) <> claimed
                        then abs(abs(record_amount) - claimed) end as off
            from judged j)
        select case when other_currency <> '' then 'CURRENCY_MISMATCH'
                    when other_status <> '' then 'STATUS_MISMATCH'
                    when other_amount <> '' or off > tolerance then 'AMOUNT_MISMATCH'
                    when other_day <> '' then 'DATE_MISMATCH'
                    when off is not null then 'MATCHED_TOLERANCE'
                    else 'MATCHED' end as found,
               line_id, case when kind in ('D', 'd') then record_id end as deposit_id,
               case when kind in ('W', 'w') then record_id end as withdrawal_id,
               case when kind = 'L' then 'statement-lines/' || record_id end as subject,
               bank_amount, record_amount,
               case when inside then bank_amount else 0 end
                   - case when booked_day is not null then booked_amount else 0 end as open_amount,
               bank_day as bank_date, record_day as record_date, record_currency,
               line_status, line_result, record_status, reference as bank_reference, record_reference,
               other_currency || other_status || other_amount || other_day
                   || case when off is not null and other_amount = '' then 'claimed ' else '' end as differs
        from compared
        union all
        select 'SPLIT_INCOMPLETE', l.id, null, null, null, r.amount, null, r.amount, l.day, null, null, l.status, l.result,
               null, l.reference, null, 'amount '
        from rec_left r join rec_lines l on l.id = r.id
        union all
        select case when l.result = 5 or l.occurrence > 1
                         or exists (select from rec_lines o join rec_pairs p on p.line_id = o.id
                                    where o.reference = l.reference and o.amount = l.amount)
                         or l.id in (select r.id from rec_repeats r)
                    then 'DUPLICATE' else 'STATEMENT_ONLY' end,
               l.id, null, null, null, l.amount, null, l.amount, l.day, null, null, l.status, l.result, null, l.reference,
               null, ''
        from rec_lines l where not exists (select from rec_pairs p where p.line_id = l.id)
        union all
        select case when r.kind = 'D' and d.bank_reference is not null
                         and exists (select from deposit_applications o
                                     where o.company_account_id = d.company_account_id
                                       and o.bank_reference = d.bank_reference and o.id <> d.id and o.status = 2)
                    then 'DUPLICATE' else 'RECORD_ONLY' end,
               null, d.id, w.id, case when r.kind in ('L', 'O') then r.subject end, null, r.amount, -r.amount, null, r.day,
               p_currency, null, null,
               case when d.id is not null then reconciliation_deposit_status(d.status, d.stage)
                    when w.id is not null then reconciliation_withdrawal_status(w.status) end,
               null, coalesce(d.bank_reference, w.bank_reference, d.number, w.number, r.subject), ''
        from rec_records r
        left join deposit_applications d on r.kind in ('D', 'd') and d.id = r.id
        left join withdrawal_tasks w on r.kind in ('W', 'w') and w.id = r.id
        where r.amount <> 0
          and not exists (select from rec_pairs p where p.kind = r.kind and p.record_id = r.id);
end $$;

--changeset fundsdesk:reconciliation-067 splitStatements:false
-- As before; where plain matches are only counted, none is listed.
create or replace function reconciliation_keep(p_run bigint, p_keep int, p_at timestamptz, p_by text)
    returns table (item bigint, is_new boolean) language plpgsql as $$
declare
    v_run reconciliation_runs;
    v_all constant boolean := (select count(*) <= p_keep from rec_found) and not exists (select from rec_plain);
begin
    select * into v_run from reconciliation_runs r where r.id = p_run;
    create temp table rec_kept on commit drop as
        select reconciliation_key(f.line_id, f.deposit_id, f.withdrawal_id, f.subject)
                   || case when f.found = 'SPLIT_INCOMPLETE' then '/rest' else '' end as item_key,
               f.found, f.line_id, f.deposit_id, f.withdrawal_id, f.subject, f.bank_amount, f.record_amount, f.open_amount,
               f.bank_date, f.record_date, f.record_currency, f.record_status, f.bank_reference, f.record_reference,
               rtrim(f.differs) as differs,
               (array['PENDING', 'LINKED', 'WITHDRAWAL_REFUND', 'REFUND', 'INTERNAL', 'DUPLICATE'])[f.line_result + 1]
                   as bank_status
        from rec_found f where f.found <> 'MATCHED' or v_all;
    analyze rec_kept;

    return query
    with changed as (
        update reconciliation_items i set version = i.version + 1, deleted_at = null, deleted_by = null,
            deletion_reason = null, found = k.found, open_amount = k.open_amount, bank_amount = k.bank_amount,
            record_amount = k.record_amount, bank_date = k.bank_date, record_date = k.record_date,
            record_currency = k.record_currency, bank_status = k.bank_status, record_status = k.record_status,
            bank_reference = k.bank_reference, record_reference = k.record_reference, differs = k.differs,
            result = case when s.stays then i.result else k.found end,
            resolution = case when s.stays then i.resolution end, note = case when s.stays then i.note end,
            resolved_by = case when s.stays then i.resolved_by end, resolved_at = case when s.stays then i.resolved_at end,
            work_order = case when s.stays then i.work_order end
        from rec_kept k, reconciliation_items o
        cross join lateral (select o.resolution is not null
            and (o.found, o.bank_amount, o.record_amount) is not distinct from (k.found, k.bank_amount, k.record_amount)
            as stays) s
        where o.run_id = p_run and o.item_key = k.item_key and i.id = o.id
          and (o.found, o.open_amount, o.bank_amount, o.record_amount, o.bank_date, o.record_date, o.record_currency,
               o.bank_status, o.record_status, o.bank_reference, o.record_reference, o.differs, o.deleted_at)
              is distinct from (k.found, k.open_amount, k.bank_amount, k.record_amount, k.bank_date, k.record_date,
               k.record_currency, k.bank_status, k.record_status, k.bank_reference, k.record_reference, k.differs, null)
        returning i.id),
    gone as (
        update reconciliation_items i set version = i.version + 1, deleted_at = p_at, deleted_by = p_by,
            deletion_reason = 'found no more'
        where i.run_id = p_run and i.deleted_at is null
          and not exists (select from rec_kept k where k.item_key = i.item_key)
        returning i.id)
    select c.id, false from changed c union all select g.id, false from gone g;

    -- What was resolved for the same account in a run over other days is resolved here too.
    return query
    insert into reconciliation_items as i (id, version, created_at, created_by, run_id, item_key, found, result, line_id,
        deposit_id, withdrawal_id, subject, currency, bank_amount, record_amount, open_amount, bank_date, record_date,
        record_currency, bank_status, record_status, bank_reference, record_reference, differs, resolution, note,
        resolved_by, resolved_at, work_order)
    select nextval('stored_id'), 0, p_at, p_by, p_run, k.item_key, k.found,
           case when e.id is null then k.found else 'RESOLVED_MANUAL' end, k.line_id, k.deposit_id, k.withdrawal_id,
           k.subject, v_run.currency, k.bank_amount, k.record_amount, k.open_amount, k.bank_date, k.record_date,
           k.record_currency, k.bank_status, k.record_status, k.bank_reference, k.record_reference, k.differs,
           e.resolution, e.note, e.resolved_by, e.resolved_at, e.work_order
    from (select * from rec_kept order by coalesce(bank_date, record_date), line_id, deposit_id, withdrawal_id, subject) k
    left join lateral (
        select o.* from reconciliation_items o join reconciliation_runs r on r.id = o.run_id
        where o.result = 'RESOLVED_MANUAL' and o.deleted_at is null and r.account_id = v_run.account_id
          and r.currency = v_run.currency and o.item_key = k.item_key
          and (o.found, o.bank_amount, o.record_amount) is not distinct from (k.found, k.bank_amount, k.record_amount)
          and (o.line_id = k.line_id or o.deposit_id = k.deposit_id or o.withdrawal_id = k.withdrawal_id)
        order by o.id limit 1) e on true
    where not exists (select from reconciliation_items o where o.run_id = p_run and o.item_key = k.item_key)
    returning i.id, true;
end $$;

--changeset fundsdesk:reconciliation-069
--comment The days of a run among years of a journal that grows by the day.
create index journal_transactions_day on journal_transactions using brin (business_date);

--changeset fundsdesk:reconciliation-070 splitStatements:false
-- The balances at both ends of the days, by the bank and by the ledger; asked once the days were read.
create or replace function reconciliation_balances(
    p_account bigint, p_currency text, p_from date, p_to date,
    out bank_opening numeric, out bank_closing numeric, out ledger_opening numeric, out ledger_closing numeric)
    language plpgsql stable as $$
declare
    v_bank constant bigint := (select id from ledger_accounts
        where kind = 'BANK' and owner_id = p_account and currency = p_currency);
begin
    bank_closing := (select s.closing_balance from bank_statements s
        where s.account_id = p_account and s.currency = p_currency and s.deleted_at is null
          and s.closing_balance is not null and s.closing_date <= p_to
        order by s.closing_date desc, s.id desc limit 1);
    bank_opening := coalesce(
        (select s.closing_balance from bank_statements s
         where s.account_id = p_account and s.currency = p_currency and s.deleted_at is null
           and s.closing_balance is not null and s.closing_date < p_from
         order by s.closing_date desc, s.id desc limit 1),
        (select s.opening_balance from bank_statements s
         where s.account_id = p_account and s.currency = p_currency and s.deleted_at is null
           and s.opening_balance is not null and s.closing_date between p_from and p_to
         order by s.closing_date, s.id limit 1));
    -- All that was ever booked less what was booked since; what was booked in the days is known by now.
    ledger_closing := coalesce((select -sum(p.amount) from postings p where p.account_id = v_bank), 0)
        - coalesce((select -sum(p.amount) from journal_transactions t
            join postings p on p.transaction_id = t.id and p.account_id = v_bank
            where t.business_date > p_to), 0);
    ledger_opening := ledger_closing - coalesce((select sum(b.amount) from rec_booked b), 0)
        - coalesce((select sum(x.amount) from rec_plain x), 0);
end $$;

--changeset fundsdesk:reconciliation-068 splitStatements:false
-- As before, with what is plain counted in. A run joins a day as a whole: its hashes need memory.
create or replace function reconcile(
    p_run bigint, p_zone text, p_days int, p_keep int, p_at timestamptz, p_action text, p_user bigint, p_username text,
    p_person text, p_correlation uuid, p_source text, p_address text) returns void language plpgsql
    security definer set search_path = public, pg_temp
    set work_mem = '128MB' set jit = off set default_statistics_target = 10 as $$
declare
    v_run reconciliation_runs;
    v_balances record;
    v_rev bigint;
    v_open_amount numeric;
    v_new bigint[];
    v_changed bigint[];
begin
    select * into strict v_run from reconciliation_runs where id = p_run for update;
    perform reconciliation_plain(v_run.account_id, v_run.currency, v_run.from_date, v_run.to_date, p_days, p_keep);
    perform reconciliation_lines(v_run.account_id, v_run.currency, v_run.from_date, v_run.to_date);
    perform reconciliation_records(v_run.account_id, v_run.currency, v_run.from_date, v_run.to_date);
    perform reconciliation_pairs(v_run.account_id, v_run.currency, v_run.from_date, v_run.to_date);
    perform reconciliation_found(v_run.account_id, v_run.currency, p_zone, p_days);
    select * into v_balances
    from reconciliation_balances(v_run.account_id, v_run.currency, v_run.from_date, v_run.to_date);

    v_rev := nextval('revinfo_seq');
    insert into revinfo (rev, at, user_id, username, person, action, correlation, source, address)
    values (v_rev, p_at, p_user, p_username, p_person, p_action, p_correlation, p_source, p_address);

    select coalesce(array_agg(k.item) filter (where k.is_new), '{}'), coalesce(array_agg(k.item) filter (where not k.is_new), '{}')
    into v_new, v_changed from reconciliation_keep(p_run, p_keep, p_at, p_username) k;
    perform revise('reconciliation_items', v_rev, 0, v_new);
    perform revise('reconciliation_items', v_rev, 1, v_changed);

    delete from reconciliation_totals where run_id = p_run;
    insert into reconciliation_totals
        select p_run, f.found, sum(f.items), sum(f.bank), sum(f.record), sum(f.open)
        from (select r.found, count(*) as items, coalesce(sum(bank_amount), 0) as bank,
                     coalesce(sum(record_amount), 0) as record, sum(open_amount) as open
              from rec_found r group by r.found
              union all
              select 'MATCHED', count(*), sum(amount), sum(amount), 0 from rec_plain having count(*) > 0) f
        group by f.found;
    v_open_amount := coalesce((select sum(open_sum) from reconciliation_totals where run_id = p_run), 0);

    update reconciliation_runs r set version = r.version + 1, executions = r.executions + 1, ended_at = p_at + (clock_timestamp() - transaction_timestamp()),
        lines = (select count(*) from rec_lines where inside) + (select count(*) from rec_plain),
        records = (select count(*) from rec_records) + (select count(*) from rec_plain),
        matched = coalesce((select sum(items) from reconciliation_totals
            where run_id = p_run and result in ('MATCHED', 'MATCHED_TOLERANCE')), 0),
        open_items = (select count(*) from reconciliation_items where run_id = p_run and open and deleted_at is null),
        status = case when exists (select from reconciliation_items where run_id = p_run and open and deleted_at is null)
            then 'BREAKS' else 'CLEAN' end,
        bank_opening = v_balances.bank_opening, bank_closing = v_balances.bank_closing,
        ledger_opening = v_balances.ledger_opening, ledger_closing = v_balances.ledger_closing,
        brought_forward = v_balances.bank_opening - v_balances.ledger_opening, open_amount = v_open_amount,
        difference = v_balances.bank_closing - v_balances.ledger_closing
            - (v_balances.bank_opening - v_balances.ledger_opening) - v_open_amount,
        message = null
    where r.id = p_run;
    perform revise('reconciliation_runs', v_rev, 1, array[p_run]);
end $$;
