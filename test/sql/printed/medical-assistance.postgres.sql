-- medicalAssistance, printed by jiuzhu 0.1.0 under policy yiwu-2012-12-03
-- Readings: the defaults
-- Day: each row's own
-- To print it again: jiuzhu sql medicalAssistance --dialect postgres --as view
CREATE OR REPLACE VIEW "medicalAssistance" AS
WITH step_0 AS (
  SELECT
    "household" AS "key.household",
    "person" AS "key.person",
    "claim" AS "key.claim",
    "claim" AS "order",
    "settledOn" AS "given.settledOn",
    "residence" AS "given.residence",
    "householdSize" AS "given.householdSize",
    "monthlyIncome" AS "given.monthlyIncome",
    "dibaoCertified",
    "lowIncomeCertified",
    "categories" AS "given.categories",
    "employeeMedicalInsurance",
    "enlistedOn" AS "given.enlistedOn",
    "disease" AS "given.disease",
    "diseaseRecognised",
    "inPolicyCost" AS "given.inPolicyCost",
    "insurancePaid" AS "given.insurancePaid",
    "commercialPaid" AS "given.commercialPaid",
    "employerPaid" AS "given.employerPaid",
    "withdrawn",
    "on" AS "day in force"
  FROM "claims"
),

-- A claim that stands twice is at fault
step_1 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    COUNT(*) OVER (PARTITION BY "key.household", "key.person", "key.claim") > 1 AS "twice"
  FROM step_0
),

-- Facts, checked: what is not admissible counts as unknown, and its row is invalid
step_2 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    CASE WHEN "given.settledOn" BETWEEN DATE '0001-01-01' AND DATE '9999-12-31' THEN "given.settledOn" END AS "settledOn",
    CASE WHEN "given.residence" IN ('urban', 'rural') THEN "given.residence" END AS "residence",
    CASE WHEN "given.householdSize" BETWEEN 1 AND 1000 AND "given.householdSize" = round("given.householdSize", 0) THEN CAST("given.householdSize" AS DECIMAL(9, 0)) END AS "householdSize",
    CASE WHEN "given.monthlyIncome" BETWEEN 0 AND 9999999999999.99 AND "given.monthlyIncome" = round("given.monthlyIncome", 2) THEN CAST("given.monthlyIncome" AS DECIMAL(15, 2)) END AS "monthlyIncome",
    CASE WHEN "given.categories" = 'none' THEN CAST(ARRAY[] AS TEXT[]) WHEN "given.categories" <> '' AND string_to_array("given.categories", ';') <@ ARRAY['oldPartyMember', 'oldCourier', 'oldGuerrilla', 'disabledVeteranGrade7to10', 'martyrSurvivor', 'dutyDeathSurvivor', 'illnessDeathSurvivor', 'demobilisedVeteran', 'returnedIllVeteran', 'combatVeteran', 'hardshipWorker', 'illnessImpoverished', 'severelyDisabled', 'disabled', 'fiveGuarantees', 'threeWithouts', 'streetChild', 'institutionWard', 'martyrChild', 'orphan'] THEN string_to_array("given.categories", ';') END AS "categories",
    CASE WHEN "given.enlistedOn" BETWEEN DATE '0001-01-01' AND DATE '9999-12-31' THEN "given.enlistedOn" END AS "enlistedOn",
    CASE WHEN "given.disease" IN ('uraemia', 'childhoodLeukaemia', 'childhoodCongenitalHeartDisease', 'breastCancer', 'cervicalCancer', 'severeMentalDisorder', 'multidrugResistantTuberculosis', 'aidsOpportunisticInfection', 'lungCancer', 'oesophagealCancer', 'gastricCancer', 'colonCancer', 'rectalCancer', 'chronicMyeloidLeukaemia', 'acuteMyocardialInfarction', 'cerebralInfarction', 'haemophilia', 'type1Diabetes', 'hyperthyroidism', 'cleftLipAndPalate', 'other') THEN "given.disease" END AS "disease",
    CASE WHEN "given.inPolicyCost" BETWEEN 0 AND 9999999999999.99 AND "given.inPolicyCost" = round("given.inPolicyCost", 2) THEN CAST("given.inPolicyCost" AS DECIMAL(15, 2)) END AS "inPolicyCost",
    CASE WHEN "given.commercialPaid" BETWEEN 0 AND 9999999999999.99 AND "given.commercialPaid" = round("given.commercialPaid", 2) THEN CAST("given.commercialPaid" AS DECIMAL(15, 2)) END AS "commercialPaid",
    CASE WHEN "given.employerPaid" BETWEEN 0 AND 9999999999999.99 AND "given.employerPaid" = round("given.employerPaid", 2) THEN CAST("given.employerPaid" AS DECIMAL(15, 2)) END AS "employerPaid"
  FROM step_1
), step_3 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    CASE WHEN "given.insurancePaid" BETWEEN 0 AND 9999999999999.99 AND COALESCE("given.insurancePaid" <= "inPolicyCost", TRUE) AND "given.insurancePaid" = round("given.insurancePaid", 2) THEN CAST("given.insurancePaid" AS DECIMAL(15, 2)) END AS "insurancePaid"
  FROM step_2
),

