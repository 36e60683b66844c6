-- What a milestone comes to on a day (docs/domain.md, milestones). One that was reached on a later
-- day is not reached yet.
CREATE OR REPLACE FUNCTION milestone_state(original date, current_day date, actual date, at_day date)
    RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN actual <= at_day AND actual > original THEN 'late'
        WHEN actual <= at_day                       THEN 'met'
        WHEN current_day < at_day                   THEN 'late'
        WHEN current_day <> original                THEN 'rescheduled'
        ELSE 'due'
    END;

-- By how many days a milestone is later than it was first set: counted up to the day on which it
-- was reached, else to the day that is set now, or to the day of the question when that one is over.
CREATE OR REPLACE FUNCTION milestone_delay(original date, current_day date, actual date, at_day date)
    RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN actual <= at_day THEN actual ELSE greatest(current_day, at_day) END - original;
