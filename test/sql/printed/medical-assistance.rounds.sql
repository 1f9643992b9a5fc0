-- medicalAssistance, printed by jiuzhu 0.1.0 under policy yiwu-2012-12-03
-- Readings: medicalRatioPeriod=perYear, medicalYear=serviceDate, and the defaults otherwise
-- Day: each row's own
-- To print it again: jiuzhu sql medicalAssistance --dialect duckdb --paid-earlier --reading medicalRatioPeriod=perYear --reading medicalYear=serviceDate
WITH RECURSIVE step_0 AS (
  SELECT
    "household" AS "key.household",
    "person" AS "key.person",
    "claim" AS "key.claim",
    "claim" AS "order",
    "settledOn" AS "given.settledOn",
    "servedOn" AS "given.servedOn",
    "medicalAidPaidEarlier" AS "given.medicalAidPaidEarlier",
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
  SELECT
    *,
    ("key.household", "key.person", "key.claim") IN (SELECT ("key.household", "key.person", "key.claim") FROM step_0 GROUP BY "key.household", "key.person", "key.claim" HAVING COUNT(*) > 1) AS "twice"
  FROM step_0
),

-- Facts, checked: what is not admissible counts as unknown, and its row is invalid
step_2 AS (
  SELECT
    *,
    CASE WHEN "given.settledOn" BETWEEN DATE '0001-01-01' AND DATE '9999-12-31' THEN "given.settledOn" END AS "settledOn",
    CASE WHEN "given.servedOn" BETWEEN DATE '0001-01-01' AND DATE '9999-12-31' THEN "given.servedOn" END AS "servedOn",
    CASE WHEN "given.medicalAidPaidEarlier" BETWEEN 0 AND 9999999999999.99 AND "given.medicalAidPaidEarlier" = round("given.medicalAidPaidEarlier", 2) THEN CAST("given.medicalAidPaidEarlier" AS DECIMAL(15, 2)) END AS "medicalAidPaidEarlier",
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
  SELECT
    *,
    CASE WHEN "given.insurancePaid" BETWEEN 0 AND 9999999999999.99 AND COALESCE("given.insurancePaid" <= "inPolicyCost", TRUE) AND "given.insurancePaid" = round("given.insurancePaid", 2) THEN CAST("given.insurancePaid" AS DECIMAL(15, 2)) END AS "insurancePaid"
  FROM step_2
),

-- Standards in force on the day
step_4 AS (
  SELECT
    *,
    (SELECT {'first': MIN(d."day"), 'last': MAX(d."day"), 'latest': list(d."value" ORDER BY d."day")[-1], 'all': list(d."value" ORDER BY d."day")} FROM (SELECT CAST(unnest(generate_series(c."day", COALESCE(c."next" - INTERVAL '1 day', c."day"), INTERVAL '1 day')) AS DATE) AS "day", c."value" FROM (SELECT c."day", (SELECT CAST(CASE WHEN COUNT(*) OVER (PARTITION BY s."from") > 1 OR s."value" IS NULL THEN -1 ELSE COALESCE(CASE WHEN s."value" BETWEEN 0 AND 9999999999999.99 AND s."value" = round(s."value", 2) THEN CAST(s."value" AS DECIMAL(15, 2)) END, -1) END AS DECIMAL(15, 2)) FROM "standards" AS s WHERE s."standard" = 'urbanDibaoStandard' AND s."from" <= c."day" ORDER BY s."from" DESC LIMIT 1) AS "value", LEAD(c."day") OVER (ORDER BY c."day") AS "next" FROM (SELECT s."from" AS "day" FROM "standards" AS s WHERE s."standard" = 'urbanDibaoStandard' AND s."from" IS NOT NULL) AS c) AS c) AS d) AS "values.urbanDibaoStandard",
    (SELECT {'first': MIN(d."day"), 'last': MAX(d."day"), 'latest': list(d."value" ORDER BY d."day")[-1], 'all': list(d."value" ORDER BY d."day")} FROM (SELECT CAST(unnest(generate_series(c."day", COALESCE(c."next" - INTERVAL '1 day', c."day"), INTERVAL '1 day')) AS DATE) AS "day", c."value" FROM (SELECT c."day", (SELECT CAST(CASE WHEN COUNT(*) OVER (PARTITION BY s."from") > 1 OR s."value" IS NULL THEN -1 ELSE COALESCE(CASE WHEN s."value" BETWEEN 0 AND 9999999999999.99 AND s."value" = round(s."value", 2) THEN CAST(s."value" AS DECIMAL(15, 2)) END, -1) END AS DECIMAL(15, 2)) FROM "standards" AS s WHERE s."standard" = 'ruralDibaoStandard' AND s."from" <= c."day" ORDER BY s."from" DESC LIMIT 1) AS "value", LEAD(c."day") OVER (ORDER BY c."day") AS "next" FROM (SELECT s."from" AS "day" FROM "standards" AS s WHERE s."standard" = 'ruralDibaoStandard' AND s."from" IS NOT NULL) AS c) AS c) AS d) AS "values.ruralDibaoStandard"
  FROM step_3
), step_5 AS (
  SELECT
    *,
    CASE WHEN "day in force" >= "values.urbanDibaoStandard"['last'] THEN "values.urbanDibaoStandard"['latest'] WHEN "day in force" >= "values.urbanDibaoStandard"['first'] THEN "values.urbanDibaoStandard"['all']["day in force" - "values.urbanDibaoStandard"['first'] + 1] END AS "given.urbanDibaoStandard",
    CASE WHEN "day in force" >= "values.ruralDibaoStandard"['last'] THEN "values.ruralDibaoStandard"['latest'] WHEN "day in force" >= "values.ruralDibaoStandard"['first'] THEN "values.ruralDibaoStandard"['all']["day in force" - "values.ruralDibaoStandard"['first'] + 1] END AS "given.ruralDibaoStandard"
  FROM step_4
), step_6 AS (
  SELECT
    *,
    NULLIF("given.urbanDibaoStandard", -1) AS "urbanDibaoStandard",
    NULLIF("given.ruralDibaoStandard", -1) AS "ruralDibaoStandard"
  FROM step_5
),

-- The order of settlement, and the year whose cap a claim uses
step_7 AS (
  SELECT
    *,
    CAST(extract(year FROM "servedOn") AS INTEGER) AS "year",
    COALESCE("key.household" IS NOT NULL AND "key.person" IS NOT NULL AND "settledOn" >= DATE '2012-12-03', FALSE) AS "placed"
  FROM step_6
),

