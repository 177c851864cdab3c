--liquibase formatted sql

--changeset fundsdesk:deposits-151-clients
--comment The applications of the clients that a name finds, by each order, from the index alone.
create index deposit_applications_client_newest on deposit_applications (client_id, created_at, id) where deleted_at is null;
create index deposit_applications_client_amount on deposit_applications (client_id, amount, id) where deleted_at is null;
drop index deposit_applications_client_id_created_at_id_idx;