-- Standards in force on the day
step_4 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    (SELECT array_agg((SELECT CAST(CASE WHEN COUNT(*) OVER (PARTITION BY s."from") > 1 OR s."value" IS NULL THEN -1 ELSE COALESCE(CASE WHEN s."value" BETWEEN 0 AND 9999999999999.99 AND s."value" = round(s."value", 2) THEN CAST(s."value" AS DECIMAL(15, 2)) END, -1) END AS DECIMAL(15, 2)) FROM "standards" AS s WHERE s."standard" = 'urbanDibaoStandard' AND s."from" <= c."day" ORDER BY s."from" DESC LIMIT 1) ORDER BY c."day") FROM (SELECT s."from" AS "day" FROM "standards" AS s WHERE s."standard" = 'urbanDibaoStandard' AND s."from" IS NOT NULL) AS c)[width_bucket("day in force", (SELECT array_agg(c."day" ORDER BY c."day") FROM (SELECT s."from" AS "day" FROM "standards" AS s WHERE s."standard" = 'urbanDibaoStandard' AND s."from" IS NOT NULL) AS c))] AS "given.urbanDibaoStandard",
    (SELECT array_agg((SELECT CAST(CASE WHEN COUNT(*) OVER (PARTITION BY s."from") > 1 OR s."value" IS NULL THEN -1 ELSE COALESCE(CASE WHEN s."value" BETWEEN 0 AND 9999999999999.99 AND s."value" = round(s."value", 2) THEN CAST(s."value" AS DECIMAL(15, 2)) END, -1) END AS DECIMAL(15, 2)) FROM "standards" AS s WHERE s."standard" = 'ruralDibaoStandard' AND s."from" <= c."day" ORDER BY s."from" DESC LIMIT 1) ORDER BY c."day") FROM (SELECT s."from" AS "day" FROM "standards" AS s WHERE s."standard" = 'ruralDibaoStandard' AND s."from" IS NOT NULL) AS c)[width_bucket("day in force", (SELECT array_agg(c."day" ORDER BY c."day") FROM (SELECT s."from" AS "day" FROM "standards" AS s WHERE s."standard" = 'ruralDibaoStandard' AND s."from" IS NOT NULL) AS c))] AS "given.ruralDibaoStandard"
  FROM step_3
), step_5 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    NULLIF("given.urbanDibaoStandard", -1) AS "urbanDibaoStandard",
    NULLIF("given.ruralDibaoStandard", -1) AS "ruralDibaoStandard"
  FROM step_4
),

-- The order of settlement, and the year whose cap a claim uses
step_6 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    CAST(extract(year FROM "settledOn") AS INTEGER) AS "year",
    COALESCE("key.household" IS NOT NULL AND "key.person" IS NOT NULL AND "settledOn" >= DATE '2012-12-03', FALSE) AS "placed"
  FROM step_5
),

-- What is at fault
step_7 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    CASE WHEN "settledOn" IS NULL OR ("given.residence" IS NOT NULL AND "residence" IS NULL) OR ("given.householdSize" IS NOT NULL AND "householdSize" IS NULL) OR ("given.monthlyIncome" IS NOT NULL AND "monthlyIncome" IS NULL) OR ("given.categories" IS NOT NULL AND "categories" IS NULL) OR ("given.enlistedOn" IS NOT NULL AND "enlistedOn" IS NULL) OR ("given.disease" IS NOT NULL AND "disease" IS NULL) OR ("given.inPolicyCost" IS NOT NULL AND "inPolicyCost" IS NULL) OR ("given.insurancePaid" IS NOT NULL AND "insurancePaid" IS NULL) OR ("given.commercialPaid" IS NOT NULL AND "commercialPaid" IS NULL) OR ("given.employerPaid" IS NOT NULL AND "employerPaid" IS NULL) OR ("given.urbanDibaoStandard" IS NOT NULL AND "urbanDibaoStandard" IS NULL) OR ("given.ruralDibaoStandard" IS NOT NULL AND "ruralDibaoStandard" IS NULL) OR ("day in force" BETWEEN DATE '2012-12-03' AND DATE '9999-12-31') IS NOT TRUE OR "key.household" IS NULL OR "key.person" IS NULL OR ("key.claim" IS NULL OR "twice") OR COALESCE("settledOn" < DATE '2012-12-03', FALSE) THEN concat_ws(';',
      CASE WHEN "settledOn" IS NULL THEN 'settledOn' END,
      CASE WHEN ("given.residence" IS NOT NULL AND "residence" IS NULL) THEN 'residence' END,
      CASE WHEN ("given.householdSize" IS NOT NULL AND "householdSize" IS NULL) THEN 'householdSize' END,
      CASE WHEN ("given.monthlyIncome" IS NOT NULL AND "monthlyIncome" IS NULL) THEN 'monthlyIncome' END,
      CASE WHEN ("given.categories" IS NOT NULL AND "categories" IS NULL) THEN 'categories' END,
      CASE WHEN ("given.enlistedOn" IS NOT NULL AND "enlistedOn" IS NULL) THEN 'enlistedOn' END,
      CASE WHEN ("given.disease" IS NOT NULL AND "disease" IS NULL) THEN 'disease' END,
      CASE WHEN ("given.inPolicyCost" IS NOT NULL AND "inPolicyCost" IS NULL) THEN 'inPolicyCost' END,
      CASE WHEN ("given.insurancePaid" IS NOT NULL AND "insurancePaid" IS NULL) THEN 'insurancePaid' END,
      CASE WHEN ("given.commercialPaid" IS NOT NULL AND "commercialPaid" IS NULL) THEN 'commercialPaid' END,
      CASE WHEN ("given.employerPaid" IS NOT NULL AND "employerPaid" IS NULL) THEN 'employerPaid' END,
      CASE WHEN ("given.urbanDibaoStandard" IS NOT NULL AND "urbanDibaoStandard" IS NULL) THEN 'standards.urbanDibaoStandard' END,
      CASE WHEN ("given.ruralDibaoStandard" IS NOT NULL AND "ruralDibaoStandard" IS NULL) THEN 'standards.ruralDibaoStandard' END,
      CASE WHEN ("day in force" BETWEEN DATE '2012-12-03' AND DATE '9999-12-31') IS NOT TRUE THEN 'on' END,
      CASE WHEN "key.household" IS NULL THEN 'household' END,
      CASE WHEN "key.person" IS NULL THEN 'person' END,
      CASE WHEN ("key.claim" IS NULL OR "twice") THEN 'claim' END,
      CASE WHEN COALESCE("settledOn" < DATE '2012-12-03', FALSE) THEN 'settledOn' END) END AS "error"
  FROM step_6
),

