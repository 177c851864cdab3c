--liquibase formatted sql

--changeset fundsdesk:users-070
--comment How somebody reads numbers.
alter table user_preferences add figures text not null default 'COMMA_POINT';
