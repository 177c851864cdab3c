--liquibase formatted sql

--changeset fundsdesk:audit-095 splitStatements:false
--comment As before, but in the order in which the telling locks: whoever forgets waits for whoever tells, and neither for both.
create or replace function forget_hidden_values() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    perform from trail_values_told for update;
    delete from trail_values v using witness w where w.id = v.witness_id and w.tab = new.tab;
    update trail_values_told set upto = '0';
    return null;
end $$;
