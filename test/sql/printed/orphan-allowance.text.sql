-- orphanAllowance, printed by jiuzhu 0.1.0 under policy yiwu-2012-12-03
-- Readings: the defaults
-- Day: each row's own
-- To print it again: jiuzhu sql orphanAllowance --dialect duckdb --columns snake_case --values text
WITH
-- Standards, read from text
step_standards AS (
  WITH step_0 AS (
    SELECT
      NULLIF(regexp_replace(CAST("standard" AS TEXT), '^[\s\x0B\p{Z}\x{FEFF}]+|[\s\x0B\p{Z}\x{FEFF}]+$', '', 'g'), '') AS "given.standard",
      NULLIF(regexp_replace(CAST("from" AS TEXT), '^[\s\x0B\p{Z}\x{FEFF}]+|[\s\x0B\p{Z}\x{FEFF}]+$', '', 'g'), '') AS "given.from",
      NULLIF(regexp_replace(CAST("year" AS TEXT), '^[\s\x0B\p{Z}\x{FEFF}]+|[\s\x0B\p{Z}\x{FEFF}]+$', '', 'g'), '') AS "given.year",
      NULLIF(regexp_replace(CAST("value" AS TEXT), '^[\s\x0B\p{Z}\x{FEFF}]+|[\s\x0B\p{Z}\x{FEFF}]+$', '', 'g'), '') AS "given.value"
    FROM "standards"
  ), step_1 AS (
    SELECT
      *,
      CASE WHEN "given.standard" IN ('urbanDibaoStandard', '城镇低保标准') THEN 'urbanDibaoStandard' WHEN "given.standard" IN ('ruralDibaoStandard', '农村低保标准') THEN 'ruralDibaoStandard' WHEN "given.standard" IN ('lowIncomeSubsidyStandard', '低收入家庭补助标准') THEN 'lowIncomeSubsidyStandard' WHEN "given.standard" IN ('urbanConsumptionPerCapita', '上年度城镇居民人均消费性支出') THEN 'urbanConsumptionPerCapita' WHEN "given.standard" IN ('institutionOrphanStandard', '机构养育孤儿基本生活费标准') THEN 'institutionOrphanStandard' WHEN "given.standard" IN ('scatteredOrphanStandard', '社会散居孤儿基本生活费标准') THEN 'scatteredOrphanStandard' END AS "standard",
      CASE WHEN "given.from" SIMILAR TO '([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])' THEN CASE WHEN CAST(substr("given.from", 9, 2) AS INTEGER) <= extract(day FROM CAST(substr("given.from", 1, 7) || '-01' AS DATE) + INTERVAL '1 month' - INTERVAL '1 day') THEN CAST("given.from" AS DATE) END END AS "from",
      CASE WHEN "given.year" SIMILAR TO '[0-9]{1,9}' THEN CASE WHEN CAST("given.year" AS INTEGER) BETWEEN 1900 AND 2200 THEN CAST(CAST("given.year" AS INTEGER) AS DECIMAL(9, 0)) END END AS "year",
      CASE WHEN "given.value" SIMILAR TO '[0-9]{1,13}([.][0-9]{1,2})?' THEN CAST("given.value" AS DECIMAL(15, 2)) END AS "value"
    FROM step_0
  ), step_2 AS (
    SELECT
      *,
      CASE WHEN "standard" IS NULL OR ("given.from" IS NOT NULL AND "from" IS NULL) OR ("given.year" IS NOT NULL AND "year" IS NULL) OR "value" IS NULL THEN concat_ws(';',
        CASE WHEN "standard" IS NULL THEN 'standard' END,
        CASE WHEN ("given.from" IS NOT NULL AND "from" IS NULL) THEN 'from' END,
        CASE WHEN ("given.year" IS NOT NULL AND "year" IS NULL) THEN 'year' END,
        CASE WHEN "value" IS NULL THEN 'value' END) END AS "error"
    FROM step_1
  )
  SELECT
    "standard",
    "from",
    "year",
    "value",
    "error"
  FROM step_2
),

