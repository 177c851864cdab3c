--liquibase formatted sql

--changeset fundsdesk:audit-050
--comment The orders that the screen of activity offers, each down to the single row.
create index activity_kind_order on activity (kind, id);
create index activity_who_order on activity (created_by, id);
