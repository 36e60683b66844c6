-- The money of projects, as sources state it: what the list of a year plans, what was spent month
-- by month, what the whole was estimated at, and where the money comes from.

-- A project in the list of a year, with what it is to spend in that year.
CREATE TABLE investment_line_vintage (
    project         text NOT NULL CONSTRAINT investment_line_project_is_known REFERENCES project,
    year            text NOT NULL CONSTRAINT investment_line_year_is_one
                         CHECK (year ~ '^\d{4}$' AND year BETWEEN '1949' AND '2100'),
    list_level      text NOT NULL CONSTRAINT investment_line_level_is_known
                         CHECK (list_level IN ('national', 'provincial', 'city', 'district')),
    list_category   text NOT NULL CONSTRAINT investment_line_category_is_known
                         CHECK (list_category IN ('preparatory', 'new-start', 'ongoing', 'completing')),
    key_project     boolean NOT NULL,
    planned         numeric CONSTRAINT investment_line_plan_is_not_negative CHECK (planned >= 0),
    adjusted        numeric CONSTRAINT investment_line_adjusted_plan_is_not_negative CHECK (adjusted >= 0),
    investment_unit text CONSTRAINT investment_line_unit_is_known REFERENCES unit,
    reason          text,
    confirmed       boolean NOT NULL DEFAULT false,
    source          text NOT NULL CONSTRAINT investment_line_source_is_known REFERENCES source,
    locator         text,
    note            text,
    recorded        tstzrange NOT NULL,
    recorded_by     text NOT NULL,
    CONSTRAINT investment_line_money_has_a_unit CHECK (investment_unit IS NOT NULL OR coalesce(planned, adjusted) IS NULL),
    CONSTRAINT investment_line_adjustment_has_a_reason
        CHECK (reason IS NOT NULL OR adjusted IS NULL OR adjusted IS NOT DISTINCT FROM planned),
    CONSTRAINT investment_line_one_vintage_at_a_time UNIQUE (project, year, recorded WITHOUT OVERLAPS)
);
COMMENT ON COLUMN investment_line_vintage.confirmed IS 'the amounts were asked back and are meant so';
CREATE INDEX investment_line_by_project ON investment_line_vintage (project, year);
CREATE INDEX investment_line_by_year ON investment_line_vintage (year, project);
CREATE INDEX investment_line_vintage_by_begin ON investment_line_vintage (coalesce(lower(recorded), '-infinity'), project, year);
CREATE INDEX investment_line_vintage_by_end ON investment_line_vintage (coalesce(upper(recorded), 'infinity'), project, year) WHERE NOT upper_inf(recorded);
CREATE TRIGGER investment_line_vintages_are_kept AFTER UPDATE OR DELETE ON investment_line_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();

-- What was spent on a project in a month.
CREATE TABLE investment_actual_vintage (
    project         text NOT NULL CONSTRAINT investment_actual_project_is_known REFERENCES project,
    month           text NOT NULL CONSTRAINT investment_actual_month_is_one
                         CHECK (period_frequency(month) = 'monthly' AND left(month, 4) BETWEEN '1949' AND '2100'),
    amount          numeric NOT NULL CONSTRAINT investment_actual_is_not_negative CHECK (amount >= 0),
    investment_unit text NOT NULL CONSTRAINT investment_actual_unit_is_known REFERENCES unit,
    confirmed       boolean NOT NULL DEFAULT false,
    source          text NOT NULL CONSTRAINT investment_actual_source_is_known REFERENCES source,
    locator         text,
    note            text,
    recorded        tstzrange NOT NULL,
    recorded_by     text NOT NULL,
    CONSTRAINT investment_actual_one_vintage_at_a_time UNIQUE (project, month, recorded WITHOUT OVERLAPS)
);
CREATE INDEX investment_actual_by_project ON investment_actual_vintage (project, month);
CREATE INDEX investment_actual_by_month ON investment_actual_vintage (month, project);
CREATE INDEX investment_actual_vintage_by_begin ON investment_actual_vintage (coalesce(lower(recorded), '-infinity'), project, month);
CREATE INDEX investment_actual_vintage_by_end ON investment_actual_vintage (coalesce(upper(recorded), 'infinity'), project, month) WHERE NOT upper_inf(recorded);
CREATE TRIGGER investment_actual_vintages_are_kept AFTER UPDATE OR DELETE ON investment_actual_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();

