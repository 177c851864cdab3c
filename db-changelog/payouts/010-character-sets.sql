--liquibase formatted sql

--changeset fundsdesk:payouts-010
-- In which characters the bytes were written: the bank's table may name others by the time somebody reads them.
alter table transfer_contents add character_set text not null default 'UTF-8';
alter table transfer_contents alter character_set drop default;
