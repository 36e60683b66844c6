-- What q finds is ranked by the names; it finds regions and sources, too. They are few, so that only an index
-- knows their grams.
ALTER TABLE indicator_vintage
    ADD COLUMN names text GENERATED ALWAYS AS (search_text(name_zh) || E'\n' || search_text(name_en)) STORED;

CREATE INDEX region_vintage_grams ON region_vintage USING gin (grams(search_text(code, name_zh, name_en)));
CREATE INDEX source_vintage_grams ON source_vintage USING gin (grams(search_text(id, title_zh, title_en, issuer_zh, issuer_en)));
