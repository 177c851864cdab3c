--liquibase formatted sql

--changeset fundsdesk:crud-010-grid-layouts
--comment How each user arranged each grid: columns, widths, density. A habit, so it has no revisions.
create table grid_layouts (
    username text not null,
    screen   text not null,
    layout   text not null check (length(layout) <= 8000),
    primary key (username, screen)
);
grant delete on grid_layouts to fundsdesk_app;

--changeset fundsdesk:crud-010-saved-views
--comment A filter, order and arrangement under a name. Views for a role or everyone use the same table.
create table saved_views (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    screen   text    not null,
    name     text    not null,
    owner    text    not null,
    audience text    not null check (audience in ('ME', 'ROLE', 'EVERYONE')),
    role     text,
    query    text    not null,
    layout   text    not null,
    opens    boolean not null,
    constraint saved_views_role check ((audience = 'ROLE') = (role is not null))
);
create unique index saved_views_name on saved_views (owner, screen, name) where deleted_at is null;
create unique index saved_views_opens on saved_views (owner, screen) where opens and deleted_at is null;
select audited('saved_views');
