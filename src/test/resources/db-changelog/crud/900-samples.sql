--liquibase formatted sql

-- Tables of the sample screens that the framework's own tests run on; never part of the application.
--changeset fundsdesk:samples-001
create table depots (
    id              bigint      not null primary key,
    version         int         not null,
    created_at      timestamptz not null,
    created_by      text        not null,
    deleted_at      timestamptz,
    deleted_by      text,
    deletion_reason text,
    code            text        not null unique,
    name            text        not null
);
create table parcels (
    id              bigint      not null primary key,
    version         int         not null,
    created_at      timestamptz not null,
    created_by      text        not null,
    deleted_at      timestamptz,
    deleted_by      text,
    deletion_reason text,
    number          text        not null unique,
    depot_id        bigint      references depots,
    status          text        not null,
    currency        text        not null,
    fee             numeric(30, 8) not null,
    weight          numeric(12, 3),
    pieces          int         not null,
    due_date        date,
    posted_at       timestamptz,
    fragile         boolean     not null,
    address         text,
    remark          text
);
create index parcels_depot on parcels (depot_id);
create index parcels_fee on parcels (fee, id);
create index parcels_due_date on parcels (due_date, id);
create table parcel_marks (parcel_id bigint not null references parcels, mark text not null, primary key (parcel_id, mark));
create table parcel_stops (parcel_id bigint not null references parcels, depot_id bigint not null references depots, primary key (parcel_id, depot_id));
grant delete on parcel_marks, parcel_stops to fundsdesk_app;
select audited('depots');
select audited('parcels');
select audited_collection('parcel_marks');
select audited_collection('parcel_stops');

--changeset fundsdesk:samples-002
create index parcels_created_at on parcels (created_at, id);
create index parcels_status on parcels (status, id);

--changeset fundsdesk:samples-003
--comment A table with everything left out, for the checks at start.
create table bare_records (id bigint not null primary key, number text);