-- The rule as far as it looks at one claim, where everything that it reads is known
step_8 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    -- claimStands 二(三)1-s2: the claim stands
    NOT COALESCE("withdrawn", FALSE) AS "claimStands",
    -- dibaoStandard 二(二)1-s2: the household's dibao standard
    CASE WHEN ("residence" = 'rural') THEN "ruralDibaoStandard" WHEN NOT ("residence" = 'rural') THEN "urbanDibaoStandard" END AS "dibaoStandard",
    -- lowIncomeOrDibao 二(一)-s2: low-income household (certified, or by income where so read)
    "lowIncomeCertified" AS "lowIncomeOrDibao",
    ("categories" && ARRAY['demobilisedVeteran']) AND ("enlistedOn" <= DATE '1954-10-31') AND (NOT ("enlistedOn" <= DATE '1945-09-02')) AS "veteranForMedicalAid.part2",
    -- orphan 二(六)-s1: orphan
    "categories" && ARRAY['orphan'] AS "orphan",
    -- diseaseCovered 二(三)1-s2: the disease is covered
    ("disease" IN ('uraemia', 'childhoodLeukaemia', 'childhoodCongenitalHeartDisease', 'breastCancer', 'cervicalCancer', 'severeMentalDisorder', 'multidrugResistantTuberculosis', 'aidsOpportunisticInfection', 'lungCancer', 'oesophagealCancer', 'gastricCancer', 'colonCancer', 'rectalCancer', 'chronicMyeloidLeukaemia', 'acuteMyocardialInfarction', 'cerebralInfarction', 'haemophilia', 'type1Diabetes', 'hyperthyroidism', 'cleftLipAndPalate')) OR "diseaseRecognised" AS "diseaseCovered",
    (("inPolicyCost" - "insurancePaid") - "commercialPaid") - "employerPaid" AS "medicalBase.part1",
    floor("inPolicyCost" * (0.90 /* medicalRatioCeiling */ * 100.0)) * 0.01 AS "medicalRatioHeadroom.part2",
    -- countedPayments 二(三)1-s2: payments that count under the 90%
    "insurancePaid" AS "countedPayments"
  FROM step_7
), step_9 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    -- householdStandard 二(二)1-s2: standard of the whole household
    "dibaoStandard" * "householdSize" AS "householdStandard",
    "dibaoStandard" * "householdSize" AS "withinMultiple.part1",
    ("categories" && ARRAY['disabledVeteranGrade7to10', 'martyrSurvivor', 'martyrChild', 'dutyDeathSurvivor', 'illnessDeathSurvivor', 'returnedIllVeteran', 'combatVeteran']) OR "veteranForMedicalAid.part2" AS "veteranForMedicalAid.part1",
    -- orphanOnAPar 二(六)-s2: orphan who shares the other policies
    "orphan" AS "orphanOnAPar",
    -- medicalBase 二(三)1-s2: in-policy cost left to the person
    CASE WHEN "medicalBase.part1" IS NOT NULL THEN GREATEST(0, "medicalBase.part1") END AS "medicalBase",
    "medicalRatioHeadroom.part2" - "countedPayments" AS "medicalRatioHeadroom.part1"
  FROM step_8
), step_10 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    -- belowDibaoLine 二(二)1-s2: income is under the dibao line
    "monthlyIncome" < "householdStandard" AS "belowDibaoLine",
    -- withinMultiple 二(三)1-s2: income within 1.5 times the standard
    "monthlyIncome" <= ("withinMultiple.part1" * 1.5 /* lowIncomeMultiple */) AS "withinMultiple",
    -- veteranForMedicalAid 二(三)1-s2: veteran or survivor who qualifies
    "veteranForMedicalAid.part1" AND (NOT "employeeMedicalInsurance") AS "veteranForMedicalAid",
    ("categories" && ARRAY['fiveGuarantees', 'threeWithouts']) OR "orphanOnAPar" AS "guaranteedPersonForMedicalAid.part1",
    -- medicalShare 二(三)1-s2: 80% of the cost left
    floor("medicalBase" * (0.80 /* medicalAidShare */ * 100.0) + 0.5) * 0.01 AS "medicalShare",
    -- medicalRatioHeadroom 二(三)1-s2: room left under the 90% limit
    CASE WHEN "medicalRatioHeadroom.part1" IS NOT NULL THEN GREATEST(0, "medicalRatioHeadroom.part1") END AS "medicalRatioHeadroom"
  FROM step_9
), step_11 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    -- dibaoHousehold 二(二)1-s2: dibao household
    CASE WHEN ("dibaoCertified" IS NOT NULL) THEN "dibaoCertified" ELSE "belowDibaoLine" END AS "dibaoHousehold",
    "lowIncomeOrDibao" AND "withinMultiple" AS "poorForMedicalAid.part1",
    -- guaranteedPersonForMedicalAid 二(六)-s2: Five Guarantees, Three Withouts or orphan, as the reading says
    "guaranteedPersonForMedicalAid.part1" AND CAST(NULL AS BOOLEAN) AS "guaranteedPersonForMedicalAid"
  FROM step_10
), step_12 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    -- poorForMedicalAid 二(三)1-s2: dibao household, or low-income within 1.5 times the standard
    "dibaoHousehold" OR "poorForMedicalAid.part1" AS "poorForMedicalAid"
  FROM step_11
), step_13 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    -- inMedicalCategory 二(三)1-s2: belongs to a group for medical assistance
    "poorForMedicalAid" OR ("categories" && ARRAY['oldPartyMember', 'oldCourier', 'oldGuerrilla', 'hardshipWorker', 'illnessImpoverished']) OR "veteranForMedicalAid" OR "guaranteedPersonForMedicalAid" AS "inMedicalCategory"
  FROM step_12
), step_14 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    -- entitled 二(三)1-s2: every condition holds
    "claimStands" AND "inMedicalCategory" AND "diseaseCovered" AS "entitled"
  FROM step_13
),

