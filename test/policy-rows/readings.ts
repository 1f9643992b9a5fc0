/** Every reading with two fixtures that differ by its option, or the tests of what a settled year and a household make of it. */
import type { PolicyRow } from './row'

const of = (reading: string, clause: string, ...sides: readonly (readonly [string, string])[]): PolicyRow => ({
  clause,
  of: reading,
  says: 'one option and another',
  sides,
})

export const readingRows: readonly PolicyRow[] = [
  of('dibaoThreshold', '二(二)1-s2', ['dibao/readings: threshold-default', 'dibao/readings: threshold-at-or-below']),
  of(
    'dibaoFloor',
    '二(二)1-s2',
    ['dibao/readings: floor-per-person', 'dibao/readings: floor-once'],
    ['dibao/readings: floor-once', 'dibao/readings: floor-city-average'],
  ),
  of('rounding', '二(二)1-s2', ['dibao/readings: rounding-by-words', 'dibao/readings: rounding-half-up']),
  of('ruralParityDate', '二(二)1-s1', [
    'standardsCompliance/floors: f1-before-its-date',
    'standardsCompliance/floors: f1-throughout',
  ]),
  of('lowIncomeTest', '二(一)-s2', [
    'lowIncomeHousehold/status: certificate-unknown',
    'lowIncomeHousehold/status: certificate-unknown-income-test',
  ]),
  of('lowIncomeBase', '二(二)3-s2', [
    'lowIncomeSubsidy/readings: base-twelve-months',
    'lowIncomeSubsidy/readings: base-monthly-figure',
  ]),
  of('lowIncomeWithDibao', '二(二)3-s2', [
    'lowIncomeSubsidy/readings: with-dibao-exclusive',
    'lowIncomeSubsidy/readings: with-dibao-cumulative',
  ]),
  of('lowIncomePartYear', '二(二)3-s2', [
    'formulas/lowIncomePartYear: five-months',
    'formulas/lowIncomePartYear: five-months-whole-year',
  ]),
  of('medicalBase', '二(三)1-s2', [
    'medicalAssistance/readings: base-after-all',
    'medicalAssistance/readings: base-after-government',
  ]),
  of('medicalRatioCounts', '二(三)1-s2', [
    'medicalAssistance/readings: counts-government',
    'medicalAssistance/readings: counts-all-payers',
  ]),
  of('medicalRatioPeriod', '二(三)1-s2', [
    'medicalAssistance/readings: period-per-claim',
    'medicalAssistance/readings: period-per-year-first',
  ]),
  {
    clause: '二(三)1-s2',
    of: 'medicalYear',
    says: 'the year of settlement or of service',
    tests: ['test/household/claims.test.ts: is used in order of settlement still'],
  },
  {
    clause: '二(三)1-s2',
    of: 'medicalCapHolder',
    says: 'each person or the household',
    tests: ["test/household/claims.test.ts: is each member's, or the household's where the reading says so"],
  },
  of('employeeInsuranceScope', '二(三)1-s2', [
    'medicalAssistance/categories: martyr-survivor-insured',
    'medicalAssistance/readings: scope-disabled-only',
  ]),
  of('diseaseList', '二(三)1-s2', [
    'medicalAssistance/diseases: other-not-decided',
    'medicalAssistance/diseases: other-closed',
  ]),
  of('incomeMultipleStandard', '二(三)1-s2', [
    'lowIncomeHousehold/status: own-residence',
    'lowIncomeHousehold/status: urban-multiple',
  ]),
  of(
    'guaranteedPersonsInMedicalAid',
    '二(六)-s2',
    ['medicalAssistance/readings: guaranteed-default', 'medicalAssistance/readings: guaranteed-listed-only'],
    ['medicalAssistance/readings: guaranteed-listed-only', 'medicalAssistance/readings: guaranteed-covered'],
  ),
  of('studentGrantGroup', '二(四)-s2', [
    'studentGrant/groups: s1-groups-explicit',
    'studentGrant/groups: poor-only-martyr-child',
  ]),
  of(
    'sameKindAid',
    '二(四)-s3',
    ['studentGrant/readings: exclusive', 'studentGrant/readings: top-up'],
    ['studentGrant/readings: top-up', 'studentGrant/readings: keep-higher'],
    ['studentGrant/readings: top-up-one-fen', 'studentGrant/readings: top-up-reached'],
    ['studentGrant/readings: keep-higher-one-fen-under', 'studentGrant/readings: keep-higher-reached'],
  ),
  of('partAcademicYear', '二(四)-s2', [
    'studentGrant/readings: flat-one-semester',
    'studentGrant/readings: per-semester-one',
  ]),
  of('scatteredOrphanBase', '二(六)-s2', [
    'orphanAllowance/readings: base-standard',
    'orphanAllowance/readings: base-floor',
  ]),
  of('orphanRoundingChain', '二(六)-s2', [
    'orphanAllowance/readings: chain-published',
    'orphanAllowance/readings: chain-once',
  ]),
  of(
    'demobilisedPeriod',
    '二(三)1-s2',
    ['medicalAssistance/readings: demobilised-stated-before', 'medicalAssistance/readings: demobilised-no-first-day'],
    [
      'medicalAssistance/readings: demobilised-no-first-day-last',
      'medicalAssistance/readings: demobilised-no-first-day-after',
    ],
  ),
  of(
    'orphanAge',
    '二(六)-s1',
    ['orphanAllowance/readings: age-17', 'orphanAllowance/readings: age-18'],
    ['orphanAllowance/readings: age-18-recognised', 'orphanAllowance/readings: age-18'],
  ),
  of('orphanParity', '二(六)-s2', ['studentGrant/groups: orphan-both', 'studentGrant/groups: orphan-institution']),
  {
    clause: '二(四)-s2',
    of: 'grantStatusDay',
    says: 'the first month of the year, or any',
    tests: ['test/household/grant-status-day.test.ts: needs a ruling where it changes what was due: 6000 was paid'],
  },
]
