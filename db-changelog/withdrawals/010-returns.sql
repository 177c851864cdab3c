--liquibase formatted sql

--changeset fundsdesk:withdrawals-010
-- What came back of it, when, and by which procedure the client had it again.
alter table withdrawal_tasks
    add returned_amount numeric(24, 4) check (returned_amount > 0 and returned_amount <= amount),
    add returned_at timestamptz,
    add return_procedure text,
    add constraint withdrawal_tasks_returned check ((returned_amount is null) = (returned_at is null)
        and (returned_amount is null) = (return_procedure is null)
        and (returned_amount is null or status = 5));
select audited_again('withdrawal_tasks');
