--liquibase formatted sql

--changeset fundsdesk:crud-042-import-marks
--comment The moment from which on a trial looked: where nothing was written since, its file need not be judged again before it is added.
alter table import_runs add column mark text not null default '0';