-- What is unknown: between which ends each step lies, and what could still change it
step_15 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    CASE WHEN "dibaoCertified" IS NULL THEN 8 ELSE 0 END AS "dibaoCertified.missing",
    CASE WHEN "monthlyIncome" IS NULL THEN 4 ELSE 0 END AS "monthlyIncome.missing",
    CASE WHEN "residence" IS NULL THEN 1 ELSE 0 END AS "residence.missing",
    CASE WHEN "ruralDibaoStandard" IS NULL THEN 131072 ELSE 0 END AS "ruralDibaoStandard.missing",
    CASE WHEN "urbanDibaoStandard" IS NULL THEN 65536 ELSE 0 END AS "urbanDibaoStandard.missing",
    -- dibaoStandard 二(二)1-s2: the household's dibao standard
    COALESCE("dibaoStandard", CASE WHEN ("residence" = 'rural') THEN COALESCE("ruralDibaoStandard", 0) WHEN NOT ("residence" = 'rural') THEN COALESCE("urbanDibaoStandard", 0) ELSE LEAST(COALESCE("ruralDibaoStandard", 0), COALESCE("urbanDibaoStandard", 0)) END) AS "dibaoStandard.low",
    COALESCE("dibaoStandard", CASE WHEN ("residence" = 'rural') THEN "ruralDibaoStandard" WHEN NOT ("residence" = 'rural') THEN "urbanDibaoStandard" ELSE CASE WHEN "ruralDibaoStandard" IS NOT NULL AND "urbanDibaoStandard" IS NOT NULL THEN GREATEST("ruralDibaoStandard", "urbanDibaoStandard") END END) AS "dibaoStandard.high",
    CASE WHEN "householdSize" IS NULL THEN 2 ELSE 0 END AS "householdSize.missing",
    -- lowIncomeOrDibao 二(一)-s2: low-income household (certified, or by income where so read)
    COALESCE("lowIncomeOrDibao", "lowIncomeCertified") AS "lowIncomeOrDibao.settled",
    CASE WHEN "lowIncomeCertified" IS NULL THEN 16 ELSE 0 END AS "lowIncomeCertified.missing",
    CASE WHEN "categories" IS NULL THEN 32 ELSE 0 END AS "categories.missing",
    CASE WHEN "enlistedOn" IS NULL THEN 128 ELSE 0 END AS "enlistedOn.missing",
    COALESCE("veteranForMedicalAid.part2", (("categories" && ARRAY['demobilisedVeteran']) AND ("enlistedOn" <= DATE '1954-10-31') AND (NOT ("enlistedOn" <= DATE '1945-09-02')))) AS "veteranForMedicalAid.part2.settled",
    CASE WHEN "employeeMedicalInsurance" IS NULL THEN 64 ELSE 0 END AS "employeeMedicalInsurance.missing",
    -- orphan 二(六)-s1: orphan
    COALESCE("orphan", ("categories" && ARRAY['orphan'])) AS "orphan.settled",
    CASE WHEN "disease" IS NULL THEN 256 ELSE 0 END AS "disease.missing",
    CASE WHEN "diseaseRecognised" IS NULL THEN 512 ELSE 0 END AS "diseaseRecognised.missing",
    -- diseaseCovered 二(三)1-s2: the disease is covered
    COALESCE("diseaseCovered", (("disease" IN ('uraemia', 'childhoodLeukaemia', 'childhoodCongenitalHeartDisease', 'breastCancer', 'cervicalCancer', 'severeMentalDisorder', 'multidrugResistantTuberculosis', 'aidsOpportunisticInfection', 'lungCancer', 'oesophagealCancer', 'gastricCancer', 'colonCancer', 'rectalCancer', 'chronicMyeloidLeukaemia', 'acuteMyocardialInfarction', 'cerebralInfarction', 'haemophilia', 'type1Diabetes', 'hyperthyroidism', 'cleftLipAndPalate')) OR "diseaseRecognised")) AS "diseaseCovered.settled",
    CASE WHEN COALESCE("inPolicyCost", GREATEST("insurancePaid", 0)) = "inPolicyCost" THEN 0 ELSE 1024 END AS "inPolicyCost.missing",
    CASE WHEN COALESCE("insurancePaid", 0) = COALESCE("insurancePaid", "inPolicyCost") THEN 0 ELSE 2048 END AS "insurancePaid.missing",
    CASE WHEN "commercialPaid" IS NULL THEN 4096 ELSE 0 END AS "commercialPaid.missing",
    CASE WHEN "employerPaid" IS NULL THEN 8192 ELSE 0 END AS "employerPaid.missing",
    COALESCE("medicalBase.part1", (((COALESCE("inPolicyCost", GREATEST("insurancePaid", 0)) - COALESCE("insurancePaid", "inPolicyCost")) - "commercialPaid") - "employerPaid")) AS "medicalBase.part1.low",
    COALESCE("medicalBase.part1", ((("inPolicyCost" - COALESCE("insurancePaid", 0)) - COALESCE("commercialPaid", 0)) - COALESCE("employerPaid", 0))) AS "medicalBase.part1.high",
    COALESCE("medicalRatioHeadroom.part2", (floor(COALESCE("inPolicyCost", GREATEST("insurancePaid", 0)) * (0.90 /* medicalRatioCeiling */ * 100.0)) * 0.01)) AS "medicalRatioHeadroom.part2.low",
    COALESCE("medicalRatioHeadroom.part2", (floor("inPolicyCost" * (0.90 /* medicalRatioCeiling */ * 100.0)) * 0.01)) AS "medicalRatioHeadroom.part2.high",
    -- countedPayments 二(三)1-s2: payments that count under the 90%
    COALESCE("countedPayments", COALESCE("insurancePaid", 0)) AS "countedPayments.low",
    COALESCE("countedPayments", COALESCE("insurancePaid", "inPolicyCost")) AS "countedPayments.high"
  FROM step_14
), step_16 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    CASE WHEN "dibaoStandard.low" = "dibaoStandard.high" THEN 0 ELSE CASE WHEN ("residence" = 'rural') THEN "ruralDibaoStandard.missing" WHEN NOT ("residence" = 'rural') THEN "urbanDibaoStandard.missing" ELSE ("residence.missing" | "ruralDibaoStandard.missing" | "urbanDibaoStandard.missing") END END AS "dibaoStandard.missing",
    -- householdStandard 二(二)1-s2: standard of the whole household
    COALESCE("householdStandard", ("dibaoStandard.low" * COALESCE("householdSize", 1))) AS "householdStandard.low",
    COALESCE("householdStandard", ("dibaoStandard.high" * COALESCE("householdSize", 1000))) AS "householdStandard.high",
    COALESCE("withinMultiple.part1", ("dibaoStandard.low" * COALESCE("householdSize", 1))) AS "withinMultiple.part1.low",
    COALESCE("withinMultiple.part1", ("dibaoStandard.high" * COALESCE("householdSize", 1000))) AS "withinMultiple.part1.high",
    COALESCE("veteranForMedicalAid.part1", (("categories" && ARRAY['disabledVeteranGrade7to10', 'martyrSurvivor', 'martyrChild', 'dutyDeathSurvivor', 'illnessDeathSurvivor', 'returnedIllVeteran', 'combatVeteran']) OR "veteranForMedicalAid.part2.settled")) AS "veteranForMedicalAid.part1.settled",
    COALESCE("guaranteedPersonForMedicalAid.part1", (("categories" && ARRAY['fiveGuarantees', 'threeWithouts']) OR "orphan.settled")) AS "guaranteedPersonForMedicalAid.part1.settled",
    -- medicalBase 二(三)1-s2: in-policy cost left to the person
    COALESCE("medicalBase", GREATEST(0, "medicalBase.part1.low")) AS "medicalBase.low",
    COALESCE("medicalBase", CASE WHEN "medicalBase.part1.high" IS NOT NULL THEN GREATEST(0, "medicalBase.part1.high") END) AS "medicalBase.high",
    COALESCE("medicalRatioHeadroom.part1", ("medicalRatioHeadroom.part2.low" - "countedPayments.high")) AS "medicalRatioHeadroom.part1.low",
    COALESCE("medicalRatioHeadroom.part1", ("medicalRatioHeadroom.part2.high" - "countedPayments.low")) AS "medicalRatioHeadroom.part1.high"
  FROM step_15
), step_17 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    -- belowDibaoLine 二(二)1-s2: income is under the dibao line
    COALESCE("belowDibaoLine", CASE WHEN "monthlyIncome" < "householdStandard.low" THEN TRUE WHEN COALESCE("monthlyIncome", 0) >= "householdStandard.high" THEN FALSE END) AS "belowDibaoLine.settled",
    -- withinMultiple 二(三)1-s2: income within 1.5 times the standard
    COALESCE("withinMultiple", CASE WHEN "monthlyIncome" <= ("withinMultiple.part1.low" * 1.5 /* lowIncomeMultiple */) THEN TRUE WHEN COALESCE("monthlyIncome", 0) > ("withinMultiple.part1.high" * 1.5 /* lowIncomeMultiple */) THEN FALSE END) AS "withinMultiple.settled",
    -- veteranForMedicalAid 二(三)1-s2: veteran or survivor who qualifies
    COALESCE("veteranForMedicalAid", ("veteranForMedicalAid.part1.settled" AND (NOT "employeeMedicalInsurance"))) AS "veteranForMedicalAid.settled",
    -- guaranteedPersonForMedicalAid 二(六)-s2: Five Guarantees, Three Withouts or orphan, as the reading says
    COALESCE("guaranteedPersonForMedicalAid", ("guaranteedPersonForMedicalAid.part1.settled" AND CAST(NULL AS BOOLEAN))) AS "guaranteedPersonForMedicalAid.settled",
    -- medicalShare 二(三)1-s2: 80% of the cost left
    COALESCE("medicalShare", (floor("medicalBase.low" * (0.80 /* medicalAidShare */ * 100.0) + 0.5) * 0.01)) AS "medicalShare.low",
    COALESCE("medicalShare", (floor("medicalBase.high" * (0.80 /* medicalAidShare */ * 100.0) + 0.5) * 0.01)) AS "medicalShare.high",
    -- medicalRatioHeadroom 二(三)1-s2: room left under the 90% limit
    COALESCE("medicalRatioHeadroom", GREATEST(0, "medicalRatioHeadroom.part1.low")) AS "medicalRatioHeadroom.low",
    COALESCE("medicalRatioHeadroom", CASE WHEN "medicalRatioHeadroom.part1.high" IS NOT NULL THEN GREATEST(0, "medicalRatioHeadroom.part1.high") END) AS "medicalRatioHeadroom.high"
  FROM step_16
), step_18 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    CASE WHEN "belowDibaoLine.settled" IS NULL THEN ("monthlyIncome.missing" | (CASE WHEN "householdStandard.low" = "householdStandard.high" THEN 0 ELSE ("dibaoStandard.missing" | "householdSize.missing") END)) ELSE 0 END AS "belowDibaoLine.missing",
    -- dibaoHousehold 二(二)1-s2: dibao household
    COALESCE("dibaoHousehold", CASE WHEN ("dibaoCertified" IS NOT NULL) THEN "dibaoCertified" WHEN NOT ("dibaoCertified" IS NOT NULL) THEN "belowDibaoLine.settled" WHEN "dibaoCertified" = "belowDibaoLine.settled" THEN "dibaoCertified" END) AS "dibaoHousehold.settled",
    COALESCE("poorForMedicalAid.part1", ("lowIncomeOrDibao.settled" AND "withinMultiple.settled")) AS "poorForMedicalAid.part1.settled",
    CASE WHEN "medicalShare.low" = "medicalShare.high" THEN 0 ELSE (CASE WHEN "medicalBase.low" = "medicalBase.high" THEN 0 ELSE CASE WHEN 0 >= "medicalBase.part1.high" THEN 0 ELSE (CASE WHEN "medicalBase.part1.low" = "medicalBase.part1.high" THEN 0 ELSE ("inPolicyCost.missing" | "insurancePaid.missing" | "commercialPaid.missing" | "employerPaid.missing") END) END END) END AS "medicalShare.missing",
    CASE WHEN "medicalRatioHeadroom.low" = "medicalRatioHeadroom.high" THEN 0 ELSE CASE WHEN 0 >= "medicalRatioHeadroom.part1.high" THEN 0 ELSE (CASE WHEN "medicalRatioHeadroom.part1.low" = "medicalRatioHeadroom.part1.high" THEN 0 ELSE ((CASE WHEN "medicalRatioHeadroom.part2.low" = "medicalRatioHeadroom.part2.high" THEN 0 ELSE "inPolicyCost.missing" END) | (CASE WHEN "countedPayments.low" = "countedPayments.high" THEN 0 ELSE "insurancePaid.missing" END)) END) END END AS "medicalRatioHeadroom.missing"
  FROM step_17
), step_19 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    -- poorForMedicalAid 二(三)1-s2: dibao household, or low-income within 1.5 times the standard
    COALESCE("poorForMedicalAid", ("dibaoHousehold.settled" OR "poorForMedicalAid.part1.settled")) AS "poorForMedicalAid.settled"
  FROM step_18
), step_20 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    -- inMedicalCategory 二(三)1-s2: belongs to a group for medical assistance
    COALESCE("inMedicalCategory", ("poorForMedicalAid.settled" OR ("categories" && ARRAY['oldPartyMember', 'oldCourier', 'oldGuerrilla', 'hardshipWorker', 'illnessImpoverished']) OR "veteranForMedicalAid.settled" OR "guaranteedPersonForMedicalAid.settled")) AS "inMedicalCategory.settled"
  FROM step_19
), step_21 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    -- entitled 二(三)1-s2: every condition holds
    COALESCE("entitled", ("claimStands" AND "inMedicalCategory.settled" AND "diseaseCovered.settled")) AS "entitled.settled"
  FROM step_20
), step_22 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    CASE WHEN "entitled.settled" IS NULL THEN ((CASE WHEN "inMedicalCategory.settled" IS NULL THEN ((CASE WHEN "poorForMedicalAid.settled" IS NULL THEN ((CASE WHEN "dibaoHousehold.settled" IS NULL THEN CASE WHEN ("dibaoCertified" IS NOT NULL) THEN "dibaoCertified.missing" WHEN NOT ("dibaoCertified" IS NOT NULL) THEN "belowDibaoLine.missing" ELSE ("dibaoCertified.missing" | "belowDibaoLine.missing") END ELSE 0 END) | (CASE WHEN "poorForMedicalAid.part1.settled" IS NULL THEN ((CASE WHEN "lowIncomeOrDibao.settled" IS NULL THEN "lowIncomeCertified.missing" ELSE 0 END) | (CASE WHEN "withinMultiple.settled" IS NULL THEN ("monthlyIncome.missing" | (CASE WHEN "withinMultiple.part1.low" = "withinMultiple.part1.high" THEN 0 ELSE ("dibaoStandard.missing" | "householdSize.missing") END)) ELSE 0 END)) ELSE 0 END)) ELSE 0 END) | "categories.missing" | (CASE WHEN "veteranForMedicalAid.settled" IS NULL THEN ((CASE WHEN "veteranForMedicalAid.part1.settled" IS NULL THEN ("categories.missing" | (CASE WHEN "veteranForMedicalAid.part2.settled" IS NULL THEN ("categories.missing" | "enlistedOn.missing") ELSE 0 END)) ELSE 0 END) | "employeeMedicalInsurance.missing") ELSE 0 END) | (CASE WHEN "guaranteedPersonForMedicalAid.settled" IS NULL THEN ((CASE WHEN "guaranteedPersonForMedicalAid.part1.settled" IS NULL THEN ("categories.missing" | (CASE WHEN "orphan.settled" IS NULL THEN "categories.missing" ELSE 0 END)) ELSE 0 END) | 262144) ELSE 0 END)) ELSE 0 END) | (CASE WHEN "diseaseCovered.settled" IS NULL THEN ("disease.missing" | "diseaseRecognised.missing") ELSE 0 END)) ELSE 0 END AS "entitled.missing"
  FROM step_21
),

