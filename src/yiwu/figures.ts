/** The figures that the document itself fixes, each declared once. Nothing else in the library is a figure of the law. */
import { dayFigure, figure } from '../kit/figure'
import { number } from '../language/quantity'

export const ruralShareOfUrban = /* @__PURE__ */ figure('ruralShareOfUrban', {
  value: '0.80',
  unit: 'ratio',
  clause: '二(二)1-s1',
  label: {
    zh: '农村低保标准占城镇标准的最低比例',
    en: 'least share of the urban standard that the rural one reaches',
  },
})

/**
 * The day before the period in which demobilised veterans enlisted (二(三)1-s2). The document names the War of Liberation, whose
 * customary first day is 3 September 1945, and gives no date; so this is the reading's and no figure of the document.
 */
export const dayBeforeEnlistment = '1945-09-02'

export const ruralParityFirstDay = /* @__PURE__ */ dayFigure('ruralParityFirstDay', {
  day: '2013-01-01',
  clause: '二(二)1-s1',
  label: {
    zh: '农村标准达标年度的首日',
    en: 'first day of the year in which the rural standard reaches its share',
  },
})

export const ruralParityLastDay = /* @__PURE__ */ dayFigure('ruralParityLastDay', {
  day: '2013-12-31',
  clause: '二(二)1-s1',
  label: {
    zh: '农村标准达标年度的末日',
    en: 'last day of the year in which the rural standard reaches its share',
  },
})

export const dibaoFloorShare = /* @__PURE__ */ figure('dibaoFloorShare', {
  value: '0.40',
  unit: 'ratio',
  clause: '二(二)1-s2',
  label: {
    zh: '差额发放的最低比例',
    en: 'least share of the standard in a payment by difference',
  },
})

export const lowIncomeSubsidyShare = /* @__PURE__ */ figure('lowIncomeSubsidyShare', {
  value: '0.25',
  unit: 'ratio',
  clause: '二(二)3-s2',
  label: {
    zh: '低收入家庭补助的最低比例',
    en: 'least share of the rural standard in the low-income subsidy',
  },
})

export const lowIncomeMultiple = /* @__PURE__ */ figure('lowIncomeMultiple', {
  value: '1.5',
  unit: 'ratio',
  clause: '二(三)1-s2',
  label: {
    zh: '低收入家庭收入倍数',
    en: 'multiple of the standard for low-income households',
  },
})

export const medicalAidShare = /* @__PURE__ */ figure('medicalAidShare', {
  value: '0.80',
  unit: 'ratio',
  clause: '二(三)1-s2',
  label: {
    zh: '医疗救助比例',
    en: 'share of the remaining cost that medical aid bears',
  },
})

export const medicalAidYearlyCap = /* @__PURE__ */ figure('medicalAidYearlyCap', {
  value: '100000',
  unit: 'yuan',
  clause: '二(三)1-s2',
  label: {
    zh: '年度医疗救助最高额',
    en: 'most medical aid in a year',
  },
})

export const medicalRatioCeiling = /* @__PURE__ */ figure('medicalRatioCeiling', {
  value: '0.90',
  unit: 'ratio',
  clause: '二(三)1-s2',
  label: {
    zh: '医保与救助合计的最高比例',
    en: 'most of the in-policy cost that insurance and aid bear together',
  },
})

export const lastEnlistmentDay = /* @__PURE__ */ dayFigure('lastEnlistmentDay', {
  day: '1954-10-31',
  clause: '二(三)1-s2',
  label: {
    zh: '复员军人入伍的最后日期',
    en: 'last day of enlistment that counts for demobilised veterans',
  },
})

export const undergraduateGrant = /* @__PURE__ */ figure('undergraduateGrant', {
  value: '6000',
  unit: 'yuan/academic year',
  clause: '二(四)-s2',
  label: {
    zh: '本科生救助金额',
    en: 'grant of an undergraduate',
  },
})

export const juniorCollegeGrant = /* @__PURE__ */ figure('juniorCollegeGrant', {
  value: '4000',
  unit: 'yuan/academic year',
  clause: '二(四)-s2',
  label: {
    zh: '专科生救助金额',
    en: 'grant of a junior college student',
  },
})

export const secondaryVocationalGrant = /* @__PURE__ */ figure('secondaryVocationalGrant', {
  value: '2000',
  unit: 'yuan/academic year',
  clause: '二(四)-s2',
  label: {
    zh: '中专生救助金额',
    en: 'grant of a secondary vocational student',
  },
})

export const institutionOrphanShare = /* @__PURE__ */ figure('institutionOrphanShare', {
  value: '0.70',
  unit: 'ratio',
  clause: '二(六)-s2',
  label: {
    zh: '机构养育孤儿标准的最低比例',
    en: "least share of last year's consumption in an institutional orphan's standard",
  },
})

export const scatteredOrphanShare = /* @__PURE__ */ figure('scatteredOrphanShare', {
  value: '0.60',
  unit: 'ratio',
  clause: '二(六)-s2',
  label: {
    zh: '散居孤儿标准的最低比例',
    en: "least share of the institutional standard in a scattered orphan's standard",
  },
})

/** No rule reads it: the sentence sets a goal for the city. */
const networkLastDay = /* @__PURE__ */ dayFigure('networkLastDay', {
  day: '2015-12-31',
  clause: '二(十)-s2',
  label: {
    zh: '三级服务网络基本形成的最后日期',
    en: 'last day by which the service network of three levels stands',
  },
})

/** Every figure of the document by its id. */
export const figures = {
  ruralShareOfUrban,
  ruralParityFirstDay,
  ruralParityLastDay,
  dibaoFloorShare,
  lowIncomeSubsidyShare,
  lowIncomeMultiple,
  medicalAidShare,
  medicalAidYearlyCap,
  medicalRatioCeiling,
  lastEnlistmentDay,
  undergraduateGrant,
  juniorCollegeGrant,
  secondaryVocationalGrant,
  institutionOrphanShare,
  scatteredOrphanShare,
  networkLastDay,
} as const

/** The id of a figure of the document. */
export type FigureId = keyof typeof figures

/** Arithmetic, not law. */
export const monthsPerYear = number('12', 'month/year')
export const onePerson = number('1', 'person')
