--liquibase formatted sql

--changeset fundsdesk:users-050
--comment The orders that the screens of people, programs and roles offer.
create index users_username_order on users (username, id);
create index roles_name_order on roles (name, id);