-- What is at fault
step_8 AS (
  SELECT
    *,
    CASE WHEN "settledOn" IS NULL OR ("given.servedOn" IS NOT NULL AND "servedOn" IS NULL) OR ("given.medicalAidPaidEarlier" IS NOT NULL AND "medicalAidPaidEarlier" IS NULL) OR ("given.residence" IS NOT NULL AND "residence" IS NULL) OR ("given.householdSize" IS NOT NULL AND "householdSize" IS NULL) OR ("given.monthlyIncome" IS NOT NULL AND "monthlyIncome" IS NULL) OR ("given.categories" IS NOT NULL AND "categories" IS NULL) OR ("given.enlistedOn" IS NOT NULL AND "enlistedOn" IS NULL) OR ("given.disease" IS NOT NULL AND "disease" IS NULL) OR ("given.inPolicyCost" IS NOT NULL AND "inPolicyCost" IS NULL) OR ("given.insurancePaid" IS NOT NULL AND "insurancePaid" IS NULL) OR ("given.commercialPaid" IS NOT NULL AND "commercialPaid" IS NULL) OR ("given.employerPaid" IS NOT NULL AND "employerPaid" IS NULL) OR ("given.urbanDibaoStandard" IS NOT NULL AND "urbanDibaoStandard" IS NULL) OR ("given.ruralDibaoStandard" IS NOT NULL AND "ruralDibaoStandard" IS NULL) OR ("day in force" BETWEEN DATE '2012-12-03' AND DATE '9999-12-31') IS NOT TRUE OR "key.household" IS NULL OR "key.person" IS NULL OR ("key.claim" IS NULL OR "twice") OR COALESCE("settledOn" < DATE '2012-12-03', FALSE) THEN concat_ws(';',
      CASE WHEN "settledOn" IS NULL THEN 'settledOn' END,
      CASE WHEN ("given.servedOn" IS NOT NULL AND "servedOn" IS NULL) THEN 'servedOn' END,
      CASE WHEN ("given.medicalAidPaidEarlier" IS NOT NULL AND "medicalAidPaidEarlier" IS NULL) THEN 'medicalAidPaidEarlier' END,
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
  FROM step_7
),

-- The rule as far as it looks at one claim, where everything that it reads is known
step_9 AS (
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
    TRY(TRY(TRY("inPolicyCost" - "insurancePaid") - "commercialPaid") - "employerPaid") AS "medicalBase.part1",
    -- countedPayments 二(三)1-s2: payments that count under the 90%
    "insurancePaid" AS "countedPayments"
  FROM step_8
), step_10 AS (
  SELECT
    *,
    -- householdStandard 二(二)1-s2: standard of the whole household
    TRY("dibaoStandard" * "householdSize") AS "householdStandard",
    TRY("dibaoStandard" * "householdSize") AS "withinMultiple.part1",
    ("categories" && ARRAY['disabledVeteranGrade7to10', 'martyrSurvivor', 'martyrChild', 'dutyDeathSurvivor', 'illnessDeathSurvivor', 'returnedIllVeteran', 'combatVeteran']) OR "veteranForMedicalAid.part2" AS "veteranForMedicalAid.part1",
    -- orphanOnAPar 二(六)-s2: orphan who shares the other policies
    "orphan" AS "orphanOnAPar",
    -- medicalBase 二(三)1-s2: in-policy cost left to the person
    CASE WHEN "medicalBase.part1" IS NOT NULL THEN GREATEST(0, "medicalBase.part1") END AS "medicalBase"
  FROM step_9
), step_11 AS (
  SELECT
    *,
    -- belowDibaoLine 二(二)1-s2: income is under the dibao line
    "monthlyIncome" < "householdStandard" AS "belowDibaoLine",
    -- withinMultiple 二(三)1-s2: income within 1.5 times the standard
    "monthlyIncome" <= TRY("withinMultiple.part1" * 1.5 /* lowIncomeMultiple */) AS "withinMultiple",
    -- veteranForMedicalAid 二(三)1-s2: veteran or survivor who qualifies
    "veteranForMedicalAid.part1" AND (NOT "employeeMedicalInsurance") AS "veteranForMedicalAid",
    ("categories" && ARRAY['fiveGuarantees', 'threeWithouts']) OR "orphanOnAPar" AS "guaranteedPersonForMedicalAid.part1",
    -- medicalShare 二(三)1-s2: 80% of the cost left
    floor(TRY(TRY("medicalBase" * (0.80 /* medicalAidShare */ * 100.0)) + 0.5)) * 0.01 AS "medicalShare"
  FROM step_10
), step_12 AS (
  SELECT
    *,
    -- dibaoHousehold 二(二)1-s2: dibao household
    CASE WHEN ("dibaoCertified" IS NOT NULL) THEN "dibaoCertified" ELSE "belowDibaoLine" END AS "dibaoHousehold",
    "lowIncomeOrDibao" AND "withinMultiple" AS "poorForMedicalAid.part1",
    -- guaranteedPersonForMedicalAid 二(六)-s2: Five Guarantees, Three Withouts or orphan, as the reading says
    "guaranteedPersonForMedicalAid.part1" AND CAST(NULL AS BOOLEAN) AS "guaranteedPersonForMedicalAid"
  FROM step_11
), step_13 AS (
  SELECT
    *,
    -- poorForMedicalAid 二(三)1-s2: dibao household, or low-income within 1.5 times the standard
    "dibaoHousehold" OR "poorForMedicalAid.part1" AS "poorForMedicalAid"
  FROM step_12
), step_14 AS (
  SELECT
    *,
    -- inMedicalCategory 二(三)1-s2: belongs to a group for medical assistance
    "poorForMedicalAid" OR ("categories" && ARRAY['oldPartyMember', 'oldCourier', 'oldGuerrilla', 'hardshipWorker', 'illnessImpoverished']) OR "veteranForMedicalAid" OR "guaranteedPersonForMedicalAid" AS "inMedicalCategory"
  FROM step_13
), step_15 AS (
  SELECT
    *,
    -- entitled 二(三)1-s2: every condition holds
    "claimStands" AND "inMedicalCategory" AND "diseaseCovered" AS "entitled"
  FROM step_14
),

-- What is unknown: between which ends each step lies, and what could still change it
step_16 AS (
  SELECT
    *,
    CASE WHEN "dibaoCertified" IS NULL THEN 8 ELSE 0 END AS "dibaoCertified.missing",
    CASE WHEN "monthlyIncome" IS NULL THEN 4 ELSE 0 END AS "monthlyIncome.missing",
    CASE WHEN "residence" IS NULL THEN 1 ELSE 0 END AS "residence.missing",
    CASE WHEN "ruralDibaoStandard" IS NULL THEN 1048576 ELSE 0 END AS "ruralDibaoStandard.missing",
    CASE WHEN "urbanDibaoStandard" IS NULL THEN 524288 ELSE 0 END AS "urbanDibaoStandard.missing",
    -- dibaoStandard 二(二)1-s2: the household's dibao standard
    COALESCE("dibaoStandard", CASE WHEN ("residence" = 'rural') THEN CAST(COALESCE("ruralDibaoStandard", 0) AS DECIMAL(19, 2)) WHEN NOT ("residence" = 'rural') THEN CAST(COALESCE("urbanDibaoStandard", 0) AS DECIMAL(19, 2)) ELSE LEAST(CAST(COALESCE("ruralDibaoStandard", 0) AS DECIMAL(19, 2)), CAST(COALESCE("urbanDibaoStandard", 0) AS DECIMAL(19, 2))) END) AS "dibaoStandard.low",
    COALESCE("dibaoStandard", CASE WHEN ("residence" = 'rural') THEN CAST("ruralDibaoStandard" AS DECIMAL(19, 2)) WHEN NOT ("residence" = 'rural') THEN CAST("urbanDibaoStandard" AS DECIMAL(19, 2)) ELSE CASE WHEN CAST("ruralDibaoStandard" AS DECIMAL(19, 2)) IS NOT NULL AND CAST("urbanDibaoStandard" AS DECIMAL(19, 2)) IS NOT NULL THEN GREATEST(CAST("ruralDibaoStandard" AS DECIMAL(19, 2)), CAST("urbanDibaoStandard" AS DECIMAL(19, 2))) END END) AS "dibaoStandard.high",
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
    CASE WHEN CAST(COALESCE("inPolicyCost", GREATEST("insurancePaid", 0)) AS DECIMAL(19, 2)) = CAST("inPolicyCost" AS DECIMAL(19, 2)) THEN 0 ELSE 1024 END AS "inPolicyCost.missing",
    CASE WHEN CAST(COALESCE("insurancePaid", 0) AS DECIMAL(19, 2)) = CAST(COALESCE("insurancePaid", "inPolicyCost") AS DECIMAL(19, 2)) THEN 0 ELSE 2048 END AS "insurancePaid.missing",
    CASE WHEN "commercialPaid" IS NULL THEN 4096 ELSE 0 END AS "commercialPaid.missing",
    CASE WHEN "employerPaid" IS NULL THEN 8192 ELSE 0 END AS "employerPaid.missing",
    COALESCE("medicalBase.part1", (((CAST(COALESCE("inPolicyCost", GREATEST("insurancePaid", 0)) AS DECIMAL(19, 2)) - CAST(COALESCE("insurancePaid", "inPolicyCost") AS DECIMAL(19, 2))) - CAST("commercialPaid" AS DECIMAL(19, 2))) - CAST("employerPaid" AS DECIMAL(19, 2)))) AS "medicalBase.part1.low",
    COALESCE("medicalBase.part1", (((CAST("inPolicyCost" AS DECIMAL(19, 2)) - CAST(COALESCE("insurancePaid", 0) AS DECIMAL(19, 2))) - CAST(COALESCE("commercialPaid", 0) AS DECIMAL(19, 2))) - CAST(COALESCE("employerPaid", 0) AS DECIMAL(19, 2)))) AS "medicalBase.part1.high",
    -- countedPayments 二(三)1-s2: payments that count under the 90%
    COALESCE("countedPayments", CAST(COALESCE("insurancePaid", 0) AS DECIMAL(19, 2))) AS "countedPayments.low",
    COALESCE("countedPayments", CAST(COALESCE("insurancePaid", "inPolicyCost") AS DECIMAL(19, 2))) AS "countedPayments.high"
  FROM step_15
), step_17 AS (
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
    CASE WHEN "countedPayments.low" = "countedPayments.high" THEN 0 ELSE "insurancePaid.missing" END AS "countedPayments.missing"
  FROM step_16
), step_18 AS (
  SELECT
    *,
    -- belowDibaoLine 二(二)1-s2: income is under the dibao line
    COALESCE("belowDibaoLine", CASE WHEN CAST("monthlyIncome" AS DECIMAL(19, 2)) < "householdStandard.low" THEN TRUE WHEN CAST(COALESCE("monthlyIncome", 0) AS DECIMAL(19, 2)) >= "householdStandard.high" THEN FALSE END) AS "belowDibaoLine.settled",
    -- withinMultiple 二(三)1-s2: income within 1.5 times the standard
    COALESCE("withinMultiple", CASE WHEN CAST("monthlyIncome" AS DECIMAL(19, 2)) <= ("withinMultiple.part1.low" * 1.5 /* lowIncomeMultiple */) THEN TRUE WHEN CAST(COALESCE("monthlyIncome", 0) AS DECIMAL(19, 2)) > ("withinMultiple.part1.high" * 1.5 /* lowIncomeMultiple */) THEN FALSE END) AS "withinMultiple.settled",
    -- veteranForMedicalAid 二(三)1-s2: veteran or survivor who qualifies
    COALESCE("veteranForMedicalAid", ("veteranForMedicalAid.part1.settled" AND (NOT "employeeMedicalInsurance"))) AS "veteranForMedicalAid.settled",
    -- guaranteedPersonForMedicalAid 二(六)-s2: Five Guarantees, Three Withouts or orphan, as the reading says
    COALESCE("guaranteedPersonForMedicalAid", ("guaranteedPersonForMedicalAid.part1.settled" AND CAST(NULL AS BOOLEAN))) AS "guaranteedPersonForMedicalAid.settled",
    -- medicalShare 二(三)1-s2: 80% of the cost left
    COALESCE("medicalShare", TRY_CAST(CAST((floor("medicalBase.low" * (0.80 /* medicalAidShare */ * 100.0) + 0.5) * 0.01) AS DECIMAL(24, 2)) AS DECIMAL(18, 2))) AS "medicalShare.low",
    COALESCE("medicalShare", TRY_CAST(CAST((floor("medicalBase.high" * (0.80 /* medicalAidShare */ * 100.0) + 0.5) * 0.01) AS DECIMAL(24, 2)) AS DECIMAL(18, 2))) AS "medicalShare.high"
  FROM step_17
), step_19 AS (
  SELECT
    *,
    CASE WHEN "belowDibaoLine.settled" IS NULL THEN ("monthlyIncome.missing" | (CASE WHEN "householdStandard.low" = "householdStandard.high" THEN 0 ELSE ("dibaoStandard.missing" | "householdSize.missing") END)) ELSE 0 END AS "belowDibaoLine.missing",
    -- dibaoHousehold 二(二)1-s2: dibao household
    COALESCE("dibaoHousehold", CASE WHEN ("dibaoCertified" IS NOT NULL) THEN "dibaoCertified" WHEN NOT ("dibaoCertified" IS NOT NULL) THEN "belowDibaoLine.settled" WHEN "dibaoCertified" = "belowDibaoLine.settled" THEN "dibaoCertified" END) AS "dibaoHousehold.settled",
    COALESCE("poorForMedicalAid.part1", ("lowIncomeOrDibao.settled" AND "withinMultiple.settled")) AS "poorForMedicalAid.part1.settled",
    CASE WHEN "medicalShare.low" = "medicalShare.high" THEN 0 ELSE (CASE WHEN "medicalBase.low" = "medicalBase.high" THEN 0 ELSE CASE WHEN 0 >= "medicalBase.part1.high" THEN 0 ELSE (CASE WHEN "medicalBase.part1.low" = "medicalBase.part1.high" THEN 0 ELSE ("inPolicyCost.missing" | "insurancePaid.missing" | "commercialPaid.missing" | "employerPaid.missing") END) END END) END AS "medicalShare.missing"
  FROM step_18
), step_20 AS (
  SELECT
    *,
    -- poorForMedicalAid 二(三)1-s2: dibao household, or low-income within 1.5 times the standard
    COALESCE("poorForMedicalAid", ("dibaoHousehold.settled" OR "poorForMedicalAid.part1.settled")) AS "poorForMedicalAid.settled"
  FROM step_19
), step_21 AS (
  SELECT
    *,
    -- inMedicalCategory 二(三)1-s2: belongs to a group for medical assistance
    COALESCE("inMedicalCategory", ("poorForMedicalAid.settled" OR ("categories" && ARRAY['oldPartyMember', 'oldCourier', 'oldGuerrilla', 'hardshipWorker', 'illnessImpoverished']) OR "veteranForMedicalAid.settled" OR "guaranteedPersonForMedicalAid.settled")) AS "inMedicalCategory.settled"
  FROM step_20
), step_22 AS (
  SELECT
    *,
    -- entitled 二(三)1-s2: every condition holds
    COALESCE("entitled", ("claimStands" AND "inMedicalCategory.settled" AND "diseaseCovered.settled")) AS "entitled.settled"
  FROM step_21
), step_23 AS (
  SELECT
    *,
    CASE WHEN "entitled.settled" IS NULL THEN ((CASE WHEN "inMedicalCategory.settled" IS NULL THEN ((CASE WHEN "poorForMedicalAid.settled" IS NULL THEN ((CASE WHEN "dibaoHousehold.settled" IS NULL THEN CASE WHEN ("dibaoCertified" IS NOT NULL) THEN "dibaoCertified.missing" WHEN NOT ("dibaoCertified" IS NOT NULL) THEN "belowDibaoLine.missing" ELSE ("dibaoCertified.missing" | "belowDibaoLine.missing") END ELSE 0 END) | (CASE WHEN "poorForMedicalAid.part1.settled" IS NULL THEN ((CASE WHEN "lowIncomeOrDibao.settled" IS NULL THEN "lowIncomeCertified.missing" ELSE 0 END) | (CASE WHEN "withinMultiple.settled" IS NULL THEN ("monthlyIncome.missing" | (CASE WHEN "withinMultiple.part1.low" = "withinMultiple.part1.high" THEN 0 ELSE ("dibaoStandard.missing" | "householdSize.missing") END)) ELSE 0 END)) ELSE 0 END)) ELSE 0 END) | "categories.missing" | (CASE WHEN "veteranForMedicalAid.settled" IS NULL THEN ((CASE WHEN "veteranForMedicalAid.part1.settled" IS NULL THEN ("categories.missing" | (CASE WHEN "veteranForMedicalAid.part2.settled" IS NULL THEN ("categories.missing" | "enlistedOn.missing") ELSE 0 END)) ELSE 0 END) | "employeeMedicalInsurance.missing") ELSE 0 END) | (CASE WHEN "guaranteedPersonForMedicalAid.settled" IS NULL THEN ((CASE WHEN "guaranteedPersonForMedicalAid.part1.settled" IS NULL THEN ("categories.missing" | (CASE WHEN "orphan.settled" IS NULL THEN "categories.missing" ELSE 0 END)) ELSE 0 END) | 2097152) ELSE 0 END)) ELSE 0 END) | (CASE WHEN "diseaseCovered.settled" IS NULL THEN ("disease.missing" | "diseaseRecognised.missing") ELSE 0 END)) ELSE 0 END AS "entitled.missing"
  FROM step_22
),

-- The person's other covered claims of the year, whose cost and payments count under the share of the year
step_24 AS (
  SELECT
    *,
    CASE WHEN COALESCE("entitled.settled", FALSE) AND "placed" AND "error" IS NULL THEN CAST(COALESCE("inPolicyCost", GREATEST("insurancePaid", 0)) AS DECIMAL(19, 2)) ELSE 0 END AS "counted cost.least",
    CASE WHEN COALESCE("entitled.settled", TRUE) AND "placed" THEN CASE WHEN "error" IS NULL THEN CAST("inPolicyCost" AS DECIMAL(19, 2)) END ELSE 0 END AS "counted cost.most",
    CASE WHEN COALESCE("entitled.settled", FALSE) AND "placed" AND "error" IS NULL THEN "countedPayments.low" ELSE 0 END AS "counted payments.least",
    CASE WHEN COALESCE("entitled.settled", TRUE) AND "placed" THEN CASE WHEN "error" IS NULL THEN "countedPayments.high" END ELSE 0 END AS "counted payments.most"
  FROM step_23
), step_25 AS (
  SELECT
    *,
    COALESCE(SUM("counted cost.least") OVER (PARTITION BY "key.household", "key.person", "year"), 0) AS "other cost.lows",
    COALESCE(SUM("counted cost.most") OVER (PARTITION BY "key.household", "key.person", "year"), 0) AS "other cost.highs",
    COALESCE(SUM(CASE WHEN "counted cost.most" IS NULL THEN 1 ELSE 0 END) OVER (PARTITION BY "key.household", "key.person", "year"), 0) AS "other cost.endless",
    COALESCE(SUM(CASE WHEN "year" IS NULL THEN "counted cost.most" END) OVER (PARTITION BY "key.household", "key.person"), 0) AS "other cost.any highs",
    COALESCE(SUM(CASE WHEN "year" IS NULL THEN CASE WHEN "counted cost.most" IS NULL THEN 1 ELSE 0 END END) OVER (PARTITION BY "key.household", "key.person"), 0) AS "other cost.any endless",
    COALESCE(SUM("counted cost.most") OVER (PARTITION BY "key.household", "key.person"), 0) AS "other cost.all highs",
    COALESCE(SUM(CASE WHEN "counted cost.most" IS NULL THEN 1 ELSE 0 END) OVER (PARTITION BY "key.household", "key.person"), 0) AS "other cost.all endless",
    COALESCE(SUM(CASE WHEN NOT ("year" IS NULL) THEN "counted cost.least" END) OVER (PARTITION BY "key.household", "key.person"), 0) AS "other cost.all lows"
  FROM step_24
), step_26 AS (
  SELECT
    *,
    CASE WHEN "year" IS NULL THEN 0 ELSE "other cost.lows" - "counted cost.least" END AS "other cost.least",
    CASE WHEN "year" IS NULL THEN CASE WHEN "other cost.all endless" = CASE WHEN "counted cost.most" IS NULL THEN 1 ELSE 0 END THEN "other cost.all highs" - COALESCE("counted cost.most", 0) END ELSE CASE WHEN ("other cost.endless" + "other cost.any endless") = CASE WHEN "counted cost.most" IS NULL THEN 1 ELSE 0 END THEN "other cost.highs" + "other cost.any highs" - COALESCE("counted cost.most", 0) END END AS "other cost.most"
  FROM step_25
), step_27 AS (
  SELECT
    *,
    CASE WHEN "other cost.least" = "other cost.most" THEN 0 WHEN "year" IS NULL THEN (4194304 | CASE WHEN ("other cost.most" IS NULL OR "other cost.most" > "other cost.all lows") THEN 65536 ELSE 0 END) ELSE 65536 END AS "other cost.missing",
    CASE WHEN "other cost.least" = "other cost.most" THEN "other cost.least" END AS "otherCostThisYear"
  FROM step_26
), step_28 AS (
  SELECT
    *,
    COALESCE(SUM("counted payments.least") OVER (PARTITION BY "key.household", "key.person", "year"), 0) AS "other payments.lows",
    COALESCE(SUM("counted payments.most") OVER (PARTITION BY "key.household", "key.person", "year"), 0) AS "other payments.highs",
    COALESCE(SUM(CASE WHEN "counted payments.most" IS NULL THEN 1 ELSE 0 END) OVER (PARTITION BY "key.household", "key.person", "year"), 0) AS "other payments.endless",
    COALESCE(SUM(CASE WHEN "year" IS NULL THEN "counted payments.most" END) OVER (PARTITION BY "key.household", "key.person"), 0) AS "other payments.any highs",
    COALESCE(SUM(CASE WHEN "year" IS NULL THEN CASE WHEN "counted payments.most" IS NULL THEN 1 ELSE 0 END END) OVER (PARTITION BY "key.household", "key.person"), 0) AS "other payments.any endless",
    COALESCE(SUM("counted payments.most") OVER (PARTITION BY "key.household", "key.person"), 0) AS "other payments.all highs",
    COALESCE(SUM(CASE WHEN "counted payments.most" IS NULL THEN 1 ELSE 0 END) OVER (PARTITION BY "key.household", "key.person"), 0) AS "other payments.all endless",
    COALESCE(SUM(CASE WHEN NOT ("year" IS NULL) THEN "counted payments.least" END) OVER (PARTITION BY "key.household", "key.person"), 0) AS "other payments.all lows"
  FROM step_27
), step_29 AS (
  SELECT
    *,
    CASE WHEN "year" IS NULL THEN 0 ELSE "other payments.lows" - "counted payments.least" END AS "other payments.least",
    CASE WHEN "year" IS NULL THEN CASE WHEN "other payments.all endless" = CASE WHEN "counted payments.most" IS NULL THEN 1 ELSE 0 END THEN "other payments.all highs" - COALESCE("counted payments.most", 0) END ELSE CASE WHEN ("other payments.endless" + "other payments.any endless") = CASE WHEN "counted payments.most" IS NULL THEN 1 ELSE 0 END THEN "other payments.highs" + "other payments.any highs" - COALESCE("counted payments.most", 0) END END AS "other payments.most"
  FROM step_28
), step_30 AS (
  SELECT
    *,
    CASE WHEN "other payments.least" = "other payments.most" THEN 0 WHEN "year" IS NULL THEN (4194304 | CASE WHEN ("other payments.most" IS NULL OR "other payments.most" > "other payments.all lows") THEN 131072 ELSE 0 END) ELSE 131072 END AS "other payments.missing",
    CASE WHEN "other payments.least" = "other payments.most" THEN "other payments.least" END AS "otherPaymentsThisYear"
  FROM step_29
),

-- What the share of the year leaves before any aid
step_31 AS (
  SELECT
    *,
    floor(TRY(TRY("inPolicyCost" + "otherCostThisYear") * (0.90 /* medicalRatioCeiling */ * 100.0))) * 0.01 AS "before medicalRatioHeadroom.part2",
    -- countedPayments 二(三)1-s2: payments that count under the 90%
    "insurancePaid" AS "before countedPayments"
  FROM step_30
), step_32 AS (
  SELECT
    *,
    TRY(TRY(TRY("before medicalRatioHeadroom.part2" - "before countedPayments") - "otherPaymentsThisYear") - 0) AS "before medicalRatioHeadroom.part1"
  FROM step_31
), step_33 AS (
  SELECT
    *,
    -- medicalRatioHeadroom 二(三)1-s2: room left under the 90% limit
    CASE WHEN "before medicalRatioHeadroom.part1" IS NOT NULL THEN GREATEST(0, "before medicalRatioHeadroom.part1") END AS "before medicalRatioHeadroom"
  FROM step_32
), step_34 AS (
  SELECT
    *,
    COALESCE("before medicalRatioHeadroom.part2", CAST((floor((CAST(COALESCE("inPolicyCost", GREATEST("insurancePaid", 0)) AS DECIMAL(19, 2)) + CAST("other cost.least" AS DECIMAL(19, 2))) * (0.90 /* medicalRatioCeiling */ * 100.0)) * 0.01) AS DECIMAL(24, 2))) AS "before medicalRatioHeadroom.part2.low",
    COALESCE("before medicalRatioHeadroom.part2", CAST((floor((CAST("inPolicyCost" AS DECIMAL(19, 2)) + CAST("other cost.most" AS DECIMAL(19, 2))) * (0.90 /* medicalRatioCeiling */ * 100.0)) * 0.01) AS DECIMAL(24, 2))) AS "before medicalRatioHeadroom.part2.high",
    -- countedPayments 二(三)1-s2: payments that count under the 90%
    COALESCE("before countedPayments", CAST(COALESCE("insurancePaid", 0) AS DECIMAL(19, 2))) AS "before countedPayments.low",
    COALESCE("before countedPayments", CAST(COALESCE("insurancePaid", "inPolicyCost") AS DECIMAL(19, 2))) AS "before countedPayments.high"
  FROM step_33
), step_35 AS (
  SELECT
    *,
    COALESCE("before medicalRatioHeadroom.part1", ((("before medicalRatioHeadroom.part2.low" - "before countedPayments.high") - CAST("other payments.most" AS DECIMAL(19, 2))) - 0)) AS "before medicalRatioHeadroom.part1.low",
    COALESCE("before medicalRatioHeadroom.part1", ((("before medicalRatioHeadroom.part2.high" - "before countedPayments.low") - CAST("other payments.least" AS DECIMAL(19, 2))) - 0)) AS "before medicalRatioHeadroom.part1.high"
  FROM step_34
), step_36 AS (
  SELECT
    *,
    -- medicalRatioHeadroom 二(三)1-s2: room left under the 90% limit
    COALESCE("before medicalRatioHeadroom", GREATEST(0, "before medicalRatioHeadroom.part1.low")) AS "before medicalRatioHeadroom.low",
    COALESCE("before medicalRatioHeadroom", CASE WHEN "before medicalRatioHeadroom.part1.high" IS NOT NULL THEN GREATEST(0, "before medicalRatioHeadroom.part1.high") END) AS "before medicalRatioHeadroom.high"
  FROM step_35
), step_37 AS (
  SELECT
    *,
    CASE WHEN "before medicalRatioHeadroom.low" = "before medicalRatioHeadroom.high" THEN 0 ELSE CASE WHEN 0 >= "before medicalRatioHeadroom.part1.high" THEN 0 ELSE (CASE WHEN "before medicalRatioHeadroom.part1.low" = "before medicalRatioHeadroom.part1.high" THEN 0 ELSE ((CASE WHEN "before medicalRatioHeadroom.part2.low" = "before medicalRatioHeadroom.part2.high" THEN 0 ELSE ("inPolicyCost.missing" | "other cost.missing") END) | (CASE WHEN "before countedPayments.low" = "before countedPayments.high" THEN 0 ELSE "insurancePaid.missing" END) | "other payments.missing") END) END END AS "before medicalRatioHeadroom.missing"
  FROM step_36
),

-- What was paid before the first claims of a person, in the year of that claim
step_38 AS (
  SELECT
    *,
    ROW_NUMBER() OVER (PARTITION BY "key.household", "key.person" ORDER BY "placed" DESC, "settledOn", "order", "key.claim", "key.person") AS "number of the person"
  FROM step_37
), step_39 AS (
  SELECT
    *,
    CASE WHEN "number of the person" = 1 AND "placed" THEN COALESCE("medicalAidPaidEarlier", 0) ELSE 0 END AS "paid.least",
    CASE WHEN "number of the person" = 1 AND "placed" THEN CASE WHEN "given.medicalAidPaidEarlier" IS NOT NULL AND "medicalAidPaidEarlier" IS NULL THEN 100000 ELSE COALESCE("medicalAidPaidEarlier", 0) END ELSE 0 END AS "paid.most"
  FROM step_38
), step_40 AS (
  SELECT
    *,
    COALESCE(SUM("paid.least") OVER (PARTITION BY "key.household", "key.person", "year"), 0) AS "paid earlier.least",
    COALESCE(SUM("paid.most") OVER (PARTITION BY "key.household", "key.person", "year"), 0) AS "paid earlier.most",
    COALESCE(SUM(CASE WHEN "year" IS NULL THEN "paid.most" END) OVER (PARTITION BY "key.household", "key.person"), 0) AS "paid earlier.in any year"
  FROM step_39
),

-- Claims in order, and what limits each
step_41 AS (
  SELECT
    *,
    ROW_NUMBER() OVER () AS "row",
    ROW_NUMBER() OVER (PARTITION BY "key.household", "key.person" ORDER BY "placed" DESC, "settledOn", "order", "key.claim", "key.person") AS "number",
    COALESCE(COUNT(*) OVER (PARTITION BY "key.household", "key.person"), 0) AS "last"
  FROM step_40
), step_42 AS MATERIALIZED (
  SELECT
    *,
    COALESCE("entitled.settled", FALSE) AND "placed" AND "error" IS NULL AS "surely",
    COALESCE("entitled.settled", TRUE) AND "placed" AS "perhaps",
    "medicalShare.low" AS "share.least",
    CASE WHEN "error" IS NULL THEN "medicalShare.high" END AS "share.most",
    "before medicalRatioHeadroom.low" AS "room.least",
    CASE WHEN "error" IS NULL THEN "before medicalRatioHeadroom.high" END AS "room.most",
    "paid earlier.in any year" AS "any.paid"
  FROM step_41
),

-- The claims of each holder in rounds, one after the other
step_43_rounds AS (
  SELECT
    "row",
    "key.household",
    "key.person",
    "year",
    "number",
    "last",
    "surely",
    "perhaps",
    "share.least",
    "share.most",
    "room.least",
    "room.most",
    "paid earlier.least",
    "paid earlier.most",
    "any.paid",
    "paid.least",
    "paid.most",
    1 AS "round",
    CAST(0 AS DECIMAL(38, 2)) AS "due.least",
    CAST(0 AS DECIMAL(38, 2)) AS "due.most",
    CAST(0 AS DECIMAL(38, 2)) AS "taken.least",
    CAST(0 AS DECIMAL(38, 2)) AS "taken.most",
    CAST(0 AS DECIMAL(38, 2)) AS "aided.least",
    CAST(0 AS DECIMAL(38, 2)) AS "aided.most",
    CAST(0 AS BIGINT) AS "taken.missing",
    CAST(0 AS BIGINT) AS "aided.missing"
  FROM step_42
  UNION ALL
  SELECT
    "row",
    "key.household",
    "key.person",
    "year",
    "number",
    "last",
    "surely",
    "perhaps",
    "share.least",
    "share.most",
    "room.least",
    "room.most",
    "paid earlier.least",
    "paid earlier.most",
    "any.paid",
    "paid.least",
    "paid.most",
    "round" + 1 AS "round",
    CAST(CASE WHEN "number" = "round" THEN CASE WHEN "surely" THEN LEAST("share.least", GREATEST(0, 100000 - "now taken.most"), GREATEST(0, "room.least" - "now aided.most")) ELSE 0 END ELSE "due.least" END AS DECIMAL(38, 2)) AS "due.least",
    CAST(CASE WHEN "number" = "round" THEN CASE WHEN "perhaps" THEN LEAST("share.most", GREATEST(0, 100000 - "now taken.least"), CASE WHEN "room.most" IS NOT NULL THEN GREATEST(0, "room.most" - "now aided.least") END) ELSE 0 END ELSE "due.most" END AS DECIMAL(38, 2)) AS "due.most",
    CAST(CASE WHEN "number" = "round" THEN "now taken.least" ELSE "taken.least" END AS DECIMAL(38, 2)) AS "taken.least",
    CAST(CASE WHEN "number" = "round" THEN "now taken.most" ELSE "taken.most" END AS DECIMAL(38, 2)) AS "taken.most",
    CAST(CASE WHEN "number" = "round" THEN "now aided.least" ELSE "aided.least" END AS DECIMAL(38, 2)) AS "aided.least",
    CAST(CASE WHEN "number" = "round" THEN "now aided.most" ELSE "aided.most" END AS DECIMAL(38, 2)) AS "aided.most",
    CASE WHEN "number" = "round" THEN CAST(CASE WHEN "now taken.least" < "now taken.most" THEN CASE WHEN "year" IS NULL THEN (4194304 | CASE WHEN "any.paid" + "any.most" > "paid.most" OR ("largest.open" > 0 AND "largest.open" + "any.paid" + "any.most" > "largest.least") THEN 16384 ELSE 0 END) ELSE 16384 END ELSE 0 END AS BIGINT) ELSE "taken.missing" END AS "taken.missing",
    CASE WHEN "number" = "round" THEN CAST(CASE WHEN "now aided.least" < "now aided.most" THEN CASE WHEN "year" IS NULL THEN (4194304 | CASE WHEN "all of person.most" > "all of person.least" THEN 262144 ELSE 0 END) ELSE 262144 END ELSE 0 END AS BIGINT) ELSE "aided.missing" END AS "aided.missing"
  FROM (
    SELECT
      *,
      CASE WHEN "year" IS NULL THEN "paid.least" ELSE "paid earlier.least" + "of year.least" END AS "now taken.least",
      CASE WHEN "year" IS NULL THEN "largest.most" ELSE "paid earlier.most" + "of year.most" END + "any.paid" + "any.most" AS "now taken.most",
      CASE WHEN "year" IS NULL THEN 0 ELSE "of person.least" END AS "now aided.least",
      CASE WHEN "year" IS NULL THEN "all of person.most" ELSE "of person.most" + "any of person.most" END AS "now aided.most"
    FROM (
      SELECT
        *,
        COALESCE(MAX(CASE WHEN "year" IS NOT NULL THEN "paid earlier.least" + "of year.least" END) OVER (PARTITION BY "key.household", "key.person"), 0) AS "largest.least",
        COALESCE(MAX(CASE WHEN "year" IS NOT NULL THEN "paid earlier.most" + "of year.most" END) OVER (PARTITION BY "key.household", "key.person"), 0) AS "largest.most",
        COALESCE(MAX(CASE WHEN "year" IS NOT NULL AND "of year.least" < "of year.most" THEN "paid earlier.most" + "of year.most" END) OVER (PARTITION BY "key.household", "key.person"), 0) AS "largest.open"
      FROM (
        SELECT
          *,
          SUM("due.least") OVER (PARTITION BY "key.household", "key.person", "year") AS "of year.least",
          SUM("due.most") OVER (PARTITION BY "key.household", "key.person", "year") AS "of year.most",
          SUM("due.least") OVER (PARTITION BY "key.household", "key.person", "year") AS "of person.least",
          SUM("due.most") OVER (PARTITION BY "key.household", "key.person", "year") AS "of person.most",
          SUM(CASE WHEN "year" IS NULL THEN "due.most" ELSE 0 END) OVER (PARTITION BY "key.household", "key.person") AS "any.most",
          SUM(CASE WHEN "year" IS NULL THEN "due.most" ELSE 0 END) OVER (PARTITION BY "key.household", "key.person") AS "any of person.most",
          SUM("due.most") OVER (PARTITION BY "key.household", "key.person") AS "all of person.most",
          SUM(CASE WHEN "year" IS NULL THEN 0 ELSE "due.least" END) OVER (PARTITION BY "key.household", "key.person") AS "all of person.least"
        FROM (
          SELECT *
          FROM step_43_rounds
          WHERE "round" <= "last"
        ) AS working_0
      ) AS working_1
    ) AS working_2
  ) AS working_3
), step_43 AS (
  SELECT
    b.*,
    r."round" AS "round",
    r."due.least" AS "due.least",
    r."due.most" AS "due.most",
    r."taken.least" AS "taken.least",
    r."taken.most" AS "taken.most",
    r."aided.least" AS "aided.least",
    r."aided.most" AS "aided.most",
    r."taken.missing" AS "taken.missing",
    r."aided.missing" AS "aided.missing"
  FROM step_42 AS b
  JOIN step_43_rounds AS r ON r."row" = b."row" AND r."round" = r."number" + 1
), step_44 AS (
  SELECT
    *,
    CASE WHEN "taken.least" = "taken.most" THEN "taken.least" END AS "aidEarlierThisYear",
    CASE WHEN "aided.least" = "aided.most" THEN "aided.least" END AS "otherAidThisYear"
  FROM step_43
),

-- The rule after the earlier claims, where everything that it reads is known
step_45 AS (
  SELECT
    *,
    TRY(100000 /* medicalAidYearlyCap */ - "aidEarlierThisYear") AS "medicalCapLeft.part1",
    floor(TRY(TRY("inPolicyCost" + "otherCostThisYear") * (0.90 /* medicalRatioCeiling */ * 100.0))) * 0.01 AS "medicalRatioHeadroom.part2"
  FROM step_44
), step_46 AS (
  SELECT
    *,
    -- medicalCapLeft 二(三)1-s2: room left under the year's cap
    CASE WHEN "medicalCapLeft.part1" IS NOT NULL THEN GREATEST(0, "medicalCapLeft.part1") END AS "medicalCapLeft",
    TRY(TRY(TRY("medicalRatioHeadroom.part2" - "countedPayments") - "otherPaymentsThisYear") - "otherAidThisYear") AS "medicalRatioHeadroom.part1"
  FROM step_45
), step_47 AS (
  SELECT
    *,
    -- medicalRatioHeadroom 二(三)1-s2: room left under the 90% limit
    CASE WHEN "medicalRatioHeadroom.part1" IS NOT NULL THEN GREATEST(0, "medicalRatioHeadroom.part1") END AS "medicalRatioHeadroom"
  FROM step_46
), step_48 AS (
  SELECT
    *,
    -- medicalAid 二(三)1-s2: medical aid
    CASE WHEN "medicalShare" IS NOT NULL AND "medicalCapLeft" IS NOT NULL AND "medicalRatioHeadroom" IS NOT NULL THEN LEAST("medicalShare", "medicalCapLeft", "medicalRatioHeadroom") END AS "medicalAid"
  FROM step_47
), step_49 AS (
  SELECT
    *,
    "error" IS NULL AND ("entitled" IS NULL OR ("entitled" AND "medicalAid" IS NULL)) AS "open"
  FROM step_48
),

-- What is unknown after the earlier claims
step_50 AS (
  SELECT
    *,
    CASE WHEN "open" THEN COALESCE("medicalCapLeft.part1", (100000 /* medicalAidYearlyCap */ - CAST("taken.most" AS DECIMAL(19, 2)))) ELSE 0 END AS "medicalCapLeft.part1.low",
    CASE WHEN "open" THEN COALESCE("medicalCapLeft.part1", (100000 /* medicalAidYearlyCap */ - CAST("taken.least" AS DECIMAL(19, 2)))) ELSE 0 END AS "medicalCapLeft.part1.high",
    CASE WHEN "open" THEN COALESCE("medicalRatioHeadroom.part2", CAST((floor((CAST(COALESCE("inPolicyCost", GREATEST("insurancePaid", 0)) AS DECIMAL(19, 2)) + CAST("other cost.least" AS DECIMAL(19, 2))) * (0.90 /* medicalRatioCeiling */ * 100.0)) * 0.01) AS DECIMAL(24, 2))) ELSE 0 END AS "medicalRatioHeadroom.part2.low",
    CASE WHEN "open" THEN COALESCE("medicalRatioHeadroom.part2", CAST((floor((CAST("inPolicyCost" AS DECIMAL(19, 2)) + CAST("other cost.most" AS DECIMAL(19, 2))) * (0.90 /* medicalRatioCeiling */ * 100.0)) * 0.01) AS DECIMAL(24, 2))) ELSE 0 END AS "medicalRatioHeadroom.part2.high"
  FROM step_49
), step_51 AS (
  SELECT
    *,
    -- medicalCapLeft 二(三)1-s2: room left under the year's cap
    CASE WHEN "open" THEN COALESCE("medicalCapLeft", GREATEST(0, "medicalCapLeft.part1.low")) ELSE 0 END AS "medicalCapLeft.low",
    CASE WHEN "open" THEN COALESCE("medicalCapLeft", GREATEST(0, "medicalCapLeft.part1.high")) ELSE 0 END AS "medicalCapLeft.high",
    CASE WHEN "open" THEN COALESCE("medicalRatioHeadroom.part1", ((("medicalRatioHeadroom.part2.low" - "countedPayments.high") - CAST("other payments.most" AS DECIMAL(19, 2))) - CAST("aided.most" AS DECIMAL(19, 2)))) ELSE 0 END AS "medicalRatioHeadroom.part1.low",
    CASE WHEN "open" THEN COALESCE("medicalRatioHeadroom.part1", ((("medicalRatioHeadroom.part2.high" - "countedPayments.low") - CAST("other payments.least" AS DECIMAL(19, 2))) - CAST("aided.least" AS DECIMAL(19, 2)))) ELSE 0 END AS "medicalRatioHeadroom.part1.high"
  FROM step_50
), step_52 AS (
  SELECT
    *,
    -- medicalRatioHeadroom 二(三)1-s2: room left under the 90% limit
    CASE WHEN "open" THEN COALESCE("medicalRatioHeadroom", GREATEST(0, "medicalRatioHeadroom.part1.low")) ELSE 0 END AS "medicalRatioHeadroom.low",
    CASE WHEN "open" THEN COALESCE("medicalRatioHeadroom", CASE WHEN "medicalRatioHeadroom.part1.high" IS NOT NULL THEN GREATEST(0, "medicalRatioHeadroom.part1.high") END) ELSE 0 END AS "medicalRatioHeadroom.high"
  FROM step_51
), step_53 AS (
  SELECT
    *,
    -- medicalAid 二(三)1-s2: medical aid
    CASE WHEN "open" THEN COALESCE("medicalAid", LEAST("medicalShare.low", "medicalCapLeft.low", "medicalRatioHeadroom.low")) ELSE 0 END AS "medicalAid.low",
    CASE WHEN "open" THEN COALESCE("medicalAid", LEAST("medicalShare.high", "medicalCapLeft.high", "medicalRatioHeadroom.high")) ELSE 0 END AS "medicalAid.high"
  FROM step_52
), step_54 AS (
  SELECT
    *,
    CASE WHEN "open" THEN "entitled.missing" | (CASE WHEN "medicalAid.low" = "medicalAid.high" THEN 0 ELSE (CASE WHEN "medicalCapLeft.high" <= "medicalShare.low" OR "medicalRatioHeadroom.high" <= "medicalShare.low" THEN 0 ELSE "medicalShare.missing" END | CASE WHEN "medicalShare.high" <= "medicalCapLeft.low" OR "medicalRatioHeadroom.high" <= "medicalCapLeft.low" THEN 0 ELSE (CASE WHEN "medicalCapLeft.low" = "medicalCapLeft.high" THEN 0 ELSE CASE WHEN 0 >= "medicalCapLeft.part1.high" THEN 0 ELSE (CASE WHEN "medicalCapLeft.part1.low" = "medicalCapLeft.part1.high" THEN 0 ELSE "taken.missing" END) END END) END | CASE WHEN "medicalShare.high" <= "medicalRatioHeadroom.low" OR "medicalCapLeft.high" <= "medicalRatioHeadroom.low" THEN 0 ELSE (CASE WHEN "medicalRatioHeadroom.low" = "medicalRatioHeadroom.high" THEN 0 ELSE CASE WHEN 0 >= "medicalRatioHeadroom.part1.high" THEN 0 ELSE (CASE WHEN "medicalRatioHeadroom.part1.low" = "medicalRatioHeadroom.part1.high" THEN 0 ELSE ((CASE WHEN "medicalRatioHeadroom.part2.low" = "medicalRatioHeadroom.part2.high" THEN 0 ELSE ("inPolicyCost.missing" | "other cost.missing") END) | "countedPayments.missing" | "other payments.missing" | "aided.missing") END) END END) END) END) ELSE 0 END AS "all.missing"
  FROM step_53
),

-- The result
step_55 AS (
  SELECT
    *,
    "entitled.settled" AS "whether"
  FROM step_54
), step_56 AS (
  SELECT
    *,
    CASE WHEN "open" THEN NOT COALESCE(NOT "whether" OR ("whether" AND "medicalAid.low" = "medicalAid.high"), FALSE) ELSE FALSE END AS "undetermined"
  FROM step_55
), step_57 AS (
  SELECT
    *,
    "whether" AND NOT "undetermined" AND "error" IS NULL AS "granted"
  FROM step_56
), step_58 AS (
  SELECT
    *,
    CASE WHEN "granted" THEN 'entitled' WHEN "undetermined" THEN 'undetermined' WHEN "error" IS NULL THEN 'notEntitled' ELSE 'invalid' END AS "outcome"
  FROM step_57
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
    CASE WHEN ("all.missing" & 65536) <> 0 THEN 'otherCostThisYear' END,
    CASE WHEN ("all.missing" & 131072) <> 0 THEN 'otherPaymentsThisYear' END,
    CASE WHEN ("all.missing" & 262144) <> 0 THEN 'otherAidThisYear' END,
    CASE WHEN ("all.missing" & 524288) <> 0 THEN 'standards.urbanDibaoStandard' END,
    CASE WHEN ("all.missing" & 1048576) <> 0 THEN 'standards.ruralDibaoStandard' END,
    CASE WHEN ("all.missing" & 2097152) <> 0 THEN 'readings.guaranteedPersonsInMedicalAid' END,
    CASE WHEN ("all.missing" & 4194304) <> 0 THEN 'servedOn' END) END AS "missing",
  CASE WHEN "undetermined" THEN CAST(CASE WHEN "whether" THEN "medicalAid.low" ELSE 0 END AS DECIMAL(18, 2)) END AS "min",
  CASE WHEN "undetermined" THEN CAST("medicalAid.high" AS DECIMAL(18, 2)) END AS "max",
  "error"
FROM step_58