-- What the claim would get if it were the first of the year
step_23 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    CASE WHEN COALESCE("entitled.settled", FALSE) AND "placed" AND "error" IS NULL THEN LEAST("medicalShare.low", "medicalRatioHeadroom.low", 100000) ELSE 0 END AS "alone.least",
    CASE WHEN COALESCE("entitled.settled", TRUE) AND "placed" THEN LEAST(CASE WHEN "error" IS NULL THEN "medicalShare.high" END, CASE WHEN "error" IS NULL THEN "medicalRatioHeadroom.high" END, 100000) ELSE 0 END AS "alone.most"
  FROM step_22
), step_24 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    0 AS "paid.least",
    0 AS "paid.most",
    0 AS "paid earlier.least",
    0 AS "paid earlier.most"
  FROM step_23
),

-- 1. What earlier claims would have got alone, at least and at most
step_25 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    "paid earlier.least" + COALESCE(SUM("alone.least") OVER (PARTITION BY "key.household", "key.person", "year" ORDER BY "placed" DESC, "settledOn", "order", "key.claim", "key.person" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS "alone before.least",
    "paid earlier.most" + COALESCE(SUM("alone.most") OVER (PARTITION BY "key.household", "key.person", "year" ORDER BY "placed" DESC, "settledOn", "order", "key.claim", "key.person" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS "alone before.most"
  FROM step_24
), step_26 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    CASE WHEN "alone before.most" < 100000 AND "alone before.most" + "alone.most" >= 100000 THEN "alone before.least" + LEAST("alone.least", 100000 - "alone before.most") END AS "least behind"
  FROM step_25
),

-- 2. The least that was taken, which grows no more behind the claim that may reach the cap
step_27 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    CASE WHEN "alone before.most" < 100000 THEN "alone before.least" ELSE COALESCE(MAX("least behind") OVER (PARTITION BY "key.household", "key.person", "year"), "paid earlier.least") END AS "taken.least"
  FROM step_26
), step_28 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    GREATEST("taken.least", LEAST("alone before.most", 100000)) AS "taken.most"
  FROM step_27
), step_29 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    CASE WHEN "taken.least" = "taken.most" THEN "taken.least" END AS "aidEarlierThisYear"
  FROM step_28
),