-- Rows of them that cannot be read: where there is one, no row that needs a standard is answered
step_standard_faults AS (
  SELECT "standard", "error"
  FROM (
    SELECT "standard", concat_ws(';',
      "error",
      CASE WHEN "standard" IN ('urbanConsumptionPerCapita')
        THEN CASE WHEN "year" IS NULL THEN 'year' WHEN "from" IS NOT NULL THEN 'from' END
        ELSE CASE WHEN "from" IS NULL THEN 'from' WHEN "year" IS NOT NULL THEN 'year' END
      END) AS "error"
    FROM step_standards
  ) AS s
  WHERE "error" <> ''
),step_0 AS (
  SELECT
    NULLIF(regexp_replace("household", '^[\s\x0B\p{Z}\x{FEFF}]+|[\s\x0B\p{Z}\x{FEFF}]+$', '', 'g'), '') AS "key.household",
    NULLIF(regexp_replace("person", '^[\s\x0B\p{Z}\x{FEFF}]+|[\s\x0B\p{Z}\x{FEFF}]+$', '', 'g'), '') AS "key.person",
    NULLIF(regexp_replace("orphan_care", '^[\s\x0B\p{Z}\x{FEFF}]+|[\s\x0B\p{Z}\x{FEFF}]+$', '', 'g'), '') AS "given.orphanCare",
    NULLIF(regexp_replace("on", '^[\s\x0B\p{Z}\x{FEFF}]+|[\s\x0B\p{Z}\x{FEFF}]+$', '', 'g'), '') AS "day in force"
  FROM "persons"
),

-- Facts, checked: what is not admissible counts as unknown, and its row is invalid
step_1 AS (
  SELECT
    *,
    CASE WHEN "day in force" SIMILAR TO '([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])' THEN CASE WHEN CAST(substr("day in force", 9, 2) AS INTEGER) <= extract(day FROM CAST(substr("day in force", 1, 7) || '-01' AS DATE) + INTERVAL '1 month' - INTERVAL '1 day') THEN CAST("day in force" AS DATE) END END AS "day",
    CASE WHEN "given.orphanCare" IN ('none', '非孤儿') THEN 'none' WHEN "given.orphanCare" IN ('institution', '机构养育') THEN 'institution' WHEN "given.orphanCare" IN ('scattered', '社会散居') THEN 'scattered' END AS "orphanCare"
  FROM step_0
),

