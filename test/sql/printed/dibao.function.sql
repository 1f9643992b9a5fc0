-- dibao：jiuzhu 0.1.0 按政策 yiwu-2012-12-03 输出
-- 口径：各项均为默认
-- 日期：各行自己的日期
-- 重新输出：jiuzhu sql dibao --dialect postgres --as function --lang zh
CREATE OR REPLACE FUNCTION "dibao"(
  "residence" TEXT,
  "householdSize" INTEGER,
  "monthlyIncome" NUMERIC,
  "on" DATE
)
RETURNS TABLE ("outcome" TEXT, "amount" NUMERIC, "unit" TEXT, "missing" TEXT, "min" NUMERIC, "max" NUMERIC, "error" TEXT)
LANGUAGE SQL STABLE
BEGIN ATOMIC
WITH step_0 AS (
  SELECT
    "residence" AS "given.residence",
    "householdSize" AS "given.householdSize",
    "monthlyIncome" AS "given.monthlyIncome",
    "on" AS "day in force"
),

-- 各项情况，逐项核对：不合规的按未知处理，该行有误
step_1 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    "given.residence" AS "residence",
    CASE WHEN "given.householdSize" BETWEEN 1 AND 1000 AND "given.householdSize" = round("given.householdSize", 0) THEN CAST("given.householdSize" AS DECIMAL(9, 0)) END AS "householdSize",
    CASE WHEN "given.monthlyIncome" BETWEEN 0 AND 9999999999999.99 AND "given.monthlyIncome" = round("given.monthlyIncome", 2) THEN CAST("given.monthlyIncome" AS DECIMAL(15, 2)) END AS "monthlyIncome"
  FROM step_0
),

-- 当日执行的标准
step_2 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    (SELECT array_agg((SELECT CAST(CASE WHEN COUNT(*) OVER (PARTITION BY s."from") > 1 OR s."value" IS NULL THEN -1 ELSE COALESCE(CASE WHEN s."value" BETWEEN 0 AND 9999999999999.99 AND s."value" = round(s."value", 2) THEN CAST(s."value" AS DECIMAL(15, 2)) END, -1) END AS DECIMAL(15, 2)) FROM "standards" AS s WHERE s."standard" = 'urbanDibaoStandard' AND s."from" <= c."day" ORDER BY s."from" DESC LIMIT 1) ORDER BY c."day") FROM (SELECT s."from" AS "day" FROM "standards" AS s WHERE s."standard" = 'urbanDibaoStandard' AND s."from" IS NOT NULL) AS c)[width_bucket("day in force", (SELECT array_agg(c."day" ORDER BY c."day") FROM (SELECT s."from" AS "day" FROM "standards" AS s WHERE s."standard" = 'urbanDibaoStandard' AND s."from" IS NOT NULL) AS c))] AS "given.urbanDibaoStandard",
    (SELECT array_agg((SELECT CAST(CASE WHEN COUNT(*) OVER (PARTITION BY s."from") > 1 OR s."value" IS NULL THEN -1 ELSE COALESCE(CASE WHEN s."value" BETWEEN 0 AND 9999999999999.99 AND s."value" = round(s."value", 2) THEN CAST(s."value" AS DECIMAL(15, 2)) END, -1) END AS DECIMAL(15, 2)) FROM "standards" AS s WHERE s."standard" = 'ruralDibaoStandard' AND s."from" <= c."day" ORDER BY s."from" DESC LIMIT 1) ORDER BY c."day") FROM (SELECT s."from" AS "day" FROM "standards" AS s WHERE s."standard" = 'ruralDibaoStandard' AND s."from" IS NOT NULL) AS c)[width_bucket("day in force", (SELECT array_agg(c."day" ORDER BY c."day") FROM (SELECT s."from" AS "day" FROM "standards" AS s WHERE s."standard" = 'ruralDibaoStandard' AND s."from" IS NOT NULL) AS c))] AS "given.ruralDibaoStandard"
  FROM step_1
), step_3 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    NULLIF("given.urbanDibaoStandard", -1) AS "urbanDibaoStandard",
    NULLIF("given.ruralDibaoStandard", -1) AS "ruralDibaoStandard"
  FROM step_2
),

