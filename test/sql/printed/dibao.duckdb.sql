-- dibao, printed by jiuzhu 0.1.0 under policy yiwu-2012-12-03
-- Readings: the defaults
-- Day: 2013-06-01
-- To print it again: jiuzhu sql dibao --dialect duckdb --as view --on 2013-06-01
CREATE OR REPLACE VIEW "dibao" AS
WITH step_0 AS (
  SELECT
    "household" AS "key.household",
    "residence" AS "given.residence",
    "householdSize" AS "given.householdSize",
    "monthlyIncome" AS "given.monthlyIncome",
    DATE '2013-06-01' AS "day in force"
  FROM "households"
),

-- Facts, checked: what is not admissible counts as unknown, and its row is invalid
step_1 AS (
  SELECT
    *,
    "given.residence" AS "residence",
    CASE WHEN "given.householdSize" BETWEEN 1 AND 1000 AND "given.householdSize" = round("given.householdSize", 0) THEN CAST("given.householdSize" AS DECIMAL(9, 0)) END AS "householdSize",
    CASE WHEN "given.monthlyIncome" BETWEEN 0 AND 9999999999999.99 AND "given.monthlyIncome" = round("given.monthlyIncome", 2) THEN CAST("given.monthlyIncome" AS DECIMAL(15, 2)) END AS "monthlyIncome"
  FROM step_0
),

-- Standards in force on the day
step_2 AS (
  SELECT
    *,
    (SELECT {'first': MIN(d."day"), 'last': MAX(d."day"), 'latest': list(d."value" ORDER BY d."day")[-1], 'all': list(d."value" ORDER BY d."day")} FROM (SELECT CAST(unnest(generate_series(c."day", COALESCE(c."next" - INTERVAL '1 day', c."day"), INTERVAL '1 day')) AS DATE) AS "day", c."value" FROM (SELECT c."day", (SELECT CAST(CASE WHEN COUNT(*) OVER (PARTITION BY s."from") > 1 OR s."value" IS NULL THEN -1 ELSE COALESCE(CASE WHEN s."value" BETWEEN 0 AND 9999999999999.99 AND s."value" = round(s."value", 2) THEN CAST(s."value" AS DECIMAL(15, 2)) END, -1) END AS DECIMAL(15, 2)) FROM "standards" AS s WHERE s."standard" = 'urbanDibaoStandard' AND s."from" <= c."day" ORDER BY s."from" DESC LIMIT 1) AS "value", LEAD(c."day") OVER (ORDER BY c."day") AS "next" FROM (SELECT s."from" AS "day" FROM "standards" AS s WHERE s."standard" = 'urbanDibaoStandard' AND s."from" IS NOT NULL) AS c) AS c) AS d) AS "values.urbanDibaoStandard",
    (SELECT {'first': MIN(d."day"), 'last': MAX(d."day"), 'latest': list(d."value" ORDER BY d."day")[-1], 'all': list(d."value" ORDER BY d."day")} FROM (SELECT CAST(unnest(generate_series(c."day", COALESCE(c."next" - INTERVAL '1 day', c."day"), INTERVAL '1 day')) AS DATE) AS "day", c."value" FROM (SELECT c."day", (SELECT CAST(CASE WHEN COUNT(*) OVER (PARTITION BY s."from") > 1 OR s."value" IS NULL THEN -1 ELSE COALESCE(CASE WHEN s."value" BETWEEN 0 AND 9999999999999.99 AND s."value" = round(s."value", 2) THEN CAST(s."value" AS DECIMAL(15, 2)) END, -1) END AS DECIMAL(15, 2)) FROM "standards" AS s WHERE s."standard" = 'ruralDibaoStandard' AND s."from" <= c."day" ORDER BY s."from" DESC LIMIT 1) AS "value", LEAD(c."day") OVER (ORDER BY c."day") AS "next" FROM (SELECT s."from" AS "day" FROM "standards" AS s WHERE s."standard" = 'ruralDibaoStandard' AND s."from" IS NOT NULL) AS c) AS c) AS d) AS "values.ruralDibaoStandard"
  FROM step_1
), step_3 AS (
  SELECT
    *,
    CASE WHEN "day in force" >= "values.urbanDibaoStandard"['last'] THEN "values.urbanDibaoStandard"['latest'] WHEN "day in force" >= "values.urbanDibaoStandard"['first'] THEN "values.urbanDibaoStandard"['all']["day in force" - "values.urbanDibaoStandard"['first'] + 1] END AS "given.urbanDibaoStandard",
    CASE WHEN "day in force" >= "values.ruralDibaoStandard"['last'] THEN "values.ruralDibaoStandard"['latest'] WHEN "day in force" >= "values.ruralDibaoStandard"['first'] THEN "values.ruralDibaoStandard"['all']["day in force" - "values.ruralDibaoStandard"['first'] + 1] END AS "given.ruralDibaoStandard"
  FROM step_2
), step_4 AS (
  SELECT
    *,
    NULLIF("given.urbanDibaoStandard", -1) AS "urbanDibaoStandard",
    NULLIF("given.ruralDibaoStandard", -1) AS "ruralDibaoStandard"
  FROM step_3
),

