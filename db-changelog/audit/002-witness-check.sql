--liquibase formatted sql

--changeset fundsdesk:audit-010 splitStatements:false
--comment Where witness and revisions of one table of records tell different stories of the transactions from first up to, not including, last.
create function record_differences(name text, first xid8, last xid8)
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
                    when s.last_op <> 'D' and s.digest <> k.digest then 'ANOTHER_CONTENT'
                end as finding
            from seen s full join kept k on k.txid = s.txid and k.id = s.record_id
        )
        select * from compared where finding is not null order by txid, record_id
        $f$, format(digest, 't'), format(digest, 'p'), known.tab, known.twin)
        using name, first, last;
end $$;

--comment The same for the table of a collection, whose rows come and go whole.
create function element_differences(name text, first xid8, last xid8)
    returns table (record_id bigint, txid xid8, rev bigint, finding text) language plpgsql stable
    set timezone = 'UTC' as $$
declare
    known audited_tables := (select t from audited_tables t where t.tab = name);
begin
    return query execute format($f$
        with seen as (
            select w.txid, w.changed as element, sum(case w.op when 'I' then 1 else -1 end) as net
            from witness w where w.tab = $1 and w.txid >= $2 and w.txid < $3 group by w.txid, w.changed
        ), kept as (
            select r.txid, r.rev, to_jsonb(t) - '{rev,revtype,revend}'::text[] as element,
                   case t.revtype when 2 then -1 else 1 end as net
            from revinfo r join %I t on t.rev = r.rev where r.txid >= $2 and r.txid < $3
        )
        select null::bigint, coalesce(s.txid, k.txid), k.rev,
               case when k.rev is null then 'CHANGE_WITHOUT_REVISION' when s.txid is null then 'REVISION_WITHOUT_CHANGE'
                    else 'ANOTHER_KIND_OF_CHANGE' end
        from seen s full join kept k on k.txid = s.txid and k.element = s.element
        where coalesce(s.net, 0) <> coalesce(k.net, 0)
        order by 2
        $f$, known.twin)
        using name, first, last;
end $$;

--comment Rows that are not as their newest revision says: somebody got past both triggers and revisions.
create function live_differences(name text)
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
        where l.id is null or t.id is null or %1$s <> %2$s
        order by 1
        $f$, format(digest, 'l'), format(digest, 't'), known.tab, known.twin);
end $$;

--comment Revisions that do not end where the record's next one begins: the past would be shown wrong.
create function broken_ends(name text)
    returns table (record_id bigint, rev bigint, finding text) language plpgsql stable as $$
declare
    known audited_tables := (select t from audited_tables t where t.tab = name);
begin
    return query execute format($f$
        select id, t.rev, 'ANOTHER_END'
        from (select id, rev, revend, lead(rev) over (partition by id order by rev) as next from %I) t
        where revend is distinct from next order by 1, 2
        $f$, known.twin);
end $$;

--changeset fundsdesk:audit-011
--comment How far witness and revisions were compared, and what was found.
create table witness_checks (
    number     bigint      not null generated always as identity primary key,
    at         timestamptz not null,
    first      xid8        not null,
    last       xid8        not null,
    findings   bigint      not null,
    worst      text
);
revoke update, delete on witness_checks from fundsdesk_app;
