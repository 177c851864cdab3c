--liquibase formatted sql

--changeset fundsdesk:audit-001
--comment One row per transaction that changed records. Ids without gaps in the order of allocation.
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
    address     text
);

--changeset fundsdesk:audit-002 splitStatements:false
--comment Gives a table its audit twin, so that a changelog says it in one line: select audited('banks')
create function audited(tab regclass) returns void language plpgsql as $$
declare
    twin text := tab::text || '_aud';
    col  text;
begin
    execute format('create table %s (like %s)', twin, tab);
    for col in select attname from pg_attribute where attrelid = twin::regclass and attnum > 0 and attname <> 'id' loop
        execute format('alter table %s alter column %I drop not null', twin, col);
    end loop;
    execute format('alter table %s add rev bigint not null references revinfo, add revtype smallint,'
        || ' add revend bigint references revinfo, add primary key (id, rev)', twin);
    execute format('create index on %s (rev)', twin);
    execute format('create index on %s (revend)', twin);
    execute format('revoke update, delete on %s from fundsdesk_app', twin);
    execute format('grant update (revend) on %s to fundsdesk_app', twin);
end $$;

--changeset fundsdesk:audit-003 splitStatements:false
--comment The same for the table of a collection of values or references, whose rows come and go: select audited_collection('company_bank_account_methods')
create function audited_collection(tab regclass) returns void language plpgsql as $$
declare
    twin text := tab::text || '_aud';
    cols text;
begin
    execute format('create table %s (like %s)', twin, tab);
    select string_agg(quote_ident(attname), ', ' order by attnum) into cols
        from pg_attribute where attrelid = twin::regclass and attnum > 0;
    execute format('alter table %s add rev bigint not null references revinfo, add revtype smallint,'
        || ' add revend bigint references revinfo, add primary key (rev, %s)', twin, cols);
    execute format('create index on %s (rev)', twin);
    execute format('create index on %s (revend)', twin);
    execute format('grant delete on %s to fundsdesk_app', tab);
    execute format('revoke update, delete on %s from fundsdesk_app', twin);
    execute format('grant update (revend) on %s to fundsdesk_app', twin);
end $$;