-- What is at fault
step_5 AS (
  SELECT
    *,
    CASE WHEN NOT "given.residence" IN ('urban', 'rural') OR "householdSize" IS NULL OR ("given.monthlyIncome" IS NOT NULL AND "monthlyIncome" IS NULL) OR ("given.urbanDibaoStandard" IS NOT NULL AND "urbanDibaoStandard" IS NULL) OR ("given.ruralDibaoStandard" IS NOT NULL AND "ruralDibaoStandard" IS NULL) THEN concat_ws(';',
      CASE WHEN NOT "given.residence" IN ('urban', 'rural') THEN 'residence' END,
      CASE WHEN "householdSize" IS NULL THEN 'householdSize' END,
      CASE WHEN ("given.monthlyIncome" IS NOT NULL AND "monthlyIncome" IS NULL) THEN 'monthlyIncome' END,
      CASE WHEN ("given.urbanDibaoStandard" IS NOT NULL AND "urbanDibaoStandard" IS NULL) THEN 'standards.urbanDibaoStandard' END,
      CASE WHEN ("given.ruralDibaoStandard" IS NOT NULL AND "ruralDibaoStandard" IS NULL) THEN 'standards.ruralDibaoStandard' END) END AS "error"
  FROM step_4
),

-- The rule, where everything that it reads is known
step_6 AS (
  SELECT
    *,
    -- dibaoStandard 二(二)1-s2: the household's dibao standard
    CASE WHEN ("residence" = 'rural') THEN "ruralDibaoStandard" WHEN NOT ("residence" = 'rural') THEN "urbanDibaoStandard" END AS "dibaoStandard"
  FROM step_5
), step_7 AS (
  SELECT
    *,
    -- householdStandard 二(二)1-s2: standard of the whole household
    TRY("dibaoStandard" * "householdSize") AS "householdStandard"
  FROM step_6
), step_8 AS (
  SELECT
    *,
    -- belowDibaoLine 二(二)1-s2: income is under the dibao line
    "monthlyIncome" < "householdStandard" AS "belowDibaoLine",
    -- difference 二(二)1-s2: difference between the standard and income
    TRY("householdStandard" - "monthlyIncome") AS "difference",
    -- dibaoFloor 二(二)1-s2: floor of a payment by difference
    ceil(TRY("householdStandard" * (0.40 /* dibaoFloorShare */ * 100.0))) * 0.01 AS "dibaoFloor"
  FROM step_7
), step_9 AS (
  SELECT
    *,
    -- entitled 二(二)1-s2: every condition holds
    "belowDibaoLine" AS "entitled",
    -- dibaoAllowance 二(二)1-s2: dibao allowance
    CASE WHEN "difference" IS NOT NULL AND "dibaoFloor" IS NOT NULL THEN GREATEST("difference", "dibaoFloor") END AS "dibaoAllowance"
  FROM step_8
), step_10 AS (
  SELECT
    *,
    "error" IS NULL AND ("entitled" IS NULL OR ("entitled" AND "dibaoAllowance" IS NULL)) AS "open"
  FROM step_9
),

