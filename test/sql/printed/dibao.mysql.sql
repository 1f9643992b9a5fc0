-- dibao, printed by jiuzhu 0.1.0 under policy yiwu-2012-12-03
-- Readings: the defaults
-- Day: each row's own
-- To print it again: jiuzhu sql dibao --dialect mysql --as view
CREATE OR REPLACE VIEW `dibao` AS
WITH step_0 AS (
  SELECT
    CAST(CONVERT(`household` USING utf8mb4) AS BINARY) AS `key.household`,
    `residence` AS `given.residence`,
    `householdSize` AS `given.householdSize`,
    `monthlyIncome` AS `given.monthlyIncome`,
    `on` AS `day in force`
  FROM `households`
),

-- Facts, checked: what is not admissible counts as unknown, and its row is invalid
step_1 AS (
  SELECT
    *,
    `given.residence` AS `residence`,
    CASE WHEN CONVERT(CAST(`given.householdSize` AS CHAR) USING utf8mb4) COLLATE utf8mb4_bin REGEXP '\\A(-?[0-9]+([.][0-9]+)?)\\z' AND `given.householdSize` BETWEEN 1 AND 1000 AND `given.householdSize` = round(`given.householdSize`, 0) THEN CAST(`given.householdSize` AS DECIMAL(9, 0)) END AS `householdSize`,
    CASE WHEN CONVERT(CAST(`given.monthlyIncome` AS CHAR) USING utf8mb4) COLLATE utf8mb4_bin REGEXP '\\A(-?[0-9]+([.][0-9]+)?)\\z' AND `given.monthlyIncome` BETWEEN 0 AND 9999999999999.99 AND `given.monthlyIncome` = round(`given.monthlyIncome`, 2) THEN CAST(`given.monthlyIncome` AS DECIMAL(15, 2)) END AS `monthlyIncome`
  FROM step_0
  LIMIT 18446744073709551615
),

-- Standards in force on the day
step_2 AS (
  SELECT
    *,
    (SELECT CAST(CASE WHEN COUNT(*) OVER (PARTITION BY s.`from`) > 1 OR s.`value` IS NULL THEN -1 ELSE COALESCE(CASE WHEN CONVERT(CAST(s.`value` AS CHAR) USING utf8mb4) COLLATE utf8mb4_bin REGEXP '\\A(-?[0-9]+([.][0-9]+)?)\\z' AND s.`value` BETWEEN 0 AND 9999999999999.99 AND s.`value` = round(s.`value`, 2) THEN CAST(s.`value` AS DECIMAL(15, 2)) END, -1) END AS DECIMAL(15, 2)) FROM `standards` AS s WHERE CAST(CONVERT(s.`standard` USING utf8mb4) AS BINARY) = 'urbanDibaoStandard' AND s.`from` <= `day in force` ORDER BY s.`from` DESC LIMIT 1) AS `given.urbanDibaoStandard`,
    (SELECT CAST(CASE WHEN COUNT(*) OVER (PARTITION BY s.`from`) > 1 OR s.`value` IS NULL THEN -1 ELSE COALESCE(CASE WHEN CONVERT(CAST(s.`value` AS CHAR) USING utf8mb4) COLLATE utf8mb4_bin REGEXP '\\A(-?[0-9]+([.][0-9]+)?)\\z' AND s.`value` BETWEEN 0 AND 9999999999999.99 AND s.`value` = round(s.`value`, 2) THEN CAST(s.`value` AS DECIMAL(15, 2)) END, -1) END AS DECIMAL(15, 2)) FROM `standards` AS s WHERE CAST(CONVERT(s.`standard` USING utf8mb4) AS BINARY) = 'ruralDibaoStandard' AND s.`from` <= `day in force` ORDER BY s.`from` DESC LIMIT 1) AS `given.ruralDibaoStandard`
  FROM step_1
  LIMIT 18446744073709551615
), step_3 AS (
  SELECT
    *,
    NULLIF(`given.urbanDibaoStandard`, -1) AS `urbanDibaoStandard`,
    NULLIF(`given.ruralDibaoStandard`, -1) AS `ruralDibaoStandard`
  FROM step_2
  LIMIT 18446744073709551615
),

