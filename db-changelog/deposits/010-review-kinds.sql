--liquibase formatted sql

--changeset fundsdesk:deposits-010
-- A receipt that cannot be accepted goes back; a receipt that is a withdrawal that came back. Neither has an application,
-- and of a receipt that cannot be accepted nobody may know the client.
alter table deposit_reviews drop constraint if exists deposit_reviews_kind_check;
alter table deposit_reviews add constraint deposit_reviews_kind
    check (kind in ('OPENING', 'OPENED', 'DEPOSIT_REFUND', 'WITHDRAWAL_REFUND'));
alter table deposit_reviews alter column client_id drop not null;
