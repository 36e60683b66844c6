-- What kind of region each is, so that figures can be rolled up to one level of them. Regions that
-- were recorded before have none until they are sent again.
ALTER TABLE region_vintage ADD COLUMN level text;
