--liquibase formatted sql

--changeset fundsdesk:audit-070 splitStatements:false
--comment The witness's digest is over the columns there were: from older transactions it says nothing once there are more. What those hold is vouched for by the seals.
alter table audited_tables add since xid8;
comment on column audited_tables.since is 'the transaction that gave the table its present columns; none if it always had them';

do $$
begin
    if exists (select from revinfo) then
        update audited_tables set since = pg_current_xact_id();
    end if;
end $$;

create or replace function witnessed(tab regclass, cols text[]) returns void language plpgsql as $$
declare
    witness text := case when cols is null then 'witness_elements' else witness_function(tab, cols) end;
begin
    execute format('create or replace trigger witness_added after insert on %s referencing new table as new_rows'
        || ' for each statement execute function %s()', tab, witness);
    execute format('create or replace trigger witness_changed after update on %s referencing old table as old_rows'
        || ' new table as new_rows for each statement execute function %s()', tab, witness);
    execute format('create or replace trigger witness_removed after delete on %s referencing old table as old_rows'
        || ' for each statement execute function %s()', tab, witness);
    execute format('create or replace trigger witness_truncate before truncate on %s'
        || ' for each statement execute function refuse_truncate()', tab);
    insert into audited_tables (tab, twin, cols) values (tab::text, tab::text || '_aud', cols)
        on conflict on constraint audited_tables_pkey do update set cols = excluded.cols,
            since = case when audited_tables.cols is distinct from excluded.cols then pg_current_xact_id()
                    else audited_tables.since end;
end $$;

--changeset fundsdesk:audit-071 splitStatements:false
--comment As before, but content is compared only where both know the same columns.
create or replace function record_differences(name text, first xid8, last xid8)
    returns table (record_id bigint, txid xid8, rev bigint, finding text) language plpgsql stable as $$
declare
    known audited_tables := (select t from audited_tables t where t.tab = name);
    digest text := (select 'hash_record_extended(row(' || string_agg(format('%%1$s.%I', col), ', ') || '), 0)'
        from unnest(known.cols) col);
begin
    -- What a transaction did to a row comes to nothing if it both added and removed it. A change of the version alone
    -- needs no revision; a revision of the record without a change of its row is one of its collections' doing.
    return query execute format($f$
        with seen as materialized (
            select w.txid, w.record_id,
                   (array_agg(w.op order by w.id))[1] as first_op, (array_agg(w.op order by w.id desc))[1] as last_op,
                   (array_agg(w.digest order by w.id desc))[1] as digest,
                   bool_or(w.op <> 'U' or w.changed <> '{}') as matters
            from witness w where w.tab = $1 and w.txid >= $2 and w.txid < $3 group by w.txid, w.record_id
        ), kept as materialized (
            select r.txid, r.rev, t.id, t.revtype, %1$s as digest,
                   (select %2$s from %4$I p where p.id = t.id and p.rev < t.rev order by p.rev desc limit 1) as before
            from revinfo r join %4$I t on t.rev = r.rev where r.txid >= $2 and r.txid < $3
        ), compared as (
            select coalesce(s.record_id, k.id) as record_id, coalesce(s.txid, k.txid) as txid, k.rev,
                case
                    when k.rev is null and s.matters and not (s.first_op = 'I' and s.last_op = 'D')
                        then 'CHANGE_WITHOUT_REVISION'
                    when k.rev is null then null
                    when s.txid is null and (k.revtype <> 1 or k.digest is distinct from k.before)
                        then 'REVISION_WITHOUT_CHANGE'
                    when s.txid is null then null
                    when k.revtype <> case when s.last_op = 'D' then 2 when s.first_op = 'I' then 0 else 1 end
                        then 'ANOTHER_KIND_OF_CHANGE'
                    when s.last_op <> 'D' and s.digest <> k.digest and s.txid >= $4 then 'ANOTHER_CONTENT'
                end as finding
            from seen s full join kept k on k.txid = s.txid and k.id = s.record_id
        )
        select * from compared where finding is not null order by txid, record_id
        $f$, format(digest, 't'), format(digest, 'p'), known.tab, known.twin)
        using name, first, last, coalesce(known.since, '0'::xid8);
end $$;

create or replace function live_differences(name text)
    returns table (record_id bigint, rev bigint, finding text) language plpgsql stable as $$
declare
    known audited_tables := (select t from audited_tables t where t.tab = name);
    digest text := (select 'hash_record_extended(row(' || string_agg(format('%%1$s.%I', col), ', ') || '), 0)'
        from unnest(known.cols) col);
begin
    return query execute format($f$
        select coalesce(l.id, t.id), t.rev,
               case when t.id is null then 'ROW_WITHOUT_REVISION' when l.id is null then 'REVISION_WITHOUT_ROW'
                    else 'ANOTHER_CONTENT' end
        from %3$I l full join (select * from %4$I where revend is null and revtype <> 2) t on t.id = l.id
        where l.id is null or t.id is null or (%1$s <> %2$s
            and exists (select from revinfo r where r.rev = t.rev and r.txid >= $1))
        order by 1
        $f$, format(digest, 'l'), format(digest, 't'), known.tab, known.twin)
        using coalesce(known.since, '0'::xid8);
end $$;
