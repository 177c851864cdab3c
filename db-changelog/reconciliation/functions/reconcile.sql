--liquibase formatted sql

--changeset fundsdesk:reconcile runOnChange:true splitStatements:false
-- Runs a reconciliation, in one transaction with a revision of its own: the whole of it counts or nothing. The application
-- itself may make no tables, not even those that its transaction forgets.
-- A run joins a day as a whole, with memory for its hashes, by all processors; what is left it looks up by indexes, which
-- are in memory by then.
create or replace function reconcile(
    p_run bigint, p_zone text, p_days int, p_keep int, p_at timestamptz, p_action text, p_user bigint, p_username text,
    p_person text, p_correlation uuid, p_source text, p_address text) returns void language plpgsql
    security definer set search_path = public, pg_temp
    set work_mem = '128MB' set jit = off set default_statistics_target = 10
    set random_page_cost = 1.1 set parallel_setup_cost = 100 set parallel_tuple_cost = 0.01 as $$
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
    perform reconciliation_found(v_run.account_id, v_run.currency, v_run.from_date, v_run.to_date, p_zone, p_days);
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
              select 'MATCHED', items, amount, amount, 0 from rec_plain where items > 0) f
        group by f.found;
    v_open_amount := coalesce((select sum(open_sum) from reconciliation_totals where run_id = p_run), 0);

    update reconciliation_runs r set version = r.version + 1, executions = r.executions + 1, ended_at = p_at + (clock_timestamp() - transaction_timestamp()),
        lines = (select count(*) from rec_lines where inside) + (select items from rec_plain),
        records = (select count(*) from rec_records) + (select items from rec_plain),
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
