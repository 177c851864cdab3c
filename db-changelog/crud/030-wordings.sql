--liquibase formatted sql

--changeset fundsdesk:crud-030-wordings
--comment What the desk says in its own words instead of those it came with.
create table wordings (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    text_key text not null,
    language text not null check (language in ('en', 'zh-HK', 'zh-CN')),
    text     text not null check (length(text) between 1 and 8000)
);
create unique index wordings_key on wordings (language, text_key) where deleted_at is null;
create index on wordings (text_key, id);
create index on wordings (language, id);
select audited('wordings');

--changeset fundsdesk:crud-030-opening-view
--comment One view at most that everyone's grid opens with.
create unique index saved_views_opens_for_everyone on saved_views (screen)
    where opens and audience = 'EVERYONE' and deleted_at is null;
