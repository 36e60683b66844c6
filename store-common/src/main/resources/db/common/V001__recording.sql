-- What both databases share: when something was recorded, that nothing recorded is ever changed
-- or removed, periods as ranges of days, and text search that finds two Chinese characters.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The last recording stamp. Its row lock is the short lock under which stamps are taken, so that
-- the order of stamps is the order of commits.
CREATE TABLE recording (
    one  boolean     NOT NULL DEFAULT true CONSTRAINT recording_pk PRIMARY KEY
                     CONSTRAINT recording_is_one_row CHECK (one),
    last timestamptz NOT NULL
);
INSERT INTO recording (last) VALUES (clock_timestamp());

-- Takes the next stamp: strictly later than every stamp before. The lock comes in a statement of
-- its own, so that the clock is read after waiting for it.
CREATE FUNCTION take_recording_stamp() RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE
    stamp timestamptz;
BEGIN
    PERFORM 1 FROM recording FOR UPDATE;
    UPDATE recording
       SET last = greatest(clock_timestamp(), last + interval '1 microsecond')
    RETURNING last INTO stamp;
    RETURN stamp;
END $$;

-- Put on every vintage table: a vintage can be closed once, and nothing else can happen to it.
CREATE FUNCTION keep_vintage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF tg_op = 'UPDATE' THEN
        IF upper_inf(old.recorded) AND NOT upper_inf(new.recorded)
           AND lower(new.recorded) = lower(old.recorded)
           AND to_jsonb(new) - 'recorded' = to_jsonb(old) - 'recorded' THEN
            RETURN new;
        END IF;
    END IF;
    RAISE EXCEPTION 'a vintage of % can only be closed', tg_table_name
          USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'vintages_are_kept';
END $$;

-- Whether something was held at a moment. The bounds are compared one by one, since the planner
-- takes `@>` with an unknown moment for far more selective than it is and begins with it.
CREATE FUNCTION held(recorded tstzrange, as_of timestamptz) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN lower(recorded) <= as_of AND (upper_inf(recorded) OR as_of < upper(recorded));

-- The first and the last day of a period code; of a date, the day itself.
CREATE FUNCTION period_start(code text) RETURNS date
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE
        WHEN code ~ '^\d{4}-\d{2}-\d{2}$' THEN make_date(left(code, 4)::int, substr(code, 6, 2)::int, right(code, 2)::int)
        WHEN code ~ '^\d{4}-H[12]$'       THEN make_date(left(code, 4)::int, right(code, 1)::int * 6 - 5, 1)
        WHEN code ~ '^\d{4}-Q[1-4]$'      THEN make_date(left(code, 4)::int, right(code, 1)::int * 3 - 2, 1)
        WHEN code ~ '^\d{4}-\d{2}$'       THEN make_date(left(code, 4)::int, right(code, 2)::int, 1)
        WHEN code ~ '^\d{4}(/\d{4})?$'    THEN make_date(left(code, 4)::int, 1, 1)
    END;

CREATE FUNCTION period_end(code text) RETURNS date
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE
        WHEN code ~ '^\d{4}-\d{2}-\d{2}$' THEN period_start(code)
        WHEN code ~ '^\d{4}-H[12]$'       THEN (period_start(code) + interval '6 months')::date - 1
        WHEN code ~ '^\d{4}-Q[1-4]$'      THEN (period_start(code) + interval '3 months')::date - 1
        WHEN code ~ '^\d{4}-\d{2}$'       THEN (period_start(code) + interval '1 month')::date - 1
        WHEN code ~ '^\d{4}(/\d{4})?$'    THEN make_date(right(code, 4)::int, 12, 31)
    END;

CREATE FUNCTION period_frequency(code text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE
        WHEN code ~ '^\d{4}-H[12]$'    THEN 'half-yearly'
        WHEN code ~ '^\d{4}-Q[1-4]$'   THEN 'quarterly'
        WHEN code ~ '^\d{4}-\d{2}$'    THEN 'monthly'
        WHEN code ~ '^\d{4}$'          THEN 'annual'
        WHEN code ~ '^\d{4}/\d{4}$'    THEN 'multi-year'
    END;

-- Text as it is searched: one width, one case.
CREATE FUNCTION search_text(VARIADIC texts text[]) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN lower(normalize(array_to_string(texts, ' '), NFKC));

-- All single characters and pairs of characters of a text: what a GIN index finds it by, however
-- short the words searched for.
CREATE FUNCTION grams(word text) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ARRAY(SELECT DISTINCT substr(word, i, n)
                   FROM generate_series(1, length(word)) i, generate_series(1, 2) n
                  WHERE i + n - 1 <= length(word));
