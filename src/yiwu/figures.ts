/** The figures that the document itself fixes. Nothing else in the library is a figure of the law. */
import type { Label } from '../language/expression'
import { number, parameter, type Quantity } from '../language/quantity'

/* @__NO_SIDE_EFFECTS__ */
const figure = <U extends string>(id: string, value: string, unit: U, clause: string, label: Label): Quantity<U> =>
  parameter(value, unit, { id, clause, label })

export const ruralShareOfUrban = figure('ruralShareOfUrban', '0.80', 'ratio', '二(二)1-s1', {
  zh: '农村低保标准占城镇标准的最低比例',
  en: 'least share of the urban standard that the rural one reaches',
})

export const dibaoFloorShare = figure('dibaoFloorShare', '0.40', 'ratio', '二(二)1-s2', {
  zh: '差额发放的最低比例',
  en: 'least share of the standard in a payment by difference',
})

export const lowIncomeSubsidyShare = figure('lowIncomeSubsidyShare', '0.25', 'ratio', '二(二)3-s2', {
  zh: '低收入家庭补助的最低比例',
  en: 'least share of the rural standard in the low-income subsidy',
})

export const lowIncomeMultiple = figure('lowIncomeMultiple', '1.5', 'ratio', '二(三)1-s2', {
  zh: '低收入家庭收入倍数',
  en: 'multiple of the standard for low-income households',
})

export const medicalAidShare = figure('medicalAidShare', '0.80', 'ratio', '二(三)1-s2', {
  zh: '医疗救助比例',
  en: 'share of the remaining cost that medical aid bears',
})

export const medicalAidYearlyCap = figure('medicalAidYearlyCap', '100000', 'yuan', '二(三)1-s2', {
  zh: '年度医疗救助最高额',
  en: 'most medical aid in a year',
})

export const medicalRatioCeiling = figure('medicalRatioCeiling', '0.90', 'ratio', '二(三)1-s2', {
  zh: '医保与救助合计的最高比例',
  en: 'most of the in-policy cost that insurance and aid bear together',
})

/**
 * The period in which demobilised veterans enlisted (二(三)1-s2). The document gives the last day; for the first it names the
 * War of Liberation, whose customary first day is 3 September 1945.
 */
export const enlistmentPeriod = { dayBefore: '1945-09-02', lastDay: '1954-10-31' } as const

const perYear = 'yuan/academic year'

export const undergraduateGrant = figure('undergraduateGrant', '6000', perYear, '二(四)-s2', {
  zh: '本科生救助金额',
  en: 'grant of an undergraduate',
})

export const juniorCollegeGrant = figure('juniorCollegeGrant', '4000', perYear, '二(四)-s2', {
  zh: '专科生救助金额',
  en: 'grant of a junior college student',
})

export const secondaryVocationalGrant = figure('secondaryVocationalGrant', '2000', perYear, '二(四)-s2', {
  zh: '中专生救助金额',
  en: 'grant of a secondary vocational student',
})

export const institutionOrphanShare = figure('institutionOrphanShare', '0.70', 'ratio', '二(六)-s2', {
  zh: '机构养育孤儿标准的最低比例',
  en: "least share of last year's consumption in an institutional orphan's standard",
})

export const scatteredOrphanShare = figure('scatteredOrphanShare', '0.60', 'ratio', '二(六)-s2', {
  zh: '散居孤儿标准的最低比例',
  en: "least share of the institutional standard in a scattered orphan's standard",
})

/** The end of the year by which the rural standard reaches its share, and its first day (二(二)1-s1). */
export const ruralParityYear = { firstDay: '2013-01-01', lastDay: '2013-12-31' } as const

/** Arithmetic, not law. */
export const monthsPerYear = number('12', 'month/year')
export const onePerson = number('1', 'person')
