--liquibase formatted sql

--changeset fundsdesk:notices-001
create table notification_templates (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    occasion text    not null,
    language text    not null check (language in ('en', 'zh-HK', 'zh-CN')),
    subject  text    not null check (subject <> ''),
    body     text    not null check (body <> ''),
    mailed   boolean not null
);
create unique index notification_templates_one on notification_templates (occasion, language) where deleted_at is null;
select audited('notification_templates');

--changeset fundsdesk:notices-002
create table outgoing_mails (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    recipient  text not null,
    subject    text not null,
    body       text not null,
    status     text not null check (status in ('WAITING', 'SENT', 'REFUSED', 'UNKNOWN')),
    settled_at timestamptz,
    problem    text,
    constraint outgoing_mails_settled check ((status = 'WAITING') = (settled_at is null))
);
create index on outgoing_mails (status, id) where status <> 'SENT';
create index on outgoing_mails (recipient, id);
select audited('outgoing_mails');

--comment What still has to leave; stored with the mail itself, gone once it is settled.
create table mail_queue (
    mail_id   bigint      primary key references outgoing_mails deferrable initially deferred,
    due_at    timestamptz not null,
    picked_at timestamptz,
    attempts  int         not null default 0,
    problem   text
);
create index on mail_queue (due_at, mail_id) where picked_at is null;
grant delete on mail_queue to fundsdesk_app;

--changeset fundsdesk:notices-003
create table notifications (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    recipient text not null,
    occasion  text not null,
    subject   text not null,
    body      text not null,
    address   text not null,
    read_at   timestamptz,
    mail_id   bigint references outgoing_mails
);
create index on notifications (recipient, id);
create index notifications_unread on notifications (recipient, id) where read_at is null;
create index notifications_unread_about on notifications (address) where read_at is null;
create index on notifications (mail_id);
select audited('notifications');

create table client_notices (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    client_id bigint not null references clients,
    occasion  text   not null,
    language  text   not null check (language in ('en', 'zh-HK', 'zh-CN')),
    subject   text   not null,
    body      text   not null,
    about     text   not null,
    mail_id   bigint references outgoing_mails
);
create index on client_notices (client_id, id);
create index on client_notices (about, id);
create index on client_notices (mail_id);
select audited('client_notices');
