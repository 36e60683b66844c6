-- What belongs to a project beside its own row: parties, documents, relations, a geometry.

ALTER TABLE project_vintage
    ADD COLUMN national_code  text,
    ADD COLUMN description_zh text,
    ADD CONSTRAINT project_national_code_belongs_to_one
        EXCLUDE USING gist (national_code WITH =, code WITH <>) WHERE (national_code IS NOT NULL);
COMMENT ON COLUMN project_vintage.national_code IS 'belongs to one project for ever, whatever vintage gives it';

-- Who takes part in a project, and as what.
CREATE TABLE project_party_vintage (
    project     text NOT NULL CONSTRAINT project_party_project_is_known REFERENCES project,
    role        text NOT NULL,
    name_zh     text NOT NULL,
    name_en     text,
    code        text,
    note        text,
    recorded    tstzrange NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT project_party_one_vintage_at_a_time UNIQUE (project, role, name_zh, recorded WITHOUT OVERLAPS)
);
CREATE INDEX project_party_vintage_by_key ON project_party_vintage (project, role, name_zh);
CREATE INDEX project_party_vintage_by_begin ON project_party_vintage (coalesce(lower(recorded), '-infinity'), project, role, name_zh);
CREATE INDEX project_party_vintage_by_end ON project_party_vintage (coalesce(upper(recorded), 'infinity'), project, role, name_zh) WHERE NOT upper_inf(recorded);
CREATE TRIGGER project_party_vintages_are_kept AFTER UPDATE OR DELETE ON project_party_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();

-- What is written about a project; the document itself is elsewhere.
CREATE TABLE project_document_vintage (
    project     text NOT NULL CONSTRAINT project_document_project_is_known REFERENCES project,
    code        text NOT NULL,
    kind        text NOT NULL,
    title_zh    text NOT NULL,
    title_en    text,
    number      text,
    issued      date,
    url         text NOT NULL,
    recorded    tstzrange NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT project_document_one_vintage_at_a_time UNIQUE (project, code, recorded WITHOUT OVERLAPS)
);
CREATE INDEX project_document_vintage_by_key ON project_document_vintage (project, code);
CREATE INDEX project_document_vintage_by_begin ON project_document_vintage (coalesce(lower(recorded), '-infinity'), project, code);
CREATE INDEX project_document_vintage_by_end ON project_document_vintage (coalesce(upper(recorded), 'infinity'), project, code) WHERE NOT upper_inf(recorded);
CREATE TRIGGER project_document_vintages_are_kept AFTER UPDATE OR DELETE ON project_document_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();

-- What a project is to another, as a source states it.
CREATE TABLE project_relation_vintage (
    project     text NOT NULL CONSTRAINT project_relation_project_is_known REFERENCES project,
    relation    text NOT NULL,
    other       text NOT NULL CONSTRAINT project_relation_other_is_known REFERENCES project,
    source      text NOT NULL CONSTRAINT project_relation_source_is_known REFERENCES source,
    locator     text,
    note        text,
    recorded    tstzrange NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT project_relation_is_to_another CHECK (project <> other),
    CONSTRAINT project_relation_one_vintage_at_a_time UNIQUE (project, relation, other, recorded WITHOUT OVERLAPS),
    CONSTRAINT project_is_part_of_one EXCLUDE USING gist (project WITH =, recorded WITH &&) WHERE (relation = 'part-of')
);
CREATE INDEX project_relation_vintage_by_key ON project_relation_vintage (project, relation, other);
CREATE INDEX project_relation_vintage_by_other ON project_relation_vintage (other, relation);
CREATE INDEX project_relation_vintage_by_begin ON project_relation_vintage (coalesce(lower(recorded), '-infinity'), project, relation, other);
CREATE INDEX project_relation_vintage_by_end ON project_relation_vintage (coalesce(upper(recorded), 'infinity'), project, relation, other) WHERE NOT upper_inf(recorded);
CREATE TRIGGER project_relation_vintages_are_kept AFTER UPDATE OR DELETE ON project_relation_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();

-- Where a project lies: a geometry of GeoJSON (RFC 7946), kept as it was written.
CREATE TABLE project_geometry_vintage (
    project     text NOT NULL CONSTRAINT project_geometry_project_is_known REFERENCES project,
    geometry    text NOT NULL,
    recorded    tstzrange NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT project_geometry_one_vintage_at_a_time UNIQUE (project, recorded WITHOUT OVERLAPS)
);
CREATE INDEX project_geometry_vintage_by_project ON project_geometry_vintage (project);
CREATE INDEX project_geometry_vintage_by_begin ON project_geometry_vintage (coalesce(lower(recorded), '-infinity'), project);
CREATE INDEX project_geometry_vintage_by_end ON project_geometry_vintage (coalesce(upper(recorded), 'infinity'), project) WHERE NOT upper_inf(recorded);
CREATE TRIGGER project_geometry_vintages_are_kept AFTER UPDATE OR DELETE ON project_geometry_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();