-- What is unknown: between which ends each step lies, and what could still change it
step_11 AS (
  SELECT
    *,
    -- dibaoStandard 二(二)1-s2: the household's dibao standard
    CASE WHEN "open" THEN COALESCE("dibaoStandard", CASE WHEN ("residence" = 'rural') THEN CAST(COALESCE("ruralDibaoStandard", 0) AS DECIMAL(19, 2)) WHEN NOT ("residence" = 'rural') THEN CAST(COALESCE("urbanDibaoStandard", 0) AS DECIMAL(19, 2)) ELSE LEAST(CAST(COALESCE("ruralDibaoStandard", 0) AS DECIMAL(19, 2)), CAST(COALESCE("urbanDibaoStandard", 0) AS DECIMAL(19, 2))) END) ELSE 0 END AS "dibaoStandard.low",
    CASE WHEN "open" THEN COALESCE("dibaoStandard", CASE WHEN ("residence" = 'rural') THEN CAST("ruralDibaoStandard" AS DECIMAL(19, 2)) WHEN NOT ("residence" = 'rural') THEN CAST("urbanDibaoStandard" AS DECIMAL(19, 2)) ELSE CASE WHEN CAST("ruralDibaoStandard" AS DECIMAL(19, 2)) IS NOT NULL AND CAST("urbanDibaoStandard" AS DECIMAL(19, 2)) IS NOT NULL THEN GREATEST(CAST("ruralDibaoStandard" AS DECIMAL(19, 2)), CAST("urbanDibaoStandard" AS DECIMAL(19, 2))) END END) ELSE 0 END AS "dibaoStandard.high"
  FROM step_10
), step_12 AS (
  SELECT
    *,
    -- householdStandard 二(二)1-s2: standard of the whole household
    CASE WHEN "open" THEN COALESCE("householdStandard", ("dibaoStandard.low" * "householdSize")) ELSE 0 END AS "householdStandard.low",
    CASE WHEN "open" THEN COALESCE("householdStandard", ("dibaoStandard.high" * "householdSize")) ELSE 0 END AS "householdStandard.high"
  FROM step_11
), step_13 AS (
  SELECT
    *,
    CASE WHEN "open" THEN CASE WHEN "householdStandard.low" = "householdStandard.high" THEN 0 ELSE (CASE WHEN "dibaoStandard.low" = "dibaoStandard.high" THEN 0 ELSE CASE WHEN ("residence" = 'rural') THEN CASE WHEN "ruralDibaoStandard" IS NULL THEN 16 ELSE 0 END WHEN NOT ("residence" = 'rural') THEN CASE WHEN "urbanDibaoStandard" IS NULL THEN 8 ELSE 0 END ELSE (CASE WHEN "residence" IS NULL THEN 1 ELSE 0 END | CASE WHEN "ruralDibaoStandard" IS NULL THEN 16 ELSE 0 END | CASE WHEN "urbanDibaoStandard" IS NULL THEN 8 ELSE 0 END) END END) END ELSE 0 END AS "householdStandard.missing",
    -- belowDibaoLine 二(二)1-s2: income is under the dibao line
    CASE WHEN "open" THEN COALESCE("belowDibaoLine", CASE WHEN CAST("monthlyIncome" AS DECIMAL(19, 2)) < "householdStandard.low" THEN TRUE WHEN CAST(COALESCE("monthlyIncome", 0) AS DECIMAL(19, 2)) >= "householdStandard.high" THEN FALSE END) ELSE "belowDibaoLine" END AS "belowDibaoLine.settled",
    -- difference 二(二)1-s2: difference between the standard and income
    CASE WHEN "open" THEN COALESCE("difference", ("householdStandard.low" - CAST("monthlyIncome" AS DECIMAL(19, 2)))) ELSE 0 END AS "difference.low",
    CASE WHEN "open" THEN COALESCE("difference", ("householdStandard.high" - CAST(COALESCE("monthlyIncome", 0) AS DECIMAL(19, 2)))) ELSE 0 END AS "difference.high",
    -- dibaoFloor 二(二)1-s2: floor of a payment by difference
    CASE WHEN "open" THEN COALESCE("dibaoFloor", CAST((ceil("householdStandard.low" * (0.40 /* dibaoFloorShare */ * 100.0)) * 0.01) AS DECIMAL(24, 2))) ELSE 0 END AS "dibaoFloor.low",
    CASE WHEN "open" THEN COALESCE("dibaoFloor", CAST((ceil("householdStandard.high" * (0.40 /* dibaoFloorShare */ * 100.0)) * 0.01) AS DECIMAL(24, 2))) ELSE 0 END AS "dibaoFloor.high"
  FROM step_12
), step_14 AS (
  SELECT
    *,
    -- dibaoAllowance 二(二)1-s2: dibao allowance
    CASE WHEN "open" THEN COALESCE("dibaoAllowance", GREATEST("difference.low", "dibaoFloor.low")) ELSE 0 END AS "dibaoAllowance.low",
    CASE WHEN "open" THEN COALESCE("dibaoAllowance", CASE WHEN "difference.high" IS NOT NULL AND "dibaoFloor.high" IS NOT NULL THEN GREATEST("difference.high", "dibaoFloor.high") END) ELSE 0 END AS "dibaoAllowance.high"
  FROM step_13
), step_15 AS (
  SELECT
    *,
    CASE WHEN "open" THEN (CASE WHEN "belowDibaoLine.settled" IS NULL THEN (CASE WHEN "monthlyIncome" IS NULL THEN 4 ELSE 0 END | "householdStandard.missing") ELSE 0 END) | (CASE WHEN "dibaoAllowance.low" = "dibaoAllowance.high" THEN 0 ELSE (CASE WHEN "dibaoFloor.low" >= "difference.high" THEN 0 ELSE (CASE WHEN "difference.low" = "difference.high" THEN 0 ELSE ("householdStandard.missing" | CASE WHEN "monthlyIncome" IS NULL THEN 4 ELSE 0 END) END) END | CASE WHEN "difference.low" >= "dibaoFloor.high" THEN 0 ELSE (CASE WHEN "dibaoFloor.low" = "dibaoFloor.high" THEN 0 ELSE "householdStandard.missing" END) END) END) ELSE 0 END AS "all.missing"
  FROM step_14
),