-- What is at fault
step_4 AS (
  SELECT
    *,
    CASE WHEN NOT CAST(CONVERT(`given.residence` USING utf8mb4) AS BINARY) IN ('urban', 'rural') OR `householdSize` IS NULL OR (`given.monthlyIncome` IS NOT NULL AND `monthlyIncome` IS NULL) OR (`given.urbanDibaoStandard` IS NOT NULL AND `urbanDibaoStandard` IS NULL) OR (`given.ruralDibaoStandard` IS NOT NULL AND `ruralDibaoStandard` IS NULL) OR (`day in force` BETWEEN DATE '2012-12-03' AND DATE '9999-12-31') IS NOT TRUE THEN concat_ws(';',
      CASE WHEN NOT CAST(CONVERT(`given.residence` USING utf8mb4) AS BINARY) IN ('urban', 'rural') THEN 'residence' END,
      CASE WHEN `householdSize` IS NULL THEN 'householdSize' END,
      CASE WHEN (`given.monthlyIncome` IS NOT NULL AND `monthlyIncome` IS NULL) THEN 'monthlyIncome' END,
      CASE WHEN (`given.urbanDibaoStandard` IS NOT NULL AND `urbanDibaoStandard` IS NULL) THEN 'standards.urbanDibaoStandard' END,
      CASE WHEN (`given.ruralDibaoStandard` IS NOT NULL AND `ruralDibaoStandard` IS NULL) THEN 'standards.ruralDibaoStandard' END,
      CASE WHEN (`day in force` BETWEEN DATE '2012-12-03' AND DATE '9999-12-31') IS NOT TRUE THEN 'on' END) END AS `error`
  FROM step_3
  LIMIT 18446744073709551615
),

-- The rule, where everything that it reads is known
step_5 AS (
  SELECT
    *,
    -- dibaoStandard 二(二)1-s2: the household's dibao standard
    CASE WHEN (`residence` = 'rural') THEN `ruralDibaoStandard` WHEN NOT (`residence` = 'rural') THEN `urbanDibaoStandard` END AS `dibaoStandard`
  FROM step_4
  LIMIT 18446744073709551615
), step_6 AS (
  SELECT
    *,
    -- householdStandard 二(二)1-s2: standard of the whole household
    `dibaoStandard` * `householdSize` AS `householdStandard`
  FROM step_5
  LIMIT 18446744073709551615
), step_7 AS (
  SELECT
    *,
    -- belowDibaoLine 二(二)1-s2: income is under the dibao line
    `monthlyIncome` < `householdStandard` AS `belowDibaoLine`,
    -- difference 二(二)1-s2: difference between the standard and income
    `householdStandard` - `monthlyIncome` AS `difference`,
    -- dibaoFloor 二(二)1-s2: floor of a payment by difference
    ceil(`householdStandard` * (0.40 /* dibaoFloorShare */ * 100.0)) * 0.01 AS `dibaoFloor`
  FROM step_6
  LIMIT 18446744073709551615
), step_8 AS (
  SELECT
    *,
    -- entitled 二(二)1-s2: every condition holds
    `belowDibaoLine` AS `entitled`,
    -- dibaoAllowance 二(二)1-s2: dibao allowance
    CASE WHEN `difference` IS NOT NULL AND `dibaoFloor` IS NOT NULL THEN GREATEST(COALESCE(`difference`, `dibaoFloor`), COALESCE(`dibaoFloor`, `difference`)) END AS `dibaoAllowance`
  FROM step_7
  LIMIT 18446744073709551615
), step_9 AS (
  SELECT
    *,
    `error` IS NULL AND (`entitled` IS NULL OR (`entitled` AND `dibaoAllowance` IS NULL)) AS `open`
  FROM step_8
  LIMIT 18446744073709551615
),

