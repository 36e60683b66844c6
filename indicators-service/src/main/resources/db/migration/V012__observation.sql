-- The value of a series for one period, as it was held from one moment of recording to another.
CREATE TABLE observation_vintage (
    series       bigint NOT NULL CONSTRAINT observation_series_is_known REFERENCES series,
    period       text NOT NULL CONSTRAINT observation_period_is_one CHECK (period_frequency(period) IS NOT NULL),
    period_start date GENERATED ALWAYS AS (period_start(period)) STORED,
    period_end   date GENERATED ALWAYS AS (period_end(period)) STORED,
    value        numeric NOT NULL CONSTRAINT observation_value_is_finite
                      CHECK (value NOT IN ('NaN', 'Infinity', '-Infinity')),
    qualifier    text CONSTRAINT observation_qualifier_is_known CHECK (qualifier IN ('approx', 'at_least', 'at_most')),
    status       text NOT NULL CONSTRAINT observation_status_is_known CHECK (status IN ('final', 'preliminary')),
    reason       text CONSTRAINT observation_reason_is_known
                      CHECK (reason IN ('new-data', 'method-change', 'error', 'rebasing', 'preliminary-to-final')),
    recorded     tstzrange NOT NULL,
    recorded_by  text NOT NULL,
    CONSTRAINT observation_one_vintage_at_a_time UNIQUE (series, period, recorded WITHOUT OVERLAPS)
);
CREATE INDEX observation_by_period ON observation_vintage (series, period_start, period_end);
CREATE TRIGGER observation_vintages_are_kept AFTER UPDATE OR DELETE ON observation_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();

-- What one source says of a series and period, with the value as printed there. A statement
-- supports the vintage whose value it gives.
CREATE TABLE observation_statement_vintage (
    id          text NOT NULL,
    series      bigint NOT NULL CONSTRAINT observation_statement_series_is_known REFERENCES series,
    period      text NOT NULL,
    value       numeric NOT NULL,
    source      text NOT NULL CONSTRAINT observation_statement_source_is_known REFERENCES source,
    locator     text,
    note        text,
    recorded    tstzrange NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT observation_statement_one_vintage_at_a_time UNIQUE (id, recorded WITHOUT OVERLAPS)
);
CREATE INDEX observation_statement_vintage_by_id ON observation_statement_vintage (id);
CREATE INDEX observation_statement_by_period ON observation_statement_vintage (series, period);
CREATE TRIGGER observation_statement_vintages_are_kept AFTER UPDATE OR DELETE ON observation_statement_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();
