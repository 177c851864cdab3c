--liquibase formatted sql

--changeset fundsdesk:deposits-170-reversals
--comment Why the desk took it back; what was held of a cheque goes with it.
alter table deposit_applications
    add reversal_reason text check (reversal_reason in ('BANK_CHARGEBACK', 'ERRONEOUS_CREDIT', 'RISK_INTERCEPTION')),
    add constraint deposit_applications_reversed check (reversal_reason is null or status = 5),
    drop constraint deposit_applications_cheque_hold_check,
    add constraint deposit_applications_cheque_hold_check
        check (cheque_hold in ('HELD', 'RELEASED', 'DISHONOURED', 'REVERSED'));
select audited_again('deposit_applications');

--changeset fundsdesk:deposits-171-reversed-once splitStatements:false
--comment A reversal is never undone, whoever writes (RVS-09).
create function deposit_stays_reversed() returns trigger language plpgsql as $$
begin
    raise exception 'deposit % was taken back and stays so', old.number using errcode = 'restrict_violation';
end $$;
create trigger stays_reversed before update of status on deposit_applications
    for each row when (old.status = 5 and new.status <> 5) execute function deposit_stays_reversed();