-- What is unknown: between which ends each step lies, and what could still change it
step_10 AS (
  SELECT
    *,
    -- dibaoStandard 二(二)1-s2: the household's dibao standard
    CASE WHEN `open` THEN COALESCE(`dibaoStandard`, CASE WHEN (`residence` = 'rural') THEN COALESCE(`ruralDibaoStandard`, 0) WHEN NOT (`residence` = 'rural') THEN COALESCE(`urbanDibaoStandard`, 0) ELSE LEAST(COALESCE(COALESCE(`ruralDibaoStandard`, 0), COALESCE(`urbanDibaoStandard`, 0)), COALESCE(COALESCE(`urbanDibaoStandard`, 0), COALESCE(`ruralDibaoStandard`, 0))) END) ELSE 0 END AS `dibaoStandard.low`,
    CASE WHEN `open` THEN COALESCE(`dibaoStandard`, CASE WHEN (`residence` = 'rural') THEN `ruralDibaoStandard` WHEN NOT (`residence` = 'rural') THEN `urbanDibaoStandard` ELSE CASE WHEN `ruralDibaoStandard` IS NOT NULL AND `urbanDibaoStandard` IS NOT NULL THEN GREATEST(COALESCE(`ruralDibaoStandard`, `urbanDibaoStandard`), COALESCE(`urbanDibaoStandard`, `ruralDibaoStandard`)) END END) ELSE 0 END AS `dibaoStandard.high`
  FROM step_9
  LIMIT 18446744073709551615
), step_11 AS (
  SELECT
    *,
    -- householdStandard 二(二)1-s2: standard of the whole household
    CASE WHEN `open` THEN COALESCE(`householdStandard`, (`dibaoStandard.low` * `householdSize`)) ELSE 0 END AS `householdStandard.low`,
    CASE WHEN `open` THEN COALESCE(`householdStandard`, (`dibaoStandard.high` * `householdSize`)) ELSE 0 END AS `householdStandard.high`
  FROM step_10
  LIMIT 18446744073709551615
), step_12 AS (
  SELECT
    *,
    CASE WHEN `open` THEN CASE WHEN `householdStandard.low` = `householdStandard.high` THEN 0 ELSE (CASE WHEN `dibaoStandard.low` = `dibaoStandard.high` THEN 0 ELSE CASE WHEN (`residence` = 'rural') THEN CASE WHEN `ruralDibaoStandard` IS NULL THEN 16 ELSE 0 END WHEN NOT (`residence` = 'rural') THEN CASE WHEN `urbanDibaoStandard` IS NULL THEN 8 ELSE 0 END ELSE (CASE WHEN `residence` IS NULL THEN 1 ELSE 0 END | CASE WHEN `ruralDibaoStandard` IS NULL THEN 16 ELSE 0 END | CASE WHEN `urbanDibaoStandard` IS NULL THEN 8 ELSE 0 END) END END) END ELSE 0 END AS `householdStandard.missing`,
    -- belowDibaoLine 二(二)1-s2: income is under the dibao line
    CASE WHEN `open` THEN COALESCE(`belowDibaoLine`, CASE WHEN `monthlyIncome` < `householdStandard.low` THEN TRUE WHEN COALESCE(`monthlyIncome`, 0) >= `householdStandard.high` THEN FALSE END) ELSE `belowDibaoLine` END AS `belowDibaoLine.settled`,
    -- difference 二(二)1-s2: difference between the standard and income
    CASE WHEN `open` THEN COALESCE(`difference`, (`householdStandard.low` - `monthlyIncome`)) ELSE 0 END AS `difference.low`,
    CASE WHEN `open` THEN COALESCE(`difference`, (`householdStandard.high` - COALESCE(`monthlyIncome`, 0))) ELSE 0 END AS `difference.high`,
    -- dibaoFloor 二(二)1-s2: floor of a payment by difference
    CASE WHEN `open` THEN COALESCE(`dibaoFloor`, (ceil(`householdStandard.low` * (0.40 /* dibaoFloorShare */ * 100.0)) * 0.01)) ELSE 0 END AS `dibaoFloor.low`,
    CASE WHEN `open` THEN COALESCE(`dibaoFloor`, (ceil(`householdStandard.high` * (0.40 /* dibaoFloorShare */ * 100.0)) * 0.01)) ELSE 0 END AS `dibaoFloor.high`
  FROM step_11
  LIMIT 18446744073709551615
), step_13 AS (
  SELECT
    *,
    -- dibaoAllowance 二(二)1-s2: dibao allowance
    CASE WHEN `open` THEN COALESCE(`dibaoAllowance`, GREATEST(COALESCE(`difference.low`, `dibaoFloor.low`), COALESCE(`dibaoFloor.low`, `difference.low`))) ELSE 0 END AS `dibaoAllowance.low`,
    CASE WHEN `open` THEN COALESCE(`dibaoAllowance`, CASE WHEN `difference.high` IS NOT NULL AND `dibaoFloor.high` IS NOT NULL THEN GREATEST(COALESCE(`difference.high`, `dibaoFloor.high`), COALESCE(`dibaoFloor.high`, `difference.high`)) END) ELSE 0 END AS `dibaoAllowance.high`
  FROM step_12
  LIMIT 18446744073709551615
), step_14 AS (
  SELECT
    *,
    CASE WHEN `open` THEN (CASE WHEN `belowDibaoLine.settled` IS NULL THEN (CASE WHEN `monthlyIncome` IS NULL THEN 4 ELSE 0 END | `householdStandard.missing`) ELSE 0 END) | (CASE WHEN `dibaoAllowance.low` = `dibaoAllowance.high` THEN 0 ELSE (CASE WHEN `dibaoFloor.low` >= `difference.high` THEN 0 ELSE (CASE WHEN `difference.low` = `difference.high` THEN 0 ELSE (`householdStandard.missing` | CASE WHEN `monthlyIncome` IS NULL THEN 4 ELSE 0 END) END) END | CASE WHEN `difference.low` >= `dibaoFloor.high` THEN 0 ELSE (CASE WHEN `dibaoFloor.low` = `dibaoFloor.high` THEN 0 ELSE `householdStandard.missing` END) END) END) ELSE 0 END AS `all.missing`
  FROM step_13
  LIMIT 18446744073709551615
),