-- Standards in force on the day
step_2 AS (
  SELECT
    *,
    (SELECT {'first': MIN(d."day"), 'last': MAX(d."day"), 'latest': list(d."value" ORDER BY d."day")[-1], 'all': list(d."value" ORDER BY d."day")} FROM (SELECT CAST(unnest(generate_series(c."day", COALESCE(c."next" - INTERVAL '1 day', c."day"), INTERVAL '1 day')) AS DATE) AS "day", c."value" FROM (SELECT c."day", (SELECT CAST(CASE WHEN COUNT(*) OVER (PARTITION BY s."year") > 1 OR s."value" IS NULL THEN -1 ELSE s."value" END AS DECIMAL(15, 2)) FROM step_standards AS s WHERE s."standard" = 'urbanConsumptionPerCapita' AND s."year" = extract(year FROM c."day") - 1 ORDER BY s."year" DESC LIMIT 1) AS "value", LEAD(c."day") OVER (ORDER BY c."day") AS "next" FROM (SELECT make_date(CAST(s."year" AS INTEGER) + 1, 1, 1) AS "day" FROM step_standards AS s WHERE s."standard" = 'urbanConsumptionPerCapita' AND s."year" BETWEEN 1 AND 9998 UNION SELECT make_date(CAST(s."year" AS INTEGER) + 2, 1, 1) AS "day" FROM step_standards AS s WHERE s."standard" = 'urbanConsumptionPerCapita' AND s."year" BETWEEN 1 AND 9998) AS c) AS c) AS d) AS "values.urbanConsumptionPerCapita",
    (SELECT {'first': MIN(d."day"), 'last': MAX(d."day"), 'latest': list(d."value" ORDER BY d."day")[-1], 'all': list(d."value" ORDER BY d."day")} FROM (SELECT CAST(unnest(generate_series(c."day", COALESCE(c."next" - INTERVAL '1 day', c."day"), INTERVAL '1 day')) AS DATE) AS "day", c."value" FROM (SELECT c."day", (SELECT CAST(CASE WHEN COUNT(*) OVER (PARTITION BY s."from") > 1 OR s."value" IS NULL THEN -1 ELSE s."value" END AS DECIMAL(15, 2)) FROM step_standards AS s WHERE s."standard" = 'institutionOrphanStandard' AND s."from" <= c."day" ORDER BY s."from" DESC LIMIT 1) AS "value", LEAD(c."day") OVER (ORDER BY c."day") AS "next" FROM (SELECT s."from" AS "day" FROM step_standards AS s WHERE s."standard" = 'institutionOrphanStandard' AND s."from" IS NOT NULL) AS c) AS c) AS d) AS "values.institutionOrphanStandard",
    (SELECT {'first': MIN(d."day"), 'last': MAX(d."day"), 'latest': list(d."value" ORDER BY d."day")[-1], 'all': list(d."value" ORDER BY d."day")} FROM (SELECT CAST(unnest(generate_series(c."day", COALESCE(c."next" - INTERVAL '1 day', c."day"), INTERVAL '1 day')) AS DATE) AS "day", c."value" FROM (SELECT c."day", (SELECT CAST(CASE WHEN COUNT(*) OVER (PARTITION BY s."from") > 1 OR s."value" IS NULL THEN -1 ELSE s."value" END AS DECIMAL(15, 2)) FROM step_standards AS s WHERE s."standard" = 'scatteredOrphanStandard' AND s."from" <= c."day" ORDER BY s."from" DESC LIMIT 1) AS "value", LEAD(c."day") OVER (ORDER BY c."day") AS "next" FROM (SELECT s."from" AS "day" FROM step_standards AS s WHERE s."standard" = 'scatteredOrphanStandard' AND s."from" IS NOT NULL) AS c) AS c) AS d) AS "values.scatteredOrphanStandard"
  FROM step_1
), step_3 AS (
  SELECT
    *,
    CASE WHEN "day" >= "values.urbanConsumptionPerCapita"['last'] THEN "values.urbanConsumptionPerCapita"['latest'] WHEN "day" >= "values.urbanConsumptionPerCapita"['first'] THEN "values.urbanConsumptionPerCapita"['all']["day" - "values.urbanConsumptionPerCapita"['first'] + 1] END AS "given.urbanConsumptionPerCapita",
    CASE WHEN "day" >= "values.institutionOrphanStandard"['last'] THEN "values.institutionOrphanStandard"['latest'] WHEN "day" >= "values.institutionOrphanStandard"['first'] THEN "values.institutionOrphanStandard"['all']["day" - "values.institutionOrphanStandard"['first'] + 1] END AS "given.institutionOrphanStandard",
    CASE WHEN "day" >= "values.scatteredOrphanStandard"['last'] THEN "values.scatteredOrphanStandard"['latest'] WHEN "day" >= "values.scatteredOrphanStandard"['first'] THEN "values.scatteredOrphanStandard"['all']["day" - "values.scatteredOrphanStandard"['first'] + 1] END AS "given.scatteredOrphanStandard"
  FROM step_2
), step_4 AS (
  SELECT
    *,
    NULLIF("given.urbanConsumptionPerCapita", -1) AS "urbanConsumptionPerCapita",
    NULLIF("given.institutionOrphanStandard", -1) AS "institutionOrphanStandard",
    NULLIF("given.scatteredOrphanStandard", -1) AS "scatteredOrphanStandard"
  FROM step_3
),

-- What is at fault
step_5 AS (
  SELECT
    *,
    CASE WHEN ("given.orphanCare" IS NOT NULL AND "orphanCare" IS NULL) OR ("given.urbanConsumptionPerCapita" IS NOT NULL AND "urbanConsumptionPerCapita" IS NULL) OR ("given.institutionOrphanStandard" IS NOT NULL AND "institutionOrphanStandard" IS NULL) OR ("given.scatteredOrphanStandard" IS NOT NULL AND "scatteredOrphanStandard" IS NULL) OR ("day" BETWEEN DATE '2012-12-03' AND DATE '9999-12-31') IS NOT TRUE OR EXISTS (SELECT 1 FROM step_standard_faults) THEN concat_ws(';',
      CASE WHEN ("given.orphanCare" IS NOT NULL AND "orphanCare" IS NULL) THEN 'orphanCare' END,
      CASE WHEN ("given.urbanConsumptionPerCapita" IS NOT NULL AND "urbanConsumptionPerCapita" IS NULL) THEN 'standards.urbanConsumptionPerCapita' END,
      CASE WHEN ("given.institutionOrphanStandard" IS NOT NULL AND "institutionOrphanStandard" IS NULL) THEN 'standards.institutionOrphanStandard' END,
      CASE WHEN ("given.scatteredOrphanStandard" IS NOT NULL AND "scatteredOrphanStandard" IS NULL) THEN 'standards.scatteredOrphanStandard' END,
      CASE WHEN ("day" BETWEEN DATE '2012-12-03' AND DATE '9999-12-31') IS NOT TRUE THEN 'on' END,
      CASE WHEN EXISTS (SELECT 1 FROM step_standard_faults) THEN 'standards' END) END AS "error"
  FROM step_4
),

