-- What q finds of projects: names, descriptions and codes, and the parties that take part; ranked by
-- the names.
ALTER TABLE project_vintage
    ALTER COLUMN searched SET EXPRESSION AS (search_text(code, national_code, name_zh, name_en, owner_zh, owner_en, description_zh, description_en)),
    ALTER COLUMN grams SET EXPRESSION AS (grams(search_text(code, national_code, name_zh, name_en, owner_zh, owner_en, description_zh, description_en))),
    ADD COLUMN names text GENERATED ALWAYS AS (search_text(name_zh) || E'\n' || search_text(name_en)) STORED,
    ADD COLUMN name_grams text[] GENERATED ALWAYS AS (grams(search_text(name_zh, name_en))) STORED;
CREATE INDEX project_vintage_name_grams ON project_vintage USING gin (name_grams);

ALTER TABLE project_party_vintage
    ADD COLUMN searched text GENERATED ALWAYS AS (search_text(name_zh, name_en)) STORED,
    ADD COLUMN grams text[] GENERATED ALWAYS AS (grams(search_text(name_zh, name_en))) STORED;
CREATE INDEX project_party_vintage_grams ON project_party_vintage USING gin (grams);

-- How often words occur decides whether they are looked up or met on the way.
ALTER TABLE project_vintage
    ALTER COLUMN searched SET STATISTICS 500,
    ALTER COLUMN names SET STATISTICS 500;
ALTER TABLE project_party_vintage
    ALTER COLUMN searched SET STATISTICS 500;
CREATE INDEX project_vintage_name_zh ON project_vintage ((search_text(name_zh) COLLATE "C"));
CREATE INDEX project_vintage_name_en ON project_vintage ((search_text(name_en) COLLATE "C"));