-- The result
step_15 AS (
  SELECT
    *,
    `belowDibaoLine.settled` AS `whether`
  FROM step_14
  LIMIT 18446744073709551615
), step_16 AS (
  SELECT
    *,
    CASE WHEN `open` THEN NOT COALESCE(NOT `whether` OR (`whether` AND `dibaoAllowance.low` = `dibaoAllowance.high`), FALSE) ELSE FALSE END AS `undetermined`
  FROM step_15
  LIMIT 18446744073709551615
), step_17 AS (
  SELECT
    *,
    `whether` AND NOT `undetermined` AND `error` IS NULL AS `granted`
  FROM step_16
  LIMIT 18446744073709551615
), step_18 AS (
  SELECT
    *,
    CASE WHEN `granted` THEN 'entitled' WHEN `undetermined` THEN 'undetermined' WHEN `error` IS NULL THEN 'notEntitled' ELSE 'invalid' END AS `outcome`
  FROM step_17
  LIMIT 18446744073709551615
)
SELECT
  CONVERT(`key.household` USING utf8mb4) AS `household`,
  `outcome`,
  CASE WHEN `granted` THEN CASE WHEN `open` THEN CAST(`dibaoAllowance.low` AS DECIMAL(18, 2)) ELSE CAST(`dibaoAllowance` AS DECIMAL(18, 2)) END END AS `amount`,
  CASE WHEN `granted` OR `undetermined` THEN 'yuan/month' END AS `unit`,
  CASE WHEN `undetermined` THEN concat_ws(';',
    CASE WHEN (`all.missing` & 1) <> 0 THEN 'residence' END,
    CASE WHEN (`all.missing` & 4) <> 0 THEN 'monthlyIncome' END,
    CASE WHEN (`all.missing` & 8) <> 0 THEN 'standards.urbanDibaoStandard' END,
    CASE WHEN (`all.missing` & 16) <> 0 THEN 'standards.ruralDibaoStandard' END) END AS `missing`,
  CASE WHEN `undetermined` THEN CAST(CASE WHEN `whether` THEN `dibaoAllowance.low` ELSE 0 END AS DECIMAL(18, 2)) END AS `min`,
  CASE WHEN `undetermined` THEN CAST(`dibaoAllowance.high` AS DECIMAL(18, 2)) END AS `max`,
  `error`
FROM step_18;
