--liquibase formatted sql

--changeset fundsdesk:reconciliation-lines runOnChange:true splitStatements:false
-- What the bank booked in the days and is not plain, signed: in is positive.
create or replace function reconciliation_lines(p_account bigint, p_currency text, p_from date, p_to date)
    returns void language plpgsql as $$
begin
    create temp table rec_lines on commit drop as
        select l.id, l.booking_date as day, case l.direction when 'CREDIT' then l.amount else -l.amount end as amount,
               l.bank_reference as reference, l.status, l.result, l.occurrence, true as inside
        from (select distinct line_id from rec_rest where line_id is not null) r
        join statement_lines l on l.id = r.line_id;
    analyze rec_lines;
end $$;
