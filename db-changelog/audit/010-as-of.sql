--liquibase formatted sql

--changeset fundsdesk:audit-040 splitStatements:false
--comment A grid as of a moment reads the twin in the order the records were made: it starts at that moment, however much came later.
create or replace function audited(tab regclass, variadic unaudited text[] default '{}') returns void language plpgsql as $$
declare
    twin text := tab::text || '_aud';
    cols text[] := audited_columns(tab, unaudited);
begin
    execute format('create table %s as select %s from %s with no data', twin,
        (select string_agg(quote_ident(col), ', ') from unnest(cols) col), tab);
    execute format('alter table %s add rev bigint not null references revinfo, add revtype smallint not null,'
        || ' add revend bigint, add primary key (id, rev)', twin);
    execute format('create index on %s (rev, id)', twin);
    execute format('create index on %s (created_at, id)', twin);
    execute format('revoke update, delete on %s from fundsdesk_app', twin);
    execute format('grant update (revend) on %s to fundsdesk_app', twin);
    perform witnessed(tab, cols);
end $$;

do $$
declare
    kept record;
begin
    for kept in select twin from audited_tables where cols is not null loop
        execute format('create index on %s (created_at, id)', kept.twin);
    end loop;
end $$;
