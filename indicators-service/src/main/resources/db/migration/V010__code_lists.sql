-- Code lists: a code is given out once, ever; what it means is kept in vintages.

-- Indicator themes.
CREATE TABLE theme (
    code text CONSTRAINT theme_pk PRIMARY KEY
);
CREATE TABLE theme_vintage (
    code        text NOT NULL CONSTRAINT theme_vintage_of_theme REFERENCES theme,
    name_zh     text NOT NULL,
    name_en     text NOT NULL,
    ordinal     integer NOT NULL,
    recorded    tstzrange NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT theme_one_vintage_at_a_time UNIQUE (code, recorded WITHOUT OVERLAPS)
);
CREATE INDEX theme_vintage_by_code ON theme_vintage (code);
CREATE TRIGGER theme_vintages_are_kept AFTER UPDATE OR DELETE ON theme_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();

-- Units of measure: value in base unit = value × multiplier, within one dimension.
CREATE TABLE unit (
    code text CONSTRAINT unit_pk PRIMARY KEY
);
CREATE TABLE unit_vintage (
    code        text NOT NULL CONSTRAINT unit_vintage_of_unit REFERENCES unit,
    symbol_zh   text,
    symbol_en   text,
    name_zh     text NOT NULL,
    name_en     text NOT NULL,
    dimension   text NOT NULL,
    base_unit   text NOT NULL CONSTRAINT unit_base_unit_is_known REFERENCES unit,
    multiplier  numeric NOT NULL CONSTRAINT unit_multiplier_is_positive CHECK (multiplier > 0),
    recorded    tstzrange NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT unit_one_vintage_at_a_time UNIQUE (code, recorded WITHOUT OVERLAPS)
);
CREATE INDEX unit_vintage_by_code ON unit_vintage (code);
CREATE TRIGGER unit_vintages_are_kept AFTER UPDATE OR DELETE ON unit_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();

-- Regions: GB/T 2260 codes, or local ones for areas that have none; a tree by parent.
CREATE TABLE region (
    code text CONSTRAINT region_pk PRIMARY KEY
);
CREATE TABLE region_vintage (
    code            text NOT NULL CONSTRAINT region_vintage_of_region REFERENCES region,
    name_zh         text NOT NULL,
    name_en         text NOT NULL,
    level           text NOT NULL CONSTRAINT region_level_is_known CHECK (level IN ('province', 'city', 'district', 'county', 'county-level-city', 'development-zone', 'town', 'area')),
    parent          text CONSTRAINT region_parent_is_known REFERENCES region,
    functional_area text CONSTRAINT region_functional_area_is_known CHECK (functional_area IN ('CORE', 'EXPANSION', 'ECOLOGY')),
    recorded        tstzrange NOT NULL,
    recorded_by     text NOT NULL,
    CONSTRAINT region_one_vintage_at_a_time UNIQUE (code, recorded WITHOUT OVERLAPS)
);
CREATE INDEX region_vintage_by_code ON region_vintage (code);
CREATE TRIGGER region_vintages_are_kept AFTER UPDATE OR DELETE ON region_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();

-- Documents that figures come from; published counts from the end of its precision.
CREATE TABLE source (
    id text CONSTRAINT source_pk PRIMARY KEY
);
CREATE TABLE source_vintage (
    id           text NOT NULL CONSTRAINT source_vintage_of_source REFERENCES source,
    title_zh     text NOT NULL,
    title_en     text NOT NULL,
    issuer_zh    text,
    issuer_en    text,
    kind         text NOT NULL CONSTRAINT source_kind_is_known CHECK (kind IN ('five-year-plan', 'annual-plan', 'government-work-report', 'press')),
    region       text NOT NULL CONSTRAINT source_region_is_known REFERENCES region,
    published    text NOT NULL,
    published_on date GENERATED ALWAYS AS (period_end(published)) STORED,
    period_start integer,
    period_end   integer,
    recorded     tstzrange NOT NULL,
    recorded_by  text NOT NULL,
    CONSTRAINT source_one_vintage_at_a_time UNIQUE (id, recorded WITHOUT OVERLAPS)
);
CREATE INDEX source_vintage_by_id ON source_vintage (id);
CREATE TRIGGER source_vintages_are_kept AFTER UPDATE OR DELETE ON source_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();
