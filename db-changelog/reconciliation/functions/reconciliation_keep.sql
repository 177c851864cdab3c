--liquibase formatted sql

--changeset fundsdesk:reconciliation-keep runOnChange:true splitStatements:false
-- Items that are kept: all but plain matches, and those too while there are few. One that is as it was is not touched;
-- what people resolved stays resolved as long as the same amounts disagree in the same way; what is found no more goes to
-- the recycle bin. Answers the ids of what is new and of what changed.
create or replace function reconciliation_keep(p_run bigint, p_keep int, p_at timestamptz, p_by text)
    returns table (item bigint, is_new boolean) language plpgsql as $$
declare
    v_run reconciliation_runs;
    v_all constant boolean := (select count(*) <= p_keep from rec_found) and not exists (select from rec_plain where items > 0);
begin
    select * into v_run from reconciliation_runs r where r.id = p_run;
    create temp table rec_kept on commit drop as
        select concat_ws('/', 'L' || f.line_id, 'D' || f.deposit_id, 'W' || f.withdrawal_id, f.subject)
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
          and i.item_key not in (select k.item_key from rec_kept k)
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
    where k.item_key not in (select o.item_key from reconciliation_items o where o.run_id = p_run)
    returning i.id, true;
end $$;
