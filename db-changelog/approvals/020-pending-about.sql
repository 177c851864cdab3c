--liquibase formatted sql

--changeset fundsdesk:approvals-020
create index work_orders_pending_about on work_orders (subject_id) where status = 'PENDING';
