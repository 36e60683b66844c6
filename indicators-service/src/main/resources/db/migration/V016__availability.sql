-- Which values are known, in short, so that what is available can be counted without reading every
-- observation: a bit for each indicator, in a row for each region, measure and period and for each
-- day from which the values are public. Derived from the vintages when a transaction commits that
-- has taken a recording stamp, whichever version of the service it belongs to.

-- Every question about a value asks when its sources were published; without this PostgreSQL
-- prefers the slower index of the constraint.
CREATE INDEX source_vintage_published ON source_vintage (id) INCLUDE (published_on, recorded);

-- The bit that stands for an indicator, counted from 0 without gaps.
CREATE TABLE indicator_place (
    code  text CONSTRAINT indicator_place_pk PRIMARY KEY
               CONSTRAINT indicator_place_of_indicator REFERENCES indicator,
    place integer NOT NULL CONSTRAINT indicator_place_is_one UNIQUE
);

CREATE TABLE observation_presence (
    region       text NOT NULL CONSTRAINT observation_presence_region_is_known REFERENCES region,
    measure      text NOT NULL,
    period       text NOT NULL,
    visible_from date NOT NULL,
    frequency    text GENERATED ALWAYS AS (period_frequency(period)) STORED,
    period_start date GENERATED ALWAYS AS (period_start(period)) STORED,
    period_end   date GENERATED ALWAYS AS (period_end(period)) STORED,
    indicators   bytea NOT NULL,
    CONSTRAINT observation_presence_pk PRIMARY KEY (region, measure, period, visible_from)
);

-- The places that are set, as bits; a set of them.
CREATE FUNCTION bits(places integer[]) RETURNS bytea LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    result bytea := decode(repeat('00', (SELECT max(place) FROM unnest(places) place) / 8 + 1), 'hex');
    place  integer;
BEGIN
    FOREACH place IN ARRAY places LOOP
        result := set_bit(result, place, 1);
    END LOOP;
    RETURN result;
END $$;

-- The bits of one day, after values of some indicators have become visible on other days or this.
CREATE FUNCTION bits_moved(bits bytea, places integer[], days date[], day date) RETURNS bytea
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    longest integer := (SELECT max(place) FROM unnest(places) place) / 8 + 1;
    result  bytea := bits || decode(repeat('00', greatest(0, longest - length(bits))), 'hex');
BEGIN
    FOR i IN 1 .. cardinality(places) LOOP
        result := set_bit(result, places[i], (days[i] IS NOT DISTINCT FROM day)::integer);
    END LOOP;
    RETURN result;
END $$;

-- The series and periods of which anything was recorded after a moment that bears on whether and
-- from when a value is public. However much that may be, it is found by the indexes by begin and end
-- (V017): what the planner expects after an unknown moment, a third of all, would be read from end to
-- end by several processes. They come in the order of the indexes by which more is looked up, so that
-- neighbours are found in the same pages.
CREATE FUNCTION observations_changed(since timestamptz) RETURNS TABLE (series bigint, period text, begins date)
    LANGUAGE plpgsql STABLE SET enable_seqscan = off SET max_parallel_workers_per_gather = 0 AS $$
BEGIN
    IF (SELECT last FROM recording) <= since THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT c.series, c.period, coalesce(min(c.begins), period_start(c.period))
      FROM (SELECT v.series, v.period, v.period_start AS begins
              FROM observation_vintage v WHERE lower(v.recorded) > since
             UNION ALL
            SELECT v.series, v.period, v.period_start
              FROM observation_vintage v WHERE upper(v.recorded) > since AND NOT upper_inf(v.recorded)
             UNION ALL
            SELECT w.series, w.period, NULL
              FROM observation_statement_vintage w WHERE lower(w.recorded) > since
             UNION ALL
            SELECT w.series, w.period, NULL
              FROM observation_statement_vintage w WHERE upper(w.recorded) > since AND NOT upper_inf(w.recorded)
             UNION ALL
            SELECT w.series, w.period, NULL
              FROM source_vintage d
              JOIN source_vintage earlier ON earlier.id = d.id AND upper(earlier.recorded) = lower(d.recorded)
                                         AND earlier.published_on <> d.published_on
              JOIN observation_statement_vintage w ON w.source = d.id
             WHERE lower(d.recorded) > since) c
     GROUP BY c.series, c.period
     ORDER BY c.series, c.period;