-- The rule after the earlier claims, where everything that it reads is known
step_30 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    100000 /* medicalAidYearlyCap */ - "aidEarlierThisYear" AS "medicalCapLeft.part1"
  FROM step_29
), step_31 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    -- medicalCapLeft 二(三)1-s2: room left under the year's cap
    CASE WHEN "medicalCapLeft.part1" IS NOT NULL THEN GREATEST(0, "medicalCapLeft.part1") END AS "medicalCapLeft"
  FROM step_30
), step_32 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    -- medicalAid 二(三)1-s2: medical aid
    CASE WHEN "medicalShare" IS NOT NULL AND "medicalCapLeft" IS NOT NULL AND "medicalRatioHeadroom" IS NOT NULL THEN LEAST("medicalShare", "medicalCapLeft", "medicalRatioHeadroom") END AS "medicalAid"
  FROM step_31
), step_33 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    "error" IS NULL AND ("entitled" IS NULL OR ("entitled" AND "medicalAid" IS NULL)) AS "open"
  FROM step_32
),

-- What is unknown after the earlier claims
step_34 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    CASE WHEN "open" THEN COALESCE("medicalCapLeft.part1", (100000 /* medicalAidYearlyCap */ - "taken.most")) ELSE 0 END AS "medicalCapLeft.part1.low",
    CASE WHEN "open" THEN COALESCE("medicalCapLeft.part1", (100000 /* medicalAidYearlyCap */ - "taken.least")) ELSE 0 END AS "medicalCapLeft.part1.high"
  FROM step_33
), step_35 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    -- medicalCapLeft 二(三)1-s2: room left under the year's cap
    CASE WHEN "open" THEN COALESCE("medicalCapLeft", GREATEST(0, "medicalCapLeft.part1.low")) ELSE 0 END AS "medicalCapLeft.low",
    CASE WHEN "open" THEN COALESCE("medicalCapLeft", GREATEST(0, "medicalCapLeft.part1.high")) ELSE 0 END AS "medicalCapLeft.high"
  FROM step_34
), step_36 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    -- medicalAid 二(三)1-s2: medical aid
    CASE WHEN "open" THEN COALESCE("medicalAid", LEAST("medicalShare.low", "medicalCapLeft.low", "medicalRatioHeadroom.low")) ELSE 0 END AS "medicalAid.low",
    CASE WHEN "open" THEN COALESCE("medicalAid", LEAST("medicalShare.high", "medicalCapLeft.high", "medicalRatioHeadroom.high")) ELSE 0 END AS "medicalAid.high"
  FROM step_35
), step_37 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    CASE WHEN "open" THEN "entitled.missing" | (CASE WHEN "medicalAid.low" = "medicalAid.high" THEN 0 ELSE (CASE WHEN "medicalCapLeft.high" <= "medicalShare.low" OR "medicalRatioHeadroom.high" <= "medicalShare.low" THEN 0 ELSE "medicalShare.missing" END | CASE WHEN "medicalShare.high" <= "medicalCapLeft.low" OR "medicalRatioHeadroom.high" <= "medicalCapLeft.low" THEN 0 ELSE (CASE WHEN "medicalCapLeft.low" = "medicalCapLeft.high" THEN 0 ELSE CASE WHEN 0 >= "medicalCapLeft.part1.high" THEN 0 ELSE (CASE WHEN "medicalCapLeft.part1.low" = "medicalCapLeft.part1.high" THEN 0 ELSE CASE WHEN "taken.least" = "taken.most" THEN 0 ELSE 16384 END END) END END) END | CASE WHEN "medicalShare.high" <= "medicalRatioHeadroom.low" OR "medicalCapLeft.high" <= "medicalRatioHeadroom.low" THEN 0 ELSE "medicalRatioHeadroom.missing" END) END) ELSE 0 END AS "all.missing"
  FROM step_36
),

