--liquibase formatted sql

--changeset fundsdesk:deposits-040
-- What a channel credits without hands: its key credits once, and it says on what word it was credited.
alter table deposit_applications
    add receipt_key text,
    add credited_on text,
    add constraint deposit_applications_receipt unique (receipt_key),
    add constraint deposit_applications_receipt_said check ((receipt_key is null) = (credited_on is null));
select audited_again('deposit_applications');
