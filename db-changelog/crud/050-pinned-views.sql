--liquibase formatted sql

--changeset fundsdesk:crud-050-pinned-views
--comment A view can stand in the navigation; one view at most that the grids of a role open with.
alter table saved_views add pinned boolean not null default false;
alter table saved_views_aud add pinned boolean;
create index on saved_views (pinned, id);
create unique index saved_views_opens_for_role on saved_views (screen, role)
    where opens and audience = 'ROLE' and deleted_at is null;
