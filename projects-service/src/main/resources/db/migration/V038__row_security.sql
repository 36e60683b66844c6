-- Where rows belong, and who may write them there; docs/rights.md. Each statement is a transaction of its own, so that
-- no table is locked while a reader of another is waited for; all of it can be done again.
SET lock_timeout = 0;

-- A project belongs to all its regions, and to its sector.
CREATE OR REPLACE FUNCTION project_place(regions text[], sector text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    RETURN jsonb_build_object('regions', to_jsonb(regions), 'sectors', jsonb_build_array(sector));

CREATE OR REPLACE FUNCTION project_place(code text) RETURNS jsonb
    LANGUAGE sql STABLE
AS $$
    SELECT project_place(p.regions, p.sector) FROM project_vintage p
     WHERE p.code = project_place.code AND upper_inf(p.recorded)
$$;

CALL guard_vintages('region', '{plan-admin}', $$'{}'$$);
CALL guard_vintages('unit', '{plan-admin}', $$'{}'$$);
CALL guard_vintages('source', '{plan-admin}', $$'{}'$$);
CALL guard_vintages('indicator', '{plan-admin}', $$'{}'$$);
CALL guard_vintages('sector', '{plan-admin}', $$'{}'$$);
CALL guard_vintages('project_kind', '{plan-admin}', $$'{}'$$);
CALL guard_vintages('programme', '{plan-admin}', $$jsonb_build_object('sectors', jsonb_build_array(sector))$$);
CALL guard_vintages('project', '{project-editor}', 'project_place(regions, sector)');
CALL guard_vintages('project_event', '{project-editor}', 'project_place(project)');
CALL guard_vintages('project_party', '{project-editor}', 'project_place(project)');
CALL guard_vintages('project_document', '{project-editor}', 'project_place(project)');
CALL guard_vintages('project_relation', '{project-editor}', 'project_place(project)');
CALL guard_vintages('project_geometry', '{project-editor}', 'project_place(project)');
CALL guard_vintages('investment_line', '{project-editor}', 'project_place(project)');
CALL guard_vintages('investment_actual', '{project-editor}', 'project_place(project)');
CALL guard_vintages('estimate', '{project-editor}', 'project_place(project)');
CALL guard_vintages('funding', '{project-editor}', 'project_place(project)');
CALL guard_vintages('contribution', '{project-editor}', 'project_place(project)');
CALL guard_vintages('milestone', '{project-editor}', 'project_place(project)');
CALL guard_vintages('progress_report', '{project-editor,approver}', 'project_place(project)');
CALL guard_vintages('report_problem', '{project-editor}', 'project_place(project)');
CALL guard_vintages('light_rule_set', '{}', $$'{}'$$);
