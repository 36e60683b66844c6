-- What the whole of a project costs in yuan, so that projects whose totals are stated in different units can be sorted
-- by one index: kept by the database, as the unit stood when the project was recorded. 0 stands for what states no total, or
-- one in another currency, which nothing here converts.
ALTER TABLE project_vintage ADD COLUMN total_in_yuan numeric NOT NULL DEFAULT 0;

CREATE FUNCTION in_yuan(amount numeric, amount_unit text) RETURNS numeric LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT amount * u.multiplier
                       FROM unit_vintage u
                      WHERE u.code = amount_unit AND upper_inf(u.recorded) AND u.dimension = 'currency-cny'), 0)
$$;

ALTER TABLE project_vintage DISABLE TRIGGER project_vintages_are_kept;
UPDATE project_vintage SET total_in_yuan = in_yuan(total_investment, investment_unit) WHERE total_investment IS NOT NULL;
ALTER TABLE project_vintage ENABLE TRIGGER project_vintages_are_kept;

CREATE FUNCTION keep_total_in_yuan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    new.total_in_yuan := in_yuan(new.total_investment, new.investment_unit);
    RETURN new;
END $$;
CREATE TRIGGER project_total_in_yuan BEFORE INSERT ON project_vintage
    FOR EACH ROW WHEN (new.total_investment IS NOT NULL) EXECUTE FUNCTION keep_total_in_yuan();

-- project_vintage_by_total serves the version before; the next one drops it.
CREATE INDEX project_vintage_by_yuan ON project_vintage (total_in_yuan DESC, code);
