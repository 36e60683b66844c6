-- Few projects are at some stages: a list of them reads only theirs.
CREATE INDEX project_standing_by_stage ON project_standing (stage, project);
