--liquibase formatted sql

--changeset fundsdesk:crud-150-pairs splitStatements:false
--comment Every character of a text and every two neighbours: an index over them finds names by a part of any length.
-- Trigrams know nothing shorter than three characters, and most Chinese names have two or three. Declared costly, so
-- that a plan without the index compares the text first, and not to be done in parallel: starting workers for the few
-- names that a search wants takes longer than finding them.
create function pairs_of(text) returns text[] language plpgsql immutable strict parallel restricted cost 100 as $$
declare
    pairs  text[] := '{}';
    before text;
    here   text;
begin
    foreach here in array string_to_array(lower($1), null) loop
        pairs := pairs || here;
        if before is not null then
            pairs := pairs || (before || here);
        end if;
        before := here;
    end loop;
    return pairs;
end $$;

-- The planner writes it out where it is used, and so finds the index.
create function holds_pairs(text, text) returns boolean language sql immutable parallel restricted
    return pairs_of($1) @> pairs_of($2);

--changeset fundsdesk:crud-150-names splitStatements:false
--comment Keeps the names that stand in a column of many rows, each once, in a table of names.
-- Two transactions that add the same name do not wait for each other: then it is kept twice, which does no harm.
create function names_kept() returns trigger language plpgsql security definer set search_path = public as $$
begin
    execute format(
        'insert into %1$I (name) select distinct a.%2$I from added a where a.%2$I is not null
         and not exists (select from %1$I n where n.name = a.%2$I)', tg_argv[0], tg_argv[1]);
    return null;
end $$;

create procedure names_kept_in(names text, of_table text, of_column text) language plpgsql as $$
begin
    execute format('create table %I (name text not null)', names);
    execute format('insert into %1$I select distinct %3$I from %2$I where %3$I is not null', names, of_table, of_column);
    execute format('create index on %I (name)', names);
    execute format('create index on %I using gin (pairs_of(name)) with (fastupdate = off)', names);
    execute format('create trigger names_kept after insert on %I referencing new table as added for each statement
        execute function names_kept(%L, %L)', of_table, names, of_column);
end $$;
