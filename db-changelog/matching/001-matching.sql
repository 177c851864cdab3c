--liquibase formatted sql

--changeset fundsdesk:matching-001
create table match_verdicts (
    id bigint primary key, version int not null, created_at timestamptz not null, created_by text not null,
    deleted_at timestamptz, deleted_by text, deletion_reason text,
    line_id   bigint not null references statement_lines,
    outcome   text   not null check (outcome in ('AUTO', 'SUGGEST', 'NONE')),
    candidate text,
    score     numeric(4, 3) check (score between 0 and 1),
    why       text   not null,
    constraint match_verdicts_once unique (line_id)
);
select audited('match_verdicts');