-- 有误的列
step_4 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    CASE WHEN NOT "given.residence" IN ('urban', 'rural') OR "householdSize" IS NULL OR ("given.monthlyIncome" IS NOT NULL AND "monthlyIncome" IS NULL) OR ("given.urbanDibaoStandard" IS NOT NULL AND "urbanDibaoStandard" IS NULL) OR ("given.ruralDibaoStandard" IS NOT NULL AND "ruralDibaoStandard" IS NULL) OR ("day in force" BETWEEN DATE '2012-12-03' AND DATE '9999-12-31') IS NOT TRUE THEN concat_ws(';',
      CASE WHEN NOT "given.residence" IN ('urban', 'rural') THEN 'residence' END,
      CASE WHEN "householdSize" IS NULL THEN 'householdSize' END,
      CASE WHEN ("given.monthlyIncome" IS NOT NULL AND "monthlyIncome" IS NULL) THEN 'monthlyIncome' END,
      CASE WHEN ("given.urbanDibaoStandard" IS NOT NULL AND "urbanDibaoStandard" IS NULL) THEN 'standards.urbanDibaoStandard' END,
      CASE WHEN ("given.ruralDibaoStandard" IS NOT NULL AND "ruralDibaoStandard" IS NULL) THEN 'standards.ruralDibaoStandard' END,
      CASE WHEN ("day in force" BETWEEN DATE '2012-12-03' AND DATE '9999-12-31') IS NOT TRUE THEN 'on' END) END AS "error"
  FROM step_3
),

-- 规则：所需信息齐全时
step_5 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    -- dibaoStandard 二(二)1-s2: 执行的低保标准
    CASE WHEN ("residence" = 'rural') THEN "ruralDibaoStandard" WHEN NOT ("residence" = 'rural') THEN "urbanDibaoStandard" END AS "dibaoStandard"
  FROM step_4
), step_6 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    -- householdStandard 二(二)1-s2: 全家低保标准
    "dibaoStandard" * "householdSize" AS "householdStandard"
  FROM step_5
), step_7 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    -- belowDibaoLine 二(二)1-s2: 收入低于低保线
    "monthlyIncome" < "householdStandard" AS "belowDibaoLine",
    -- difference 二(二)1-s2: 标准与收入的差额
    "householdStandard" - "monthlyIncome" AS "difference",
    -- dibaoFloor 二(二)1-s2: 差额发放的下限
    ceil("householdStandard" * (0.40 /* dibaoFloorShare */ * 100.0)) * 0.01 AS "dibaoFloor"
  FROM step_6
), step_8 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    -- entitled 二(二)1-s2: 各项条件均符合
    "belowDibaoLine" AS "entitled",
    -- dibaoAllowance 二(二)1-s2: 低保金
    CASE WHEN "difference" IS NOT NULL AND "dibaoFloor" IS NOT NULL THEN GREATEST("difference", "dibaoFloor") END AS "dibaoAllowance"
  FROM step_7
), step_9 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    "error" IS NULL AND ("entitled" IS NULL OR ("entitled" AND "dibaoAllowance" IS NULL)) AS "open"
  FROM step_8
),

