-- What projects need of the other service's code lists, copied so that this one works alone.

-- Regions: code and parent.
CREATE TABLE region (
    code text CONSTRAINT region_pk PRIMARY KEY
);
CREATE TABLE region_vintage (
    code        text NOT NULL CONSTRAINT region_vintage_of_region REFERENCES region,
    parent      text CONSTRAINT region_parent_is_known REFERENCES region,
    recorded    tstzrange NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT region_one_vintage_at_a_time UNIQUE (code, recorded WITHOUT OVERLAPS)
);
CREATE INDEX region_vintage_by_code ON region_vintage (code);
CREATE TRIGGER region_vintages_are_kept AFTER UPDATE OR DELETE ON region_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();

-- Units: dimension and multiplier.
CREATE TABLE unit (
    code text CONSTRAINT unit_pk PRIMARY KEY
);
CREATE TABLE unit_vintage (
    code        text NOT NULL CONSTRAINT unit_vintage_of_unit REFERENCES unit,
    dimension   text NOT NULL,
    multiplier  numeric NOT NULL CONSTRAINT unit_multiplier_is_positive CHECK (multiplier > 0),
    recorded    tstzrange NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT unit_one_vintage_at_a_time UNIQUE (code, recorded WITHOUT OVERLAPS)
);
CREATE INDEX unit_vintage_by_code ON unit_vintage (code);
CREATE TRIGGER unit_vintages_are_kept AFTER UPDATE OR DELETE ON unit_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();

-- Sources: when they were published, counted from the end of its precision.
CREATE TABLE source (
    id text CONSTRAINT source_pk PRIMARY KEY
);
CREATE TABLE source_vintage (
    id           text NOT NULL CONSTRAINT source_vintage_of_source REFERENCES source,
    published    text NOT NULL,
    published_on date GENERATED ALWAYS AS (period_end(published)) STORED,
    recorded     tstzrange NOT NULL,
    recorded_by  text NOT NULL,
    CONSTRAINT source_one_vintage_at_a_time UNIQUE (id, recorded WITHOUT OVERLAPS)
);
CREATE INDEX source_vintage_by_id ON source_vintage (id);
CREATE TRIGGER source_vintages_are_kept AFTER UPDATE OR DELETE ON source_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();

-- Code lists of this service's own.

-- Project sectors.
CREATE TABLE sector (
    code text CONSTRAINT sector_pk PRIMARY KEY
);
CREATE TABLE sector_vintage (
    code        text NOT NULL CONSTRAINT sector_vintage_of_sector REFERENCES sector,
    name_zh     text NOT NULL,
    name_en     text NOT NULL,
    recorded    tstzrange NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT sector_one_vintage_at_a_time UNIQUE (code, recorded WITHOUT OVERLAPS)
);
CREATE INDEX sector_vintage_by_code ON sector_vintage (code);
CREATE TRIGGER sector_vintages_are_kept AFTER UPDATE OR DELETE ON sector_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();

-- Kinds of project, each in a sector.
CREATE TABLE project_kind (
    code text CONSTRAINT project_kind_pk PRIMARY KEY
);
CREATE TABLE project_kind_vintage (
    code        text NOT NULL CONSTRAINT project_kind_vintage_of_project_kind REFERENCES project_kind,
    name_zh     text NOT NULL,
    name_en     text NOT NULL,
    sector      text NOT NULL CONSTRAINT project_kind_sector_is_known REFERENCES sector,
    recorded    tstzrange NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT project_kind_one_vintage_at_a_time UNIQUE (code, recorded WITHOUT OVERLAPS)
);
CREATE INDEX project_kind_vintage_by_code ON project_kind_vintage (code);
CREATE TRIGGER project_kind_vintages_are_kept AFTER UPDATE OR DELETE ON project_kind_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();