-- The rule, where everything that it reads is known
step_6 AS (
  SELECT
    *,
    -- isOrphan 二(六)-s1: orphan
    "orphanCare" IN ('institution', 'scattered') AS "isOrphan",
    -- institutionOrphanFloor 二(六)-s2: floor of the institutional standard
    ceil(TRY("urbanConsumptionPerCapita" * (0.70 /* institutionOrphanShare */ * 100.0))) * 0.01 AS "institutionOrphanFloor"
  FROM step_5
), step_7 AS (
  SELECT
    *,
    -- entitled 二(六)-s1: every condition holds
    "isOrphan" AS "entitled",
    CASE WHEN "institutionOrphanStandard" IS NOT NULL AND "institutionOrphanFloor" IS NOT NULL THEN GREATEST("institutionOrphanStandard", "institutionOrphanFloor") END AS "institutionOrphanPayable.part1"
  FROM step_6
), step_8 AS (
  SELECT
    *,
    -- institutionOrphanPayable 二(六)-s2: institutional standard that applies
    CASE WHEN ("institutionOrphanStandard" IS NOT NULL) THEN "institutionOrphanPayable.part1" ELSE "institutionOrphanFloor" END AS "institutionOrphanPayable"
  FROM step_7
), step_9 AS (
  SELECT
    *,
    -- scatteredOrphanBase 二(六)-s2: what the scattered standard is taken of
    "institutionOrphanPayable" AS "scatteredOrphanBase"
  FROM step_8
), step_10 AS (
  SELECT
    *,
    -- scatteredOrphanFloor 二(六)-s2: floor of the scattered standard
    ceil(TRY("scatteredOrphanBase" * (0.60 /* scatteredOrphanShare */ * 100.0))) * 0.01 AS "scatteredOrphanFloor"
  FROM step_9
), step_11 AS (
  SELECT
    *,
    CASE WHEN "scatteredOrphanStandard" IS NOT NULL AND "scatteredOrphanFloor" IS NOT NULL THEN GREATEST("scatteredOrphanStandard", "scatteredOrphanFloor") END AS "scatteredOrphanPayable.part1"
  FROM step_10
), step_12 AS (
  SELECT
    *,
    -- scatteredOrphanPayable 二(六)-s2: scattered standard that applies
    CASE WHEN ("scatteredOrphanStandard" IS NOT NULL) THEN "scatteredOrphanPayable.part1" ELSE "scatteredOrphanFloor" END AS "scatteredOrphanPayable"
  FROM step_11
), step_13 AS (
  SELECT
    *,
    CASE WHEN ("orphanCare" = 'institution') THEN "institutionOrphanPayable" WHEN NOT ("orphanCare" = 'institution') THEN "scatteredOrphanPayable" END AS "orphanAllowance.part1"
  FROM step_12
), step_14 AS (
  SELECT
    *,
    -- orphanAllowance 二(六)-s2: orphan's allowance of the year
    TRY("orphanAllowance.part1" * 1) AS "orphanAllowance"
  FROM step_13
), step_15 AS (
  SELECT
    *,
    "error" IS NULL AND ("entitled" IS NULL OR ("entitled" AND "orphanAllowance" IS NULL)) AS "open"
  FROM step_14
),