-- The result
step_16 AS (
  SELECT
    *,
    "belowDibaoLine.settled" AS "whether"
  FROM step_15
), step_17 AS (
  SELECT
    *,
    CASE WHEN "open" THEN NOT COALESCE(NOT "whether" OR ("whether" AND "dibaoAllowance.low" = "dibaoAllowance.high"), FALSE) ELSE FALSE END AS "undetermined"
  FROM step_16
), step_18 AS (
  SELECT
    *,
    "whether" AND NOT "undetermined" AND "error" IS NULL AS "granted"
  FROM step_17
), step_19 AS (
  SELECT
    *,
    CASE WHEN "granted" THEN 'entitled' WHEN "undetermined" THEN 'undetermined' WHEN "error" IS NULL THEN 'notEntitled' ELSE 'invalid' END AS "outcome"
  FROM step_18
)
SELECT
  "key.household" AS "household",
  "outcome",
  CASE WHEN "granted" THEN CASE WHEN "open" THEN CAST("dibaoAllowance.low" AS DECIMAL(18, 2)) ELSE CAST("dibaoAllowance" AS DECIMAL(18, 2)) END END AS "amount",
  CASE WHEN "granted" OR "undetermined" THEN 'yuan/month' END AS "unit",
  CASE WHEN "undetermined" THEN concat_ws(';',
    CASE WHEN ("all.missing" & 1) <> 0 THEN 'residence' END,
    CASE WHEN ("all.missing" & 4) <> 0 THEN 'monthlyIncome' END,
    CASE WHEN ("all.missing" & 8) <> 0 THEN 'standards.urbanDibaoStandard' END,
    CASE WHEN ("all.missing" & 16) <> 0 THEN 'standards.ruralDibaoStandard' END) END AS "missing",
  CASE WHEN "undetermined" THEN CAST(CASE WHEN "whether" THEN "dibaoAllowance.low" ELSE 0 END AS DECIMAL(18, 2)) END AS "min",
  CASE WHEN "undetermined" THEN CAST("dibaoAllowance.high" AS DECIMAL(18, 2)) END AS "max",
  "error"
FROM step_19;

COMMENT ON VIEW "dibao" IS 'dibao, printed by jiuzhu 0.1.0 under policy yiwu-2012-12-03 | Readings: the defaults | Day: 2013-06-01 | To print it again: jiuzhu sql dibao --dialect duckdb --as view --on 2013-06-01';
