--liquibase formatted sql

--changeset fundsdesk:crud-041-import-samples
--comment The first rows of a file as the desk understood them, for whoever decides.
alter table import_runs add column samples text not null default '';
