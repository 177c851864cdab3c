--liquibase formatted sql

--changeset fundsdesk:reconciliation-090
--comment Joined in the order in which it is written, each by an id: left to itself the planner joins by equal amounts, of which a day has many.
alter function reconciliation_plain(bigint, text, date, date, int, int) set join_collapse_limit = 1;