-- 信息不全时：各步骤的上下限，以及仍可能改变结果的信息
step_10 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    -- dibaoStandard 二(二)1-s2: 执行的低保标准
    CASE WHEN "open" THEN COALESCE("dibaoStandard", CASE WHEN ("residence" = 'rural') THEN COALESCE("ruralDibaoStandard", 0) WHEN NOT ("residence" = 'rural') THEN COALESCE("urbanDibaoStandard", 0) ELSE LEAST(COALESCE("ruralDibaoStandard", 0), COALESCE("urbanDibaoStandard", 0)) END) ELSE 0 END AS "dibaoStandard.low",
    CASE WHEN "open" THEN COALESCE("dibaoStandard", CASE WHEN ("residence" = 'rural') THEN "ruralDibaoStandard" WHEN NOT ("residence" = 'rural') THEN "urbanDibaoStandard" ELSE CASE WHEN "ruralDibaoStandard" IS NOT NULL AND "urbanDibaoStandard" IS NOT NULL THEN GREATEST("ruralDibaoStandard", "urbanDibaoStandard") END END) ELSE 0 END AS "dibaoStandard.high"
  FROM step_9
), step_11 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    -- householdStandard 二(二)1-s2: 全家低保标准
    CASE WHEN "open" THEN COALESCE("householdStandard", ("dibaoStandard.low" * "householdSize")) ELSE 0 END AS "householdStandard.low",
    CASE WHEN "open" THEN COALESCE("householdStandard", ("dibaoStandard.high" * "householdSize")) ELSE 0 END AS "householdStandard.high"
  FROM step_10
), step_12 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    CASE WHEN "open" THEN CASE WHEN "householdStandard.low" = "householdStandard.high" THEN 0 ELSE (CASE WHEN "dibaoStandard.low" = "dibaoStandard.high" THEN 0 ELSE CASE WHEN ("residence" = 'rural') THEN CASE WHEN "ruralDibaoStandard" IS NULL THEN 16 ELSE 0 END WHEN NOT ("residence" = 'rural') THEN CASE WHEN "urbanDibaoStandard" IS NULL THEN 8 ELSE 0 END ELSE (CASE WHEN "residence" IS NULL THEN 1 ELSE 0 END | CASE WHEN "ruralDibaoStandard" IS NULL THEN 16 ELSE 0 END | CASE WHEN "urbanDibaoStandard" IS NULL THEN 8 ELSE 0 END) END END) END ELSE 0 END AS "householdStandard.missing",
    -- belowDibaoLine 二(二)1-s2: 收入低于低保线
    CASE WHEN "open" THEN COALESCE("belowDibaoLine", CASE WHEN "monthlyIncome" < "householdStandard.low" THEN TRUE WHEN COALESCE("monthlyIncome", 0) >= "householdStandard.high" THEN FALSE END) ELSE "belowDibaoLine" END AS "belowDibaoLine.settled",
    -- difference 二(二)1-s2: 标准与收入的差额
    CASE WHEN "open" THEN COALESCE("difference", ("householdStandard.low" - "monthlyIncome")) ELSE 0 END AS "difference.low",
    CASE WHEN "open" THEN COALESCE("difference", ("householdStandard.high" - COALESCE("monthlyIncome", 0))) ELSE 0 END AS "difference.high",
    -- dibaoFloor 二(二)1-s2: 差额发放的下限
    CASE WHEN "open" THEN COALESCE("dibaoFloor", (ceil("householdStandard.low" * (0.40 /* dibaoFloorShare */ * 100.0)) * 0.01)) ELSE 0 END AS "dibaoFloor.low",
    CASE WHEN "open" THEN COALESCE("dibaoFloor", (ceil("householdStandard.high" * (0.40 /* dibaoFloorShare */ * 100.0)) * 0.01)) ELSE 0 END AS "dibaoFloor.high"
  FROM step_11
), step_13 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    -- dibaoAllowance 二(二)1-s2: 低保金
    CASE WHEN "open" THEN COALESCE("dibaoAllowance", GREATEST("difference.low", "dibaoFloor.low")) ELSE 0 END AS "dibaoAllowance.low",
    CASE WHEN "open" THEN COALESCE("dibaoAllowance", CASE WHEN "difference.high" IS NOT NULL AND "dibaoFloor.high" IS NOT NULL THEN GREATEST("difference.high", "dibaoFloor.high") END) ELSE 0 END AS "dibaoAllowance.high"
  FROM step_12
), step_14 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    CASE WHEN "open" THEN (CASE WHEN "belowDibaoLine.settled" IS NULL THEN (CASE WHEN "monthlyIncome" IS NULL THEN 4 ELSE 0 END | "householdStandard.missing") ELSE 0 END) | (CASE WHEN "dibaoAllowance.low" = "dibaoAllowance.high" THEN 0 ELSE (CASE WHEN "dibaoFloor.low" >= "difference.high" THEN 0 ELSE (CASE WHEN "difference.low" = "difference.high" THEN 0 ELSE ("householdStandard.missing" | CASE WHEN "monthlyIncome" IS NULL THEN 4 ELSE 0 END) END) END | CASE WHEN "difference.low" >= "dibaoFloor.high" THEN 0 ELSE (CASE WHEN "dibaoFloor.low" = "dibaoFloor.high" THEN 0 ELSE "householdStandard.missing" END) END) END) ELSE 0 END AS "all.missing"
  FROM step_13
),

-- 结果
step_15 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    "belowDibaoLine.settled" AS "whether"
  FROM step_14
), step_16 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    CASE WHEN "open" THEN NOT COALESCE(NOT "whether" OR ("whether" AND "dibaoAllowance.low" = "dibaoAllowance.high"), FALSE) ELSE FALSE END AS "undetermined"
  FROM step_15
), step_17 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    "whether" AND NOT "undetermined" AND "error" IS NULL AS "granted"
  FROM step_16
), step_18 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    CASE WHEN "granted" THEN 'entitled' WHEN "undetermined" THEN 'undetermined' WHEN "error" IS NULL THEN 'notEntitled' ELSE 'invalid' END AS "outcome"
  FROM step_17
)
SELECT
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
FROM step_18;
END;
