-- What q finds is ranked: programmes, too, and by the code before the names.
ALTER TABLE programme_vintage
    ADD COLUMN names text GENERATED ALWAYS AS (search_text(name_zh) || E'\n' || search_text(name_en)) STORED;

CREATE INDEX project_vintage_by_lower_code ON project_vintage (lower(code));

-- The rank without the code; no version that was released knows it.
DROP FUNCTION IF EXISTS search_rank(text, text);
