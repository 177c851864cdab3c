--liquibase formatted sql

--changeset fundsdesk:audit-001
--comment One row per transaction that changed records. Its transaction id ties it to the witness, whoever wrote it.
create sequence revinfo_seq increment by 1;
create sequence stored_id increment by 50;

create table revinfo (
    rev         bigint      not null primary key,
    at          timestamptz not null,
    user_id     bigint      not null,
    username    text        not null,
    person      text        not null,
    action      text        not null,
    reason      text,
    input       text,
    work_order  text,
    correlation uuid        not null,
    source      text        not null,
    address     text,
    txid        xid8        not null default pg_current_xact_id()
);
create index revinfo_txid on revinfo (txid);
create index revinfo_at on revinfo (at, rev);
create index revinfo_username on revinfo (username, at, rev);
create index revinfo_action on revinfo (action, at, rev);
create index revinfo_work_order on revinfo (work_order, at, rev) where work_order is not null;
revoke insert, update on revinfo from fundsdesk_app;
grant insert (rev, at, user_id, username, person, action, reason, input, work_order, correlation, source, address)
    on revinfo to fundsdesk_app;

--changeset fundsdesk:audit-002
--comment What the database itself saw happen to each row of an audited table. Nobody but its triggers writes here.
create table witness (
    id        bigint      not null generated always as identity primary key,
    txid      xid8        not null default pg_current_xact_id(),
    at        timestamptz not null default transaction_timestamp(),
    tab       text        not null,
    op        "char"      not null check (op in ('I', 'U', 'D')),
    record_id bigint,
    digest    bigint,
    changed   jsonb,
    db_user   text        not null default session_user
);
comment on column witness.record_id is 'the row''s id; none in the table of a collection';
comment on column witness.digest is 'of the audited columns as they were afterwards';
comment on column witness.changed is 'the audited columns that changed, with their new values; the whole row of a collection''s table';
create index witness_txid on witness (txid, id);
create index witness_record on witness (tab, record_id, id);
revoke insert, update, delete on witness from fundsdesk_app;

create table audited_tables (
    tab  text not null primary key,
    twin text not null,
    cols text[]
);
comment on column audited_tables.cols is 'the audited columns; none for the table of a collection, which has no other';
revoke insert, update, delete on audited_tables from fundsdesk_app;

--changeset fundsdesk:audit-003 splitStatements:false
--comment Rows of a collection have no id: each is kept whole.
create function witness_elements() returns trigger language plpgsql
    security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
begin
    if tg_op in ('UPDATE', 'DELETE') then
        insert into witness (tab, op, changed) select tg_table_name, 'D', to_jsonb(o) from old_rows o;
    end if;
    if tg_op in ('UPDATE', 'INSERT') then
        insert into witness (tab, op, changed) select tg_table_name, 'I', to_jsonb(n) from new_rows n;
    end if;
    return null;
end $$;

create function refuse_truncate() returns trigger language plpgsql as $$
begin
    raise exception 'table % is audited: its rows go one by one or not at all', tg_table_name;
end $$;

--changeset fundsdesk:audit-004 splitStatements:false
--comment What a table and its twin share: every column but the version, generated ones and those named.
create function audited_columns(tab regclass, unaudited text[]) returns text[] language sql as $$
    select array_agg(attname::text order by attnum) from pg_attribute
    where attrelid = tab and attnum > 0 and not attisdropped
      and attname <> 'version' and attgenerated = '' and attname <> all (unaudited);
$$;

--comment Each table has a function of its own that names its columns: five times faster than going through JSON.
create function witness_function(tab regclass, cols text[]) returns text language plpgsql as $$
declare
    digest text := (select 'hash_record_extended(row(' || string_agg(format('n.%I', col), ', ') || '), 0)'
        from unnest(cols) col);
    changed text := (select string_agg(format(
        'case when n.%1$I is distinct from o.%1$I then jsonb_build_object(%1$L, n.%1$I) else ''{}'' end', col), ' || ')
        from unnest(cols) col);