END $$;

-- The day from which a value was public, as held at a moment; none where there was no value or no
-- source that gave it.
CREATE FUNCTION observation_public(of_series bigint, of_period text, begins date, as_of timestamptz)
    RETURNS TABLE (visible_from date) LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT min(d.published_on)
      FROM observation_vintage v
      JOIN observation_statement_vintage w ON w.series = v.series AND w.period = v.period AND w.value = v.value
                                          AND held(w.recorded, as_of)
      JOIN source_vintage d ON d.id = w.source AND held(d.recorded, as_of)
     WHERE v.series = of_series AND v.period_start = begins AND v.period = of_period AND held(v.recorded, as_of);
END;

-- Takes into the presence what was recorded after a moment.
CREATE FUNCTION renew_presence(since timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    moved record;
BEGIN
    INSERT INTO indicator_place (code, place)
    SELECT i.code, (SELECT coalesce(max(p.place), -1) FROM indicator_place p) + row_number() OVER (ORDER BY i.code)
      FROM indicator i
     WHERE NOT EXISTS (SELECT FROM indicator_place p WHERE p.code = i.code);
    FOR moved IN
        SELECT s.region, s.measure, c.period, array_agg(i.place) AS places, array_agg(k.visible_from) AS days
          FROM observations_changed(since) c
          JOIN series s ON s.id = c.series
          JOIN indicator_place i ON i.code = s.indicator
         CROSS JOIN LATERAL observation_public(c.series, c.period, c.begins, 'infinity') k
         GROUP BY s.region, s.measure, c.period
    LOOP
        INSERT INTO observation_presence (region, measure, period, visible_from, indicators)
        SELECT moved.region, moved.measure, moved.period, day, ''
          FROM (SELECT DISTINCT unnest(moved.days) AS day) days
         WHERE day IS NOT NULL
            ON CONFLICT DO NOTHING;
        UPDATE observation_presence p
           SET indicators = bits_moved(p.indicators, moved.places, moved.days, p.visible_from)
         WHERE p.region = moved.region AND p.measure = moved.measure AND p.period = moved.period;
    END LOOP;
END $$;

CREATE FUNCTION keep_presence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM renew_presence(old.last);
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER observation_presence_is_kept AFTER UPDATE ON recording
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION keep_presence();

-- What was known at a moment by a day: rows to add up by their sign. The present, and for each
-- value that has become visible, or ceased to be, since the moment, its return.
CREATE FUNCTION presence_at(as_of timestamptz, at date)
    RETURNS TABLE (region text, measure text, frequency text, period text, period_start date, period_end date,
                   sign integer, indicators bytea)
    LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH changed AS (
        SELECT s.region, s.measure, s.frequency, c.period, c.begins, i.place,
               coalesce(earlier.visible_from <= at, false)::integer
                   - coalesce(now.visible_from <= at, false)::integer AS sign
          FROM observations_changed(as_of) c
          JOIN series s ON s.id = c.series
          JOIN indicator_place i ON i.code = s.indicator
         CROSS JOIN LATERAL observation_public(c.series, c.period, c.begins, as_of) earlier
         CROSS JOIN LATERAL observation_public(c.series, c.period, c.begins, 'infinity') now)
    SELECT p.region, p.measure, p.frequency, p.period, p.period_start, p.period_end, 1, p.indicators
      FROM observation_presence p
     WHERE p.visible_from <= at
     UNION ALL
    SELECT c.region, c.measure, c.frequency, c.period, c.begins, period_end(c.period), c.sign, bits(array_agg(c.place))
      FROM changed c
     WHERE c.sign <> 0
     GROUP BY c.region, c.measure, c.frequency, c.period, c.begins, c.sign;
END;

SELECT renew_presence('-infinity');
