-- What is measured.
CREATE TABLE indicator (
    code text CONSTRAINT indicator_pk PRIMARY KEY
);
CREATE TABLE indicator_vintage (
    code           text NOT NULL CONSTRAINT indicator_vintage_of_indicator REFERENCES indicator,
    name_zh        text NOT NULL,
    name_en        text NOT NULL,
    theme          text NOT NULL CONSTRAINT indicator_theme_is_known REFERENCES theme,
    unit           text NOT NULL CONSTRAINT indicator_unit_is_known REFERENCES unit,
    direction      text NOT NULL CONSTRAINT indicator_direction_is_known CHECK (direction IN ('higher', 'lower', 'neutral')),
    value_type     text NOT NULL CONSTRAINT indicator_value_type_is_known CHECK (value_type IN ('amount', 'count', 'ratio', 'share', 'rate', 'index', 'class')),
    decimals       integer NOT NULL CONSTRAINT indicator_decimals_are_few CHECK (decimals BETWEEN 0 AND 10),
    department_zh  text,
    department_en  text,
    frequency      text NOT NULL CONSTRAINT indicator_frequency_is_known CHECK (frequency IN ('annual', 'five-year', 'ad-hoc')),
    description_en text,
    searched       text GENERATED ALWAYS AS (search_text(code, name_zh, name_en)) STORED,
    grams          text[] GENERATED ALWAYS AS (grams(search_text(code, name_zh, name_en))) STORED,
    recorded       tstzrange NOT NULL,
    recorded_by    text NOT NULL,
    CONSTRAINT indicator_one_vintage_at_a_time UNIQUE (code, recorded WITHOUT OVERLAPS)
);
CREATE INDEX indicator_vintage_by_code ON indicator_vintage (code);
CREATE INDEX indicator_vintage_grams ON indicator_vintage USING gin (grams);
CREATE TRIGGER indicator_vintages_are_kept AFTER UPDATE OR DELETE ON indicator_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();

-- An indicator in a region, by one measure and frequency. Observations and targets refer to it.
CREATE TABLE series (
    id        bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT series_pk PRIMARY KEY,
    indicator text NOT NULL CONSTRAINT series_indicator_is_known REFERENCES indicator,
    region    text NOT NULL CONSTRAINT series_region_is_known REFERENCES region,
    measure   text NOT NULL CONSTRAINT series_measure_is_known CHECK (measure IN ('LEVEL', 'INC', 'CUM', 'YOY', 'AAGR')),
    frequency text NOT NULL CONSTRAINT series_frequency_is_known
                   CHECK (frequency IN ('annual', 'half-yearly', 'quarterly', 'monthly', 'multi-year')),
    CONSTRAINT series_is_one UNIQUE (indicator, region, measure, frequency)
);
CREATE INDEX series_by_region ON series (region);
