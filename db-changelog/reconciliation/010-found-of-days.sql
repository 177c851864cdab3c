--liquibase formatted sql

--changeset fundsdesk:reconciliation-100
--comment Asks for the days since lines that repeat plain ones are those of the days that are not left: functions/reconciliation_found.sql
drop function reconciliation_found(bigint, text, text, int);