-- What is unknown: between which ends each step lies, and what could still change it
step_16 AS (
  SELECT
    *,
    -- isOrphan 二(六)-s1: orphan
    CASE WHEN "open" THEN COALESCE("isOrphan", ("orphanCare" IN ('institution', 'scattered'))) ELSE "isOrphan" END AS "isOrphan.settled",
    -- institutionOrphanFloor 二(六)-s2: floor of the institutional standard
    CASE WHEN "open" THEN COALESCE("institutionOrphanFloor", CAST((ceil(CAST(COALESCE("urbanConsumptionPerCapita", 0) AS DECIMAL(19, 2)) * (0.70 /* institutionOrphanShare */ * 100.0)) * 0.01) AS DECIMAL(24, 2))) ELSE 0 END AS "institutionOrphanFloor.low",
    CASE WHEN "open" THEN COALESCE("institutionOrphanFloor", CAST((ceil(CAST("urbanConsumptionPerCapita" AS DECIMAL(19, 2)) * (0.70 /* institutionOrphanShare */ * 100.0)) * 0.01) AS DECIMAL(24, 2))) ELSE 0 END AS "institutionOrphanFloor.high"
  FROM step_15
), step_17 AS (
  SELECT
    *,
    CASE WHEN "open" THEN CASE WHEN "institutionOrphanFloor.low" = "institutionOrphanFloor.high" THEN 0 ELSE CASE WHEN "urbanConsumptionPerCapita" IS NULL THEN 2 ELSE 0 END END ELSE 0 END AS "institutionOrphanFloor.missing",
    CASE WHEN "open" THEN COALESCE("institutionOrphanPayable.part1", GREATEST(CAST(COALESCE("institutionOrphanStandard", 0) AS DECIMAL(19, 2)), "institutionOrphanFloor.low")) ELSE 0 END AS "institutionOrphanPayable.part1.low",
    CASE WHEN "open" THEN COALESCE("institutionOrphanPayable.part1", CASE WHEN CAST("institutionOrphanStandard" AS DECIMAL(19, 2)) IS NOT NULL AND "institutionOrphanFloor.high" IS NOT NULL THEN GREATEST(CAST("institutionOrphanStandard" AS DECIMAL(19, 2)), "institutionOrphanFloor.high") END) ELSE 0 END AS "institutionOrphanPayable.part1.high"
  FROM step_16
), step_18 AS (
  SELECT
    *,
    -- institutionOrphanPayable 二(六)-s2: institutional standard that applies
    CASE WHEN "open" THEN COALESCE("institutionOrphanPayable", CASE WHEN ("institutionOrphanStandard" IS NOT NULL) THEN "institutionOrphanPayable.part1.low" ELSE "institutionOrphanFloor.low" END) ELSE 0 END AS "institutionOrphanPayable.low",
    CASE WHEN "open" THEN COALESCE("institutionOrphanPayable", CASE WHEN ("institutionOrphanStandard" IS NOT NULL) THEN "institutionOrphanPayable.part1.high" ELSE "institutionOrphanFloor.high" END) ELSE 0 END AS "institutionOrphanPayable.high"
  FROM step_17
), step_19 AS (
  SELECT
    *,
    CASE WHEN "open" THEN CASE WHEN "institutionOrphanPayable.low" = "institutionOrphanPayable.high" THEN 0 ELSE CASE WHEN ("institutionOrphanStandard" IS NOT NULL) THEN (CASE WHEN "institutionOrphanPayable.part1.low" = "institutionOrphanPayable.part1.high" THEN 0 ELSE (CASE WHEN "institutionOrphanFloor.low" >= CAST("institutionOrphanStandard" AS DECIMAL(19, 2)) THEN 0 ELSE CASE WHEN "institutionOrphanStandard" IS NULL THEN 4 ELSE 0 END END | CASE WHEN CAST(COALESCE("institutionOrphanStandard", 0) AS DECIMAL(19, 2)) >= "institutionOrphanFloor.high" THEN 0 ELSE "institutionOrphanFloor.missing" END) END) ELSE "institutionOrphanFloor.missing" END END ELSE 0 END AS "institutionOrphanPayable.missing",
    -- scatteredOrphanBase 二(六)-s2: what the scattered standard is taken of
    CASE WHEN "open" THEN COALESCE("scatteredOrphanBase", "institutionOrphanPayable.low") ELSE 0 END AS "scatteredOrphanBase.low",
    CASE WHEN "open" THEN COALESCE("scatteredOrphanBase", "institutionOrphanPayable.high") ELSE 0 END AS "scatteredOrphanBase.high"
  FROM step_18
), step_20 AS (
  SELECT
    *,
    -- scatteredOrphanFloor 二(六)-s2: floor of the scattered standard
    CASE WHEN "open" THEN COALESCE("scatteredOrphanFloor", CAST((ceil("scatteredOrphanBase.low" * (0.60 /* scatteredOrphanShare */ * 100.0)) * 0.01) AS DECIMAL(24, 2))) ELSE 0 END AS "scatteredOrphanFloor.low",
    CASE WHEN "open" THEN COALESCE("scatteredOrphanFloor", CAST((ceil("scatteredOrphanBase.high" * (0.60 /* scatteredOrphanShare */ * 100.0)) * 0.01) AS DECIMAL(24, 2))) ELSE 0 END AS "scatteredOrphanFloor.high"
  FROM step_19
), step_21 AS (
  SELECT
    *,
    CASE WHEN "open" THEN CASE WHEN "scatteredOrphanFloor.low" = "scatteredOrphanFloor.high" THEN 0 ELSE (CASE WHEN "scatteredOrphanBase.low" = "scatteredOrphanBase.high" THEN 0 ELSE "institutionOrphanPayable.missing" END) END ELSE 0 END AS "scatteredOrphanFloor.missing",
    CASE WHEN "open" THEN COALESCE("scatteredOrphanPayable.part1", GREATEST(CAST(COALESCE("scatteredOrphanStandard", 0) AS DECIMAL(19, 2)), "scatteredOrphanFloor.low")) ELSE 0 END AS "scatteredOrphanPayable.part1.low",
    CASE WHEN "open" THEN COALESCE("scatteredOrphanPayable.part1", CASE WHEN CAST("scatteredOrphanStandard" AS DECIMAL(19, 2)) IS NOT NULL AND "scatteredOrphanFloor.high" IS NOT NULL THEN GREATEST(CAST("scatteredOrphanStandard" AS DECIMAL(19, 2)), "scatteredOrphanFloor.high") END) ELSE 0 END AS "scatteredOrphanPayable.part1.high"
  FROM step_20
), step_22 AS (
  SELECT
    *,
    -- scatteredOrphanPayable 二(六)-s2: scattered standard that applies
    CASE WHEN "open" THEN COALESCE("scatteredOrphanPayable", CASE WHEN ("scatteredOrphanStandard" IS NOT NULL) THEN "scatteredOrphanPayable.part1.low" ELSE "scatteredOrphanFloor.low" END) ELSE 0 END AS "scatteredOrphanPayable.low",
    CASE WHEN "open" THEN COALESCE("scatteredOrphanPayable", CASE WHEN ("scatteredOrphanStandard" IS NOT NULL) THEN "scatteredOrphanPayable.part1.high" ELSE "scatteredOrphanFloor.high" END) ELSE 0 END AS "scatteredOrphanPayable.high"
  FROM step_21
), step_23 AS (
  SELECT
    *,
    CASE WHEN "open" THEN CASE WHEN "scatteredOrphanPayable.low" = "scatteredOrphanPayable.high" THEN 0 ELSE CASE WHEN ("scatteredOrphanStandard" IS NOT NULL) THEN (CASE WHEN "scatteredOrphanPayable.part1.low" = "scatteredOrphanPayable.part1.high" THEN 0 ELSE (CASE WHEN "scatteredOrphanFloor.low" >= CAST("scatteredOrphanStandard" AS DECIMAL(19, 2)) THEN 0 ELSE CASE WHEN "scatteredOrphanStandard" IS NULL THEN 8 ELSE 0 END END | CASE WHEN CAST(COALESCE("scatteredOrphanStandard", 0) AS DECIMAL(19, 2)) >= "scatteredOrphanFloor.high" THEN 0 ELSE "scatteredOrphanFloor.missing" END) END) ELSE "scatteredOrphanFloor.missing" END END ELSE 0 END AS "scatteredOrphanPayable.missing",
    CASE WHEN "open" THEN COALESCE("orphanAllowance.part1", CASE WHEN ("orphanCare" = 'institution') THEN "institutionOrphanPayable.low" WHEN NOT ("orphanCare" = 'institution') THEN "scatteredOrphanPayable.low" ELSE LEAST("institutionOrphanPayable.low", "scatteredOrphanPayable.low") END) ELSE 0 END AS "orphanAllowance.part1.low",
    CASE WHEN "open" THEN COALESCE("orphanAllowance.part1", CASE WHEN ("orphanCare" = 'institution') THEN "institutionOrphanPayable.high" WHEN NOT ("orphanCare" = 'institution') THEN "scatteredOrphanPayable.high" ELSE CASE WHEN "institutionOrphanPayable.high" IS NOT NULL AND "scatteredOrphanPayable.high" IS NOT NULL THEN GREATEST("institutionOrphanPayable.high", "scatteredOrphanPayable.high") END END) ELSE 0 END AS "orphanAllowance.part1.high"
  FROM step_22
), step_24 AS (
  SELECT
    *,
    -- orphanAllowance 二(六)-s2: orphan's allowance of the year
    CASE WHEN "open" THEN COALESCE("orphanAllowance", ("orphanAllowance.part1.low" * 1)) ELSE 0 END AS "orphanAllowance.low",
    CASE WHEN "open" THEN COALESCE("orphanAllowance", ("orphanAllowance.part1.high" * 1)) ELSE 0 END AS "orphanAllowance.high"
  FROM step_23
), step_25 AS (
  SELECT
    *,
    CASE WHEN "open" THEN (CASE WHEN "isOrphan.settled" IS NULL THEN CASE WHEN "orphanCare" IS NULL THEN 1 ELSE 0 END ELSE 0 END) | (CASE WHEN "orphanAllowance.low" = "orphanAllowance.high" THEN 0 ELSE (CASE WHEN "orphanAllowance.part1.low" = "orphanAllowance.part1.high" THEN 0 ELSE CASE WHEN ("orphanCare" = 'institution') THEN "institutionOrphanPayable.missing" WHEN NOT ("orphanCare" = 'institution') THEN "scatteredOrphanPayable.missing" ELSE (CASE WHEN "orphanCare" IS NULL THEN 1 ELSE 0 END | "institutionOrphanPayable.missing" | "scatteredOrphanPayable.missing") END END) END) ELSE 0 END AS "all.missing"
  FROM step_24
),

