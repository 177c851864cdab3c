--liquibase formatted sql

-- What the application may do with a table unless that table's own changeset says otherwise: read, add, change.
-- Deleting is granted table by table; append-only tables revoke the right to change.
--changeset fundsdesk:database-001-grants
alter default privileges in schema public grant select, insert, update on tables to fundsdesk_app;
alter default privileges in schema public grant usage, select on sequences to fundsdesk_app;
alter default privileges revoke execute on functions from public;
alter default privileges in schema public grant execute on functions to fundsdesk_app;
