--liquibase formatted sql

--changeset fundsdesk:withdrawals-020
-- Why it was reversed, on which line it came back, and who bears what did not come back. A line returns one withdrawal.
alter table withdrawal_tasks
    add reversal_reason text check (reversal_reason in ('BANK_RETURN', 'ERRONEOUS', 'RISK_INTERCEPTION')),
    add reversal_note text,
    add returned_line_id bigint constraint withdrawal_tasks_returned_line unique references statement_lines,
    add difference numeric(24, 4) check (difference >= 0),
    add difference_borne_by text check (difference_borne_by in ('CLIENT', 'HOUSE'));
update withdrawal_tasks set reversal_reason = 'BANK_RETURN', difference = amount - returned_amount,
    difference_borne_by = case when returned_amount < amount then 'CLIENT' end where status = 5;
alter table withdrawal_tasks
    add constraint withdrawal_tasks_reversed check ((status = 5) = (reversal_reason is not null)
        and (reversal_reason is null) = (difference is null)
        and (coalesce(difference, 0) > 0) = (difference_borne_by is not null)
        and (status <> 5 or returned_amount + difference = amount));
select audited_again('withdrawal_tasks');

--changeset fundsdesk:withdrawals-021 splitStatements:false
-- What was reversed stays so: no second reversal, no way back.
create function check_withdrawal_reversed() returns trigger language plpgsql as $$
begin
    if (new.status, new.reversal_reason, new.returned_amount, new.return_procedure, new.returned_line_id)
        is distinct from (old.status, old.reversal_reason, old.returned_amount, old.return_procedure, old.returned_line_id)
    then
        raise exception 'withdrawal % was reversed', old.number
            using errcode = 'check_violation', constraint = 'withdrawal_tasks_once';
    end if;
    return new;
end $$;
create trigger reversed_once before update on withdrawal_tasks for each row when (old.status = 5)
    execute function check_withdrawal_reversed();
