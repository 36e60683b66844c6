-- Quantified bundles of projects, as a source states them.
CREATE TABLE programme (
    code text CONSTRAINT programme_pk PRIMARY KEY
);
CREATE TABLE programme_vintage (
    code               text NOT NULL CONSTRAINT programme_vintage_of_programme REFERENCES programme,
    name_zh            text NOT NULL,
    name_en            text NOT NULL,
    sector             text NOT NULL CONSTRAINT programme_sector_is_known REFERENCES sector,
    period             text NOT NULL CONSTRAINT programme_period_is_one CHECK (period_frequency(period) IS NOT NULL),
    project_count      integer CONSTRAINT programme_project_count_is_a_count CHECK (project_count >= 0),
    planned_investment numeric,
    actual_investment  numeric,
    investment_unit    text CONSTRAINT programme_investment_unit_is_known REFERENCES unit,
    new_start_count    integer CONSTRAINT programme_new_start_count_is_a_count CHECK (new_start_count >= 0),
    ongoing_count      integer CONSTRAINT programme_ongoing_count_is_a_count CHECK (ongoing_count >= 0),
    completion_count   integer CONSTRAINT programme_completion_count_is_a_count CHECK (completion_count >= 0),
    preparatory_count  integer CONSTRAINT programme_preparatory_count_is_a_count CHECK (preparatory_count >= 0),
    source             text NOT NULL CONSTRAINT programme_source_is_known REFERENCES source,
    locator            text,
    note               text,
    searched           text GENERATED ALWAYS AS (search_text(code, name_zh, name_en)) STORED,
    grams              text[] GENERATED ALWAYS AS (grams(search_text(code, name_zh, name_en))) STORED,
    recorded           tstzrange NOT NULL,
    recorded_by        text NOT NULL,
    CONSTRAINT programme_money_has_a_unit CHECK (investment_unit IS NOT NULL OR coalesce(planned_investment, actual_investment) IS NULL),
    CONSTRAINT programme_one_vintage_at_a_time UNIQUE (code, recorded WITHOUT OVERLAPS)
);
CREATE INDEX programme_vintage_by_code ON programme_vintage (code);
CREATE INDEX programme_vintage_grams ON programme_vintage USING gin (grams);
CREATE TRIGGER programme_vintages_are_kept AFTER UPDATE OR DELETE ON programme_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();

-- Named projects.
CREATE TABLE project (
    code text CONSTRAINT project_pk PRIMARY KEY
);
CREATE TABLE project_vintage (
    code             text NOT NULL CONSTRAINT project_vintage_of_project REFERENCES project,
    name_zh          text NOT NULL,
    name_en          text NOT NULL,
    sector           text NOT NULL CONSTRAINT project_sector_is_known REFERENCES sector,
    kind             text NOT NULL CONSTRAINT project_kind_is_known REFERENCES project_kind,
    regions          text[] NOT NULL,
    programme        text CONSTRAINT project_programme_is_known REFERENCES programme,
    total_investment numeric,
    investment_unit  text CONSTRAINT project_investment_unit_is_known REFERENCES unit,
    start_period     text,
    finish_period    text,
    length_km        numeric CONSTRAINT project_length_is_positive CHECK (length_km > 0),
    capacity_value   numeric,
    capacity_unit    text CONSTRAINT project_capacity_unit_is_known REFERENCES unit,
    owner_zh         text,
    owner_en         text,
    description_en   text,
    searched         text GENERATED ALWAYS AS (search_text(code, name_zh, name_en, owner_zh, owner_en, description_en)) STORED,
    grams            text[] GENERATED ALWAYS AS (grams(search_text(code, name_zh, name_en, owner_zh, owner_en, description_en))) STORED,
    recorded         tstzrange NOT NULL,
    recorded_by      text NOT NULL,
    CONSTRAINT project_money_has_a_unit CHECK (investment_unit IS NOT NULL OR total_investment IS NULL),
    CONSTRAINT project_capacity_has_a_unit CHECK (capacity_unit IS NOT NULL OR capacity_value IS NULL),
    CONSTRAINT project_one_vintage_at_a_time UNIQUE (code, recorded WITHOUT OVERLAPS)
);
CREATE INDEX project_vintage_by_code ON project_vintage (code);
CREATE INDEX project_vintage_grams ON project_vintage USING gin (grams);
CREATE INDEX project_vintage_regions ON project_vintage USING gin (regions);
CREATE TRIGGER project_vintages_are_kept AFTER UPDATE OR DELETE ON project_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();
