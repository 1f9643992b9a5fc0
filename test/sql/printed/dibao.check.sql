-- dibao, printed by jiuzhu 0.1.0 under policy yiwu-2012-12-03
-- Readings: the defaults
-- Day: each row's own
-- To print it again: jiuzhu sql dibao --dialect duckdb --as check --schema city
SELECT
  e."table",
  e."column",
  CASE WHEN c.column_name IS NULL THEN 'is missing' ELSE concat('is ', lower(c.data_type)) END AS "problem",
  e."expected"
FROM (VALUES
  ('households', 'household', 'a column', ''),
  ('households', 'residence', 'text', '(text|varchar|character varying|character)([(][0-9]+[)])?'),
  ('households', 'householdSize', 'a whole number', '(numeric|decimal|smallint|integer|bigint|hugeint)([(][0-9, ]+[)])?'),
  ('households', 'monthlyIncome', 'an exact number such as DECIMAL(15, 2)', '(numeric|decimal|smallint|integer|bigint|hugeint)([(][0-9, ]+[)])?'),
  ('households', 'on', 'a date', 'date'),
  ('standards', 'standard', 'text', '(text|varchar|character varying|character)([(][0-9]+[)])?'),
  ('standards', 'from', 'a date', 'date'),
  ('standards', 'year', 'a whole number', '(numeric|decimal|smallint|integer|bigint|hugeint)([(][0-9, ]+[)])?'),
  ('standards', 'value', 'an exact number such as DECIMAL(15, 2)', '(numeric|decimal|smallint|integer|bigint|hugeint)([(][0-9, ]+[)])?')
) AS e("table", "column", "expected", "types")
LEFT JOIN information_schema.columns AS c
  ON c.table_name = e."table" AND c.column_name = e."column" AND c.table_schema = 'city'
WHERE (c.column_name IS NULL) OR (e."types" <> '' AND NOT lower(c.data_type) SIMILAR TO e."types")
ORDER BY e."table", e."column"
