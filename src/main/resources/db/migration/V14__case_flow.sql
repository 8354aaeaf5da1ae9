-- How a case goes: from the report to its closing, by whom, with what evidence, and back when the work was not done.

-- ── account ─────────────────────────────────────────────────────────────────────────────────────────────────────────
create view account_person as select username, display_name, department_id from app_user;
create view department_current as select id, name from department;

-- ── issue ───────────────────────────────────────────────────────────────────────────────────────────────────────────
alter table issue
    add column resolution text check (resolution in ('solved', 'dismissed')),   -- of a closed one; null: by its ledger
    add column escalated_at timestamptz;                                        -- 督办; null: never
create index issue_open on issue (status, deadline) where status <> 'closed';
create index issue_department on issue (department_id);
create index issue_closed_at on issue (closed_at) where status = 'closed';

alter table issue_event
    add column step text not null default 'report',
    add column from_status text,                   -- null: before there was a case
    add column remark text not null default '',
    add column department_id integer references department,
    add column owner text,
    add column deadline timestamptz;               -- that the step set
update issue_event set step = case status when 'closed' then 'verify' else 'report' end,
                       from_status = case status when 'closed' then 'reported' end;
alter table issue_event alter column step drop default;
create index issue_event_by_user on issue_event (by_user, issue_id);

alter table issue_photo
    drop constraint issue_photo_stage_check,
    add constraint issue_photo_stage_check check (stage in ('report', 'after', 'check')),
    add column event_id bigint references issue_event on delete set null;
create index issue_photo_event on issue_photo (event_id);

-- What a step needs, by category and day: of several rows the category's own goes before that of 'any', then the newest.
insert into rule (code, place_kind, metric, operator, value, unit, source, effective_from) values
    ('handling_time', 'any', 'working_hours', '<=', 24, 'h', '某市处置时限示例', '2021-01-01'),
    ('case_evidence', 'any', 'after_photos', '>=', 1, '张', '案件办理规则示例', '2000-01-01'),
    ('case_verification', 'any', 'verifications', '>=', 1, '次', '案件办理规则示例', '2000-01-01'),
    ('case_escalation', 'any', 'overdue_working_hours', '>=', 8, 'h', '案件办理规则示例', '2000-01-01'),
    ('case_evidence', 'spitting', 'after_photos', '>=', 0, '张', '案件办理规则示例', '2000-01-01'),
    ('case_evidence', 'smoking', 'after_photos', '>=', 0, '张', '案件办理规则示例', '2000-01-01'),
    ('case_verification', 'spitting', 'verifications', '>=', 0, '次', '案件办理规则示例', '2000-01-01'),
    ('case_verification', 'smoking', 'verifications', '>=', 0, '次', '案件办理规则示例', '2000-01-01');

create view case_rule as
    select code, place_kind as category, metric, value, effective_from, source, edition, verified
    from rule where code in ('case_evidence', 'case_verification', 'case_escalation');

-- The facts that figures about departments are made of; overdue and on time are for the reader to say, who knows the day.
create view issue_case as
    select i.id, i.source_id, i.category, i.source, i.status, i.resolution, i.department_id, d.name as department, i.owner,
           i.reported_at, i.deadline, i.closed_at, i.rework_count, i.escalated_at,
           (select max(e.at) from issue_event e where e.issue_id = i.id and e.step = 'feed_back') as fed_back_at,
           (select count(*) from issue_event e where e.issue_id = i.id and e.step = 'reopen')::integer as reopened_count,
           i.closed_at <= i.deadline as closed_on_time, i.geom, i.geom_3857
    from issue i left join department d on d.id = i.department_id;

create view issue_sent_back as                     -- why the work on a case was sent back last
    select distinct on (issue_id) issue_id, at, remark
    from issue_event where step in ('rework', 'reopen')
    order by issue_id, id desc;
