-- A withdrawn observation is a vintage without a value: nothing is held of that period any more,
-- and it is still told since when. A forecast is said of a period before it has begun or ended.
ALTER TABLE observation_vintage
    ALTER COLUMN value DROP NOT NULL,
    DROP CONSTRAINT observation_status_is_known,
    ADD CONSTRAINT observation_status_is_known
        CHECK (status IN ('final', 'preliminary', 'forecast', 'withdrawn')),
    ADD CONSTRAINT observation_has_a_value_unless_withdrawn
        CHECK ((status = 'withdrawn') = (value IS NULL));

-- A retired indicator stays readable and takes no new observations.
ALTER TABLE indicator_vintage
    ADD COLUMN retired boolean NOT NULL DEFAULT false;

-- The unit of a measure of an indicator that has a unit of its own.
CREATE FUNCTION unit_of(measure text, unit text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN measure IN ('YOY', 'AAGR') THEN 'PCT' ELSE unit END;
