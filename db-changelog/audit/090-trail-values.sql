--liquibase formatted sql

--changeset fundsdesk:audit-090
--comment What each change set, as people search for it: also what a new or removed row held, which the witness itself does not keep. Made from witness and revisions, can be made anew, and proves nothing.
create extension if not exists pg_trgm;
create table trail_values (
    witness_id bigint not null primary key,
    new_values text   not null
);
create index trail_values_search on trail_values using gin (new_values gin_trgm_ops);
create table trail_values_told (
    upto xid8 not null
);
insert into trail_values_told values ('0');
revoke insert, update, delete on trail_values, trail_values_told from fundsdesk_app;

--changeset fundsdesk:audit-091 splitStatements:false
--comment Takes in some of what happened since it was last called, in transactions that have all ended; answers how many rows. Called again until that is none.
create function tell_trail_values() returns bigint language plpgsql security definer
    set search_path = public, pg_temp set timezone = 'UTC' as $$
declare
    first xid8;
    last xid8 := pg_snapshot_xmin(pg_current_snapshot());
    enough xid8;
    known record;
    told bigint := 0;
    added bigint;
begin
    -- One at a time: the others wait here, and then find nothing left to do.
    select upto into first from trail_values_told for update;
    select txid into enough from witness where txid >= first order by txid, id offset 20000 limit 1;
    if enough = first then
        select txid into enough from witness where txid > first order by txid limit 1;
    end if;
    last := least(last, coalesce(enough, last));
    for known in
        select a.tab, a.twin, a.cols is not null as is_record,
               coalesce((select array_agg(h.col) from hidden_columns h where h.tab = a.tab), '{}') as hidden
        from audited_tables a
        where exists (select from witness w where w.tab = a.tab and w.txid >= first and w.txid < last)
    loop
        if known.is_record then
            execute format($f$
                insert into trail_values
                select w.id, coalesce(case when w.op = 'U' then w.changed
                    else jsonb_strip_nulls(to_jsonb(t)) - '{id,created_at,created_by,rev,revtype,revend}'::text[] end, '{}') - $4
                from witness w left join revinfo r on r.txid = w.txid
                    left join %I t on t.rev = r.rev and t.id = w.record_id
                where w.tab = $1 and w.txid >= $2 and w.txid < $3
                on conflict do nothing
                $f$, known.twin) using known.tab, first, last, known.hidden;
        else
            insert into trail_values
            select w.id, coalesce(w.changed, '{}') - known.hidden from witness w
            where w.tab = known.tab and w.txid >= first and w.txid < last
            on conflict do nothing;
        end if;
        get diagnostics added = row_count;
        told := told + added;
    end loop;
    update trail_values_told set upto = last where upto < last;
    return told;
end $$;

--comment A column that becomes hidden must not be found by what was told of it before.
create function forget_hidden_values() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    delete from trail_values v using witness w where w.id = v.witness_id and w.tab = new.tab;
    update trail_values_told set upto = '0';
    return null;
end $$;
create trigger forget_hidden_values after insert on hidden_columns for each row execute function forget_hidden_values();

--changeset fundsdesk:audit-092
create or replace view trail_rows with (security_invoker = true) as
select w.id, 0 as version, w.at as created_at, coalesce(r.username, w.db_user) as created_by,
       null::timestamptz as deleted_at, null::text as deleted_by, null::text as deletion_reason,
       r.rev as revision_id, coalesce(r.action, '?') as action, w.tab, w.record_id,
       case w.op when 'I' then 'ADDED' when 'D' then 'REMOVED' else 'CHANGED' end as kind,
       (select string_agg(k, ', ' order by k) from jsonb_object_keys(w.changed) k) as fields,
       v.new_values
from witness w left join revinfo r on r.txid = w.txid left join trail_values v on v.witness_id = w.id;
