--liquibase formatted sql

--changeset fundsdesk:reconciliation-020 splitStatements:false
-- How a link, a line or a record is called among the items of a run.
create function reconciliation_key(line bigint, deposit bigint, withdrawal bigint, subject text) returns text
    immutable parallel safe language sql return concat_ws('/', 'L' || line, 'D' || deposit, 'W' || withdrawal, subject);

--changeset fundsdesk:reconciliation-021 splitStatements:false
-- Items that are kept: all but plain matches, and those too while there are few. One that is as it was is not touched;
-- what people resolved stays resolved as long as the same amounts disagree in the same way; what is found no more goes to
-- the recycle bin. Answers the ids of what is new and of what changed.
create function reconciliation_keep(p_run bigint, p_keep int, p_at timestamptz, p_by text)
    returns table (item bigint, is_new boolean) language plpgsql as $$
declare
    v_run reconciliation_runs;
    v_all constant boolean := (select count(*) <= p_keep from rec_found);
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

--changeset fundsdesk:reconciliation-022 splitStatements:false
-- The balances at both ends of the days, by the bank and by the ledger.
create function reconciliation_balances(
    p_account bigint, p_currency text, p_from date, p_to date,
    out bank_opening numeric, out bank_closing numeric, out ledger_opening numeric, out ledger_closing numeric)
    language plpgsql stable as $$
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
    select coalesce(-sum(p.amount) filter (where t.business_date < p_from), 0), coalesce(-sum(p.amount), 0)
    into ledger_opening, ledger_closing
    from ledger_accounts a
    join postings p on p.account_id = a.id
    join journal_transactions t on t.id = p.transaction_id
    where a.kind = 'BANK' and a.owner_id = p_account and a.currency = p_currency and t.business_date <= p_to;
end $$;

--changeset fundsdesk:reconciliation-023 splitStatements:false
-- Runs a reconciliation, in one transaction with a revision of its own: the whole of it counts or nothing. The application
-- itself may make no tables, not even those that its transaction forgets.
create function reconcile(
    p_run bigint, p_zone text, p_days int, p_keep int, p_at timestamptz, p_action text, p_user bigint, p_username text,
    p_person text, p_correlation uuid, p_source text, p_address text) returns void language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    v_run reconciliation_runs;
    v_balances record;
    v_rev bigint;
    v_open_amount numeric;
    v_new bigint[];
    v_changed bigint[];
begin
    select * into strict v_run from reconciliation_runs where id = p_run for update;
    perform reconciliation_lines(v_run.account_id, v_run.currency, v_run.from_date, v_run.to_date);
    perform reconciliation_records(v_run.account_id, v_run.currency, v_run.from_date, v_run.to_date);
    perform reconciliation_pairs(v_run.account_id, v_run.currency, v_run.from_date, v_run.to_date);
    perform reconciliation_found(v_run.currency, p_zone, p_days);
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
        select p_run, f.found, count(*), coalesce(sum(f.bank_amount), 0), coalesce(sum(f.record_amount), 0),
               sum(f.open_amount)
        from rec_found f group by f.found;
    v_open_amount := coalesce((select sum(open_sum) from reconciliation_totals where run_id = p_run), 0);

    update reconciliation_runs r set version = r.version + 1, executions = r.executions + 1, ended_at = p_at + (clock_timestamp() - transaction_timestamp()),
        lines = (select count(*) from rec_lines where inside), records = (select count(*) from rec_records),
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