-- The result
step_26 AS (
  SELECT
    *,
    "isOrphan.settled" AS "whether"
  FROM step_25
), step_27 AS (
  SELECT
    *,
    CASE WHEN "open" THEN NOT COALESCE(NOT "whether" OR ("whether" AND "orphanAllowance.low" = "orphanAllowance.high"), FALSE) ELSE FALSE END AS "undetermined"
  FROM step_26
), step_28 AS (
  SELECT
    *,
    "whether" AND NOT "undetermined" AND "error" IS NULL AS "granted"
  FROM step_27
), step_29 AS (
  SELECT
    *,
    CASE WHEN "granted" THEN 'entitled' WHEN "undetermined" THEN 'undetermined' WHEN "error" IS NULL THEN 'notEntitled' ELSE 'invalid' END AS "outcome"
  FROM step_28
)
SELECT
  "key.household" AS "household",
  "key.person" AS "person",
  "outcome",
  CASE WHEN "granted" THEN CASE WHEN "open" THEN CAST("orphanAllowance.low" AS DECIMAL(18, 2)) ELSE CAST("orphanAllowance" AS DECIMAL(18, 2)) END END AS "amount",
  CASE WHEN "granted" OR "undetermined" THEN 'yuan/year' END AS "unit",
  CASE WHEN "undetermined" THEN concat_ws(';',
    CASE WHEN ("all.missing" & 1) <> 0 THEN 'orphanCare' END,
    CASE WHEN ("all.missing" & 2) <> 0 THEN 'standards.urbanConsumptionPerCapita' END,
    CASE WHEN ("all.missing" & 4) <> 0 THEN 'standards.institutionOrphanStandard' END,
    CASE WHEN ("all.missing" & 8) <> 0 THEN 'standards.scatteredOrphanStandard' END) END AS "missing",
  CASE WHEN "undetermined" THEN CAST(CASE WHEN "whether" THEN "orphanAllowance.low" ELSE 0 END AS DECIMAL(18, 2)) END AS "min",
  CASE WHEN "undetermined" THEN CAST("orphanAllowance.high" AS DECIMAL(18, 2)) END AS "max",
  "error"
FROM step_29