-- The result
step_38 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    "entitled.settled" AS "whether"
  FROM step_37
), step_39 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    CASE WHEN "open" THEN NOT COALESCE(NOT "whether" OR ("whether" AND "medicalAid.low" = "medicalAid.high"), FALSE) ELSE FALSE END AS "undetermined"
  FROM step_38
), step_40 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    "whether" AND NOT "undetermined" AND "error" IS NULL AS "granted"
  FROM step_39
), step_41 AS (
  WITH fence AS (SELECT 1)
  SELECT
    *,
    CASE WHEN "granted" THEN 'entitled' WHEN "undetermined" THEN 'undetermined' WHEN "error" IS NULL THEN 'notEntitled' ELSE 'invalid' END AS "outcome"
  FROM step_40
)
SELECT
  "key.household" AS "household",
  "key.person" AS "person",
  "key.claim" AS "claim",
  "outcome",
  CASE WHEN "granted" THEN CASE WHEN "open" THEN CAST("medicalAid.low" AS DECIMAL(18, 2)) ELSE CAST("medicalAid" AS DECIMAL(18, 2)) END END AS "amount",
  CASE WHEN "granted" OR "undetermined" THEN 'yuan' END AS "unit",
  CASE WHEN "undetermined" THEN concat_ws(';',
    CASE WHEN ("all.missing" & 1) <> 0 THEN 'residence' END,
    CASE WHEN ("all.missing" & 2) <> 0 THEN 'householdSize' END,
    CASE WHEN ("all.missing" & 4) <> 0 THEN 'monthlyIncome' END,
    CASE WHEN ("all.missing" & 8) <> 0 THEN 'dibaoCertified' END,
    CASE WHEN ("all.missing" & 16) <> 0 THEN 'lowIncomeCertified' END,
    CASE WHEN ("all.missing" & 32) <> 0 THEN 'categories' END,
    CASE WHEN ("all.missing" & 64) <> 0 THEN 'employeeMedicalInsurance' END,
    CASE WHEN ("all.missing" & 128) <> 0 THEN 'enlistedOn' END,
    CASE WHEN ("all.missing" & 256) <> 0 THEN 'disease' END,
    CASE WHEN ("all.missing" & 512) <> 0 THEN 'diseaseRecognised' END,
    CASE WHEN ("all.missing" & 1024) <> 0 THEN 'inPolicyCost' END,
    CASE WHEN ("all.missing" & 2048) <> 0 THEN 'insurancePaid' END,
    CASE WHEN ("all.missing" & 4096) <> 0 THEN 'commercialPaid' END,
    CASE WHEN ("all.missing" & 8192) <> 0 THEN 'employerPaid' END,
    CASE WHEN ("all.missing" & 16384) <> 0 THEN 'aidEarlierThisYear' END,
    CASE WHEN ("all.missing" & 65536) <> 0 THEN 'standards.urbanDibaoStandard' END,
    CASE WHEN ("all.missing" & 131072) <> 0 THEN 'standards.ruralDibaoStandard' END,
    CASE WHEN ("all.missing" & 262144) <> 0 THEN 'readings.guaranteedPersonsInMedicalAid' END) END AS "missing",
  CASE WHEN "undetermined" THEN CAST(CASE WHEN "whether" THEN "medicalAid.low" ELSE 0 END AS DECIMAL(18, 2)) END AS "min",
  CASE WHEN "undetermined" THEN CAST("medicalAid.high" AS DECIMAL(18, 2)) END AS "max",
  "error"
FROM step_41;

COMMENT ON VIEW "medicalAssistance" IS 'medicalAssistance, printed by jiuzhu 0.1.0 under policy yiwu-2012-12-03 | Readings: the defaults | Day: each row''s own | To print it again: jiuzhu sql medicalAssistance --dialect postgres --as view';