-- What the whole of a project was taken to cost, from the first estimate to the final account.
-- When it was approved is as exact as known, counted from the end of its precision.
CREATE TABLE estimate_vintage (
    project         text NOT NULL CONSTRAINT estimate_project_is_known REFERENCES project,
    kind            text NOT NULL CONSTRAINT estimate_kind_is_known
                         CHECK (kind IN ('estimate', 'budget-estimate', 'construction-budget', 'final-account')),
    approved        text NOT NULL CONSTRAINT estimate_approved_is_a_time
                         CHECK (period_end(approved) IS NOT NULL AND left(approved, 4) BETWEEN '1949' AND '2100'),
    approved_on     date GENERATED ALWAYS AS (period_end(approved)) STORED,
    amount          numeric NOT NULL CONSTRAINT estimate_is_not_negative CHECK (amount >= 0),
    investment_unit text NOT NULL CONSTRAINT estimate_unit_is_known REFERENCES unit,
    confirmed       boolean NOT NULL DEFAULT false,
    source          text NOT NULL CONSTRAINT estimate_source_is_known REFERENCES source,
    locator         text,
    note            text,
    recorded        tstzrange NOT NULL,
    recorded_by     text NOT NULL,
    CONSTRAINT estimate_one_vintage_at_a_time UNIQUE (project, kind, approved, recorded WITHOUT OVERLAPS)
);
CREATE INDEX estimate_by_project ON estimate_vintage (project, approved_on);
CREATE INDEX estimate_vintage_by_begin ON estimate_vintage (coalesce(lower(recorded), '-infinity'), project, kind, approved);
CREATE INDEX estimate_vintage_by_end ON estimate_vintage (coalesce(upper(recorded), 'infinity'), project, kind, approved) WHERE NOT upper_inf(recorded);
CREATE TRIGGER estimate_vintages_are_kept AFTER UPDATE OR DELETE ON estimate_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();

-- Where the money of a project comes from.
CREATE TABLE funding_vintage (
    project         text NOT NULL CONSTRAINT funding_project_is_known REFERENCES project,
    kind            text NOT NULL CONSTRAINT funding_kind_is_known
                         CHECK (kind IN ('central', 'provincial', 'city', 'district', 'special-bond', 'bank-loan',
                                         'social-capital', 'own', 'other')),
    amount          numeric NOT NULL CONSTRAINT funding_is_not_negative CHECK (amount >= 0),
    investment_unit text NOT NULL CONSTRAINT funding_unit_is_known REFERENCES unit,
    confirmed       boolean NOT NULL DEFAULT false,
    source          text NOT NULL CONSTRAINT funding_source_is_known REFERENCES source,
    locator         text,
    note            text,
    recorded        tstzrange NOT NULL,
    recorded_by     text NOT NULL,
    CONSTRAINT funding_one_vintage_at_a_time UNIQUE (project, kind, recorded WITHOUT OVERLAPS)
);
CREATE INDEX funding_by_project ON funding_vintage (project, kind);
CREATE INDEX funding_vintage_by_begin ON funding_vintage (coalesce(lower(recorded), '-infinity'), project, kind);
CREATE INDEX funding_vintage_by_end ON funding_vintage (coalesce(upper(recorded), 'infinity'), project, kind) WHERE NOT upper_inf(recorded);
CREATE TRIGGER funding_vintages_are_kept AFTER UPDATE OR DELETE ON funding_vintage
    FOR EACH ROW EXECUTE FUNCTION keep_vintage();
