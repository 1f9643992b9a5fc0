/**
 * Every point where two competent officials could read the document differently and get different money, each declared
 * once, in the order of the document. The first option is the default; `reading-reasons.ts` says why.
 */
import { declareReadings, type OptionsOf } from '../kit/reading'

export const readings = /* @__PURE__ */ declareReadings({
  /** Whether income exactly at the dibao line qualifies: it must be below, or may be at it. 二(二)1-s2 */
  dibaoThreshold: {
    clause: '二(二)1-s2',
    label: { zh: '低保线', en: 'the dibao line' },
    options: {
      below: { zh: '低于标准', en: 'income below the standard' },
      atOrBelow: { zh: '不高于标准', en: 'income at or below the standard' },
    },
  },
  /** What the 40% floor is counted on: every member's standard, one standard a household, or no single case. 二(二)1-s2 */
  dibaoFloor: {
    clause: '二(二)1-s2',
    label: { zh: '40%下限的计算单位', en: 'what the 40% floor is counted on' },
    options: {
      perPerson: { zh: '按人计算', en: 'the standard of every member' },
      oncePerHousehold: { zh: '每户一份标准', en: 'one standard a household' },
      cityAverage: { zh: '全市平均，不约束单户', en: 'a city average that binds no single case' },
    },
  },
  /** To the fen as the words bind (floors up, ceilings down), or to the nearest fen. 二(二)1-s1, -s2, 二(二)3-s2, 二(三)1-s2, 二(六)-s2 */
  rounding: {
    clause: '二(二)1-s2',
    alsoUnder: ['二(二)1-s1', '二(二)3-s2', '二(三)1-s2', '二(六)-s2'],
    label: { zh: '取整到分', en: 'rounding to the fen' },
    options: {
      byWords: { zh: '按文义取整', en: 'as the words bind: floors up, ceilings down' },
      halfUp: { zh: '四舍五入', en: 'to the nearest fen' },
    },
  },
  /** From when the rural standard must be 80% of the urban one. 二(二)1-s1 */
  ruralParityDate: {
    clause: '二(二)1-s1',
    label: { zh: '农村标准达标时点', en: 'when the rural standard must reach its share' },
    options: {
      byEndOf2013: { zh: '2013年底前', en: 'by the end of 2013' },
      throughout2013: { zh: '2013年全年', en: 'throughout 2013' },
    },
  },
  /** Whether only a certificate makes a low-income household, or income too where there is no certificate. 二(一)-s2 */
  lowIncomeTest: {
    clause: '二(一)-s2',
    label: { zh: '低收入家庭的认定', en: 'who is a low-income household' },
    options: {
      certificate: { zh: '以认定为准', en: 'only an official certificate counts' },
      income: { zh: '无认定时按收入', en: 'where there is no certificate, income' },
    },
  },
  /** What the 25% is taken of: twelve months of the rural standard, or its monthly figure. 二(二)3-s2 */
  lowIncomeBase: {
    clause: '二(二)3-s2',
    label: { zh: '25%的计算基数', en: 'what the 25% is taken of' },
    options: {
      twelveMonths: { zh: '全年标准', en: 'twelve months of the standard' },
      monthlyFigure: { zh: '月标准', en: 'the monthly figure' },
    },
  },
  /** Whether a certified low-income household keeps the subsidy while on dibao. 二(二)3-s2 */
  lowIncomeWithDibao: {
    clause: '二(二)3-s2',
    label: { zh: '低保与低收入补助', en: 'the subsidy beside dibao' },
    options: {
      exclusive: { zh: '不兼得', en: 'one or the other' },
      cumulative: { zh: '可兼得', en: 'a certified low-income household keeps it while on dibao' },
    },
  },
  /** Whether a part year is owed by qualifying month, or whole. 二(二)3-s2 */
  lowIncomePartYear: {
    clause: '二(二)3-s2',
    label: { zh: '不足一年的补助', en: 'a part year of the subsidy' },
    options: {
      byMonth: { zh: '按月折算', en: 'by qualifying month' },
      wholeYear: { zh: '按全年发放', en: 'the whole year' },
    },
  },
  /** What the 80% is taken of: what every insurance and help leaves, or what government insurance leaves. 二(三)1-s2 */
  medicalBase: {
    clause: '二(三)1-s2',
    label: { zh: '80%的计算基数', en: 'what the 80% is taken of' },
    options: {
      afterAllInsurance: { zh: '各类补偿之后', en: 'what is left after every insurance and help' },
      afterGovernmentInsurance: { zh: '政府医保报销之后', en: 'what is left after government insurance' },
    },
  },
  /** What counts under the 90%: government insurance and aid, or every payer. 二(三)1-s2 */
  medicalRatioCounts: {
    clause: '二(三)1-s2',
    label: { zh: '90%计入的支付', en: 'what counts under the 90%' },
    options: {
      governmentAndAid: { zh: '政府医保与救助', en: 'government insurance and aid' },
      allPayers: { zh: '所有支付方', en: 'every payer' },
    },
  },
  /** Whether the 90% is measured over each claim or over the year. 二(三)1-s2 */
  medicalRatioPeriod: {
    clause: '二(三)1-s2',
    label: { zh: '90%的计算期间', en: 'what the 90% is measured over' },
    options: {
      perClaim: { zh: '每次结算', en: 'each claim' },
      perYear: { zh: '全年累计', en: 'the year' },
    },
  },
  /** Which day says whose year's cap a claim uses. 二(三)1-s2 */
  medicalYear: {
    clause: '二(三)1-s2',
    label: { zh: '费用计入哪一年度的限额', en: 'the year whose cap a claim uses' },
    options: {
      settlementDate: { zh: '结算日期', en: 'the date of settlement' },
      serviceDate: { zh: '就诊日期', en: 'the date of service' },
    },
  },
  /** Who holds the yearly cap. 二(三)1-s2 */
  medicalCapHolder: {
    clause: '二(三)1-s2',
    label: { zh: '年度限额的主体', en: 'who holds the yearly cap' },
    options: { person: { zh: '每人', en: 'the person' }, household: { zh: '每户', en: 'the household' } },
  },
  /** Whom the condition on employee insurance limits. 二(三)1-s2 */
  employeeInsuranceScope: {
    clause: '二(三)1-s2',
    label: { zh: '职工医保条件的范围', en: 'whom the employee-insurance condition limits' },
    options: {
      veteransGroup: { zh: '全部优抚对象', en: "the whole veterans' group" },
      disabledVeteransOnly: { zh: '仅残疾军人', en: 'disabled veterans only' },
    },
  },
  /** Whether the period in which demobilised veterans enlisted has a first day too, or only its last. 二(三)1-s2 */
  demobilisedPeriod: {
    clause: '二(三)1-s2',
    label: { zh: '复员军人的入伍时期', en: 'the period in which demobilised veterans enlisted' },
    options: {
      statedPeriod: { zh: '自1945年9月3日起', en: 'from 3 September 1945 on' },
      noFirstDay: { zh: '不论何时起', en: 'no first day' },
    },
  },
  /** Whether an illness that is not listed may be recognised. 二(三)1-s2 */
  diseaseList: {
    clause: '二(三)1-s2',
    label: { zh: '病种目录', en: 'the list of diseases' },
    options: {
      byRecognition: { zh: '未列病种须经认可', en: 'an unlisted disease needs recognition' },
      closed: { zh: '仅限所列病种', en: 'only those listed' },
    },
  },
  /** Which standard the 1.5 times are of: the household's own, or the urban one. 二(三)1-s2 */
  incomeMultipleStandard: {
    clause: '二(三)1-s2',
    label: { zh: '1.5倍的计算基数', en: 'the standard behind the 1.5 times' },
    options: {
      ownResidence: { zh: '户籍所在标准', en: "the household's own" },
      urban: { zh: '城镇标准', en: 'the urban one' },
    },
  },
  /** Whether Five Guarantees, Three Withouts and orphans have medical aid: left open, only if listed otherwise, or yes. 二(三)1-s2 */
  guaranteedPersonsInMedicalAid: {
    clause: '二(三)1-s2',
    label: { zh: '五保、三无、孤儿的医疗救助', en: 'Five Guarantees, Three Withouts and orphans in medical aid' },
    options: {
      undetermined: { zh: '未定', en: 'left open' },
      listedOnly: { zh: '仅限所列对象', en: 'only if listed otherwise' },
      covered: { zh: '纳入', en: 'covered' },
    },
    open: 'undetermined',
  },
  /** Who gets the student grant: every group of schooling assistance, or poor families and orphans. 二(四)-s2 */
  studentGrantGroup: {
    clause: '二(四)-s2',
    label: { zh: '助学金的对象', en: 'who gets the student grant' },
    options: {
      s1Groups: { zh: '就学救助各类对象', en: 'every group of schooling assistance' },
      poorFamiliesOnly: { zh: '仅贫困家庭与孤儿', en: 'poor families and orphans only' },
    },
  },
  /** What same-kind aid does to the grant: shuts it out, lets it top up, or leaves the higher of the two. 二(四)-s3 */
  sameKindAid: {
    clause: '二(四)-s3',
    label: { zh: '同类助学', en: 'same-kind aid' },
    options: {
      exclusive: { zh: '已受助则不发', en: 'aid received shuts the grant out' },
      topUp: { zh: '补足差额', en: 'the grant tops it up' },
      keepHigher: { zh: '就高', en: 'the higher is kept, the lower returned' },
    },
  },
  /** Whether a part academic year has the flat figure, or half of it a semester. 二(四)-s2 */
  partAcademicYear: {
    clause: '二(四)-s2',
    label: { zh: '不足一学年', en: 'a part academic year' },
    options: { flat: { zh: '按学年', en: 'the flat figure' }, perSemester: { zh: '按学期', en: 'by semester' } },
  },
  /** On which day of an academic year the status of a student counts: in its first month, or in any month. 二(四)-s2 */
  grantStatusDay: {
    clause: '二(四)-s2',
    label: { zh: '助学身份的认定时点', en: "when a student's status counts" },
    options: {
      firstMonth: { zh: '学年首月', en: 'in the first month of the academic year' },
      anyMonth: { zh: '学年内任一月', en: 'in any month of the academic year' },
    },
  },
  /** What the 60% is taken of: the institutional standard in force, or its floor. 二(六)-s2 */
  scatteredOrphanBase: {
    clause: '二(六)-s2',
    label: { zh: '散居孤儿60%的基数', en: 'what the 60% is taken of' },
    options: {
      standard: { zh: '机构养育标准', en: 'the institutional standard in force' },
      floor: { zh: '机构养育下限', en: 'its floor' },
    },
  },
  /** Whether the institutional figure is rounded first, or only the end of the chain. 二(六)-s2 */
  orphanRoundingChain: {
    clause: '二(六)-s2',
    label: { zh: '孤儿标准的取整', en: 'rounding along the chain' },
    options: {
      publishedStandard: { zh: '先定机构标准', en: 'the institutional figure is rounded first' },
      once: { zh: '仅取整一次', en: 'once, at the end' },
    },
  },
  /** Whether recognition alone makes an orphan, or only until the 18th birthday. 二(六)-s1 */
  orphanAge: {
    clause: '二(六)-s1',
    label: { zh: '孤儿的年龄', en: 'the age of an orphan' },
    options: {
      byRecognition: { zh: '以认定为准', en: 'the recognition decides' },
      under18: { zh: '未满18周岁', en: 'under 18' },
    },
  },
  /** Which orphans have what 五保 and 三无 persons and a dibao child have: all, or those in the community. 二(六)-s2 */
  orphanParity: {
    clause: '二(六)-s2',
    label: { zh: '“同时享受”的孤儿', en: 'which orphans share the other policies' },
    options: {
      both: { zh: '机构养育和社会散居', en: 'those in institutions and those in the community' },
      scatteredOnly: { zh: '仅社会散居', en: 'only those in the community' },
    },
  },
})

/** How every point is read where the document can be read in more than one way. */
export type Readings = OptionsOf<typeof readings>

/** A point where the document can be read in more than one way. */
export type ReadingId = keyof Readings

/** The default option at every point. */
export const defaultReadings = /* @__PURE__ */ Object.freeze(
  Object.fromEntries(Object.entries(readings).map(([id, reading]) => [id, reading.default])),
) as Readings
