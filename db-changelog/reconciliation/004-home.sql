--liquibase formatted sql

--changeset fundsdesk:reconciliation-030
-- The home page sums up what was completed today.
create index deposit_applications_completed on deposit_applications (completed_at, id) where completed_at is not null;
create index withdrawal_tasks_completed on withdrawal_tasks (completed_at, id) where completed_at is not null;
