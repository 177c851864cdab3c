--liquibase formatted sql

--changeset fundsdesk:ledger-160 splitStatements:false
-- What was taken back of clients' withdrawals and banks have still to bring: an account of the house; and the hold that
-- keeps the client's credit in place until they do.
create or replace function ledger_check_account() returns trigger language plpgsql as $$
declare
    v_client constant boolean := new.kind in ('CLIENT', 'APPLICANT_SUSPENSE');
begin
    if new.kind not in ('CLIENT', 'APPLICANT_SUSPENSE', 'BANK', 'SUSPENSE', 'FEES', 'RECALLED')
        or new.currency !~ '^[A-Z0-9]{3,16}$'
        or new.posted is distinct from (case when v_client then 0 end)
        or new.held <> 0
        or (new.kind in ('SUSPENSE', 'FEES', 'RECALLED')) <> (new.owner_id = 0)
        or new.securities_account_id is distinct from (case when v_client then new.owner_id end)
        or new.company_account_id is distinct from (case when new.kind = 'BANK' then new.owner_id end)
    then
        raise exception 'not a new ledger account: %', new using errcode = 'check_violation';
    end if;
    return new;
end $$;
alter table holds drop constraint holds_kind_check;
alter table holds add constraint holds_kind_check check (kind in ('CHEQUE', 'COIN', 'WITHDRAWAL', 'RECALL'));