begin
    -- UTC, so that a moment has one form in JSON. A row whose id was changed is one that went and one that came.
    execute format($f$
        create or replace function %1$I() returns trigger language plpgsql
            security definer set search_path = public, pg_temp set timezone = 'UTC' as $w$
        begin
            if tg_op = 'INSERT' then
                insert into witness (tab, op, record_id, digest) select tg_table_name, 'I', n.id, %2$s from new_rows n;
            elsif tg_op = 'DELETE' then
                insert into witness (tab, op, record_id) select tg_table_name, 'D', o.id from old_rows o;
            else
                insert into witness (tab, op, record_id, digest, changed)
                    select tg_table_name, case when n.id is null then 'D' when o.id is null then 'I' else 'U' end,
                           coalesce(n.id, o.id), case when n.id is not null then %2$s end,
                           case when n.id = o.id then %3$s end
                    from new_rows n full join old_rows o on o.id = n.id;
            end if;
            return null;
        end $w$ $f$, 'witness_' || tab, digest, changed);
    return format('%I', 'witness_' || tab);
end $$;

create function witnessed(tab regclass, cols text[]) returns void language plpgsql as $$
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
    insert into audited_tables values (tab::text, tab::text || '_aud', cols)
        on conflict on constraint audited_tables_pkey do update set cols = excluded.cols;
end $$;

--changeset fundsdesk:audit-005 splitStatements:false
--comment Gives a table its audit twin and its witness: select audited('banks'), or select audited('banks', 'search_text') to leave out columns that are no attributes of the entity.
create function audited(tab regclass, variadic unaudited text[] default '{}') returns void language plpgsql as $$
declare
    twin text := tab::text || '_aud';
    cols text[] := audited_columns(tab, unaudited);
begin
    execute format('create table %s as select %s from %s with no data', twin,
        (select string_agg(quote_ident(col), ', ') from unnest(cols) col), tab);
    execute format('alter table %s add rev bigint not null references revinfo, add revtype smallint not null,'
        || ' add revend bigint, add primary key (id, rev)', twin);
    execute format('create index on %s (rev, id)', twin);
    execute format('revoke update, delete on %s from fundsdesk_app', twin);
    execute format('grant update (revend) on %s to fundsdesk_app', twin);
    perform witnessed(tab, cols);
end $$;

--comment The same for the table of a collection of values or references, whose rows come and go: select audited_collection('company_bank_account_methods')
create function audited_collection(tab regclass) returns void language plpgsql as $$
declare
    twin text := tab::text || '_aud';
    cols text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
        where attrelid = tab and attnum > 0 and not attisdropped);
begin
    execute format('create table %s (like %s)', twin, tab);
    execute format('alter table %s add rev bigint not null references revinfo, add revtype smallint not null,'
        || ' add revend bigint, add primary key (%s, rev)', twin, cols);
    execute format('create index on %s (rev)', twin);
    execute format('grant delete on %s to fundsdesk_app', tab);
    execute format('revoke update, delete on %s from fundsdesk_app', twin);
    execute format('grant update (revend) on %s to fundsdesk_app', twin);
    perform witnessed(tab, null);
end $$;

--changeset fundsdesk:audit-006 splitStatements:false
--comment After columns were added to an audited table: adds them to its twin and its witness. Columns of a twin are never renamed or dropped: they are the past.
create function audited_again(tab regclass, variadic unaudited text[] default '{}') returns void language plpgsql as $$
declare
    twin text := tab::text || '_aud';
    cols text[] := audited_columns(tab, unaudited);
    col record;
begin
    for col in
        select attname, format_type(atttypid, atttypmod) as type from pg_attribute
        where attrelid = tab and attname = any (cols)
          and attname not in (select attname from pg_attribute where attrelid = twin::regclass and not attisdropped)
        order by attnum
    loop
        execute format('alter table %s add %I %s', twin, col.attname, col.type);
    end loop;
    perform witnessed(tab, cols);
end $$;

--comment For the few writers that work on sets of rows in SQL: writes the revision of each row, from how the row is now. kind: 0 added, 1 changed, 2 removed (called before the rows go)
create function revise(tab regclass, revision bigint, kind int, ids bigint[]) returns bigint language plpgsql as $$
declare
    twin text := tab::text || '_aud';
    cols text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
        where attrelid = twin::regclass and attnum > 0 and not attisdropped
          and attname not in ('rev', 'revtype', 'revend'));
    written bigint;
begin
    if kind <> 0 then
        execute format('update %s set revend = $1 where id = any ($2) and revend is null and rev <> $1', twin)
            using revision, ids;
    end if;
    execute format('insert into %s (%s, rev, revtype) select %s, $1, $2 from %s where id = any ($3)', twin, cols, cols, tab)
        using revision, kind, ids;
    get diagnostics written = row_count;
    return written;
end $$;
