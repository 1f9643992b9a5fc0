/**
 * Every point where two competent officials could read the document differently and get different money.
 * Each is an input with a default (its first option) and the reason for that default.
 */
import type { Label } from '../language/expression'
import { ChoiceInput } from '../language/input'
import { type OptionOf, openOptions, type ReadingId, readingOptions } from './reading-options'

/** A reading: a choice whose first option is the default. */
export class Reading<Option extends string = string> extends ChoiceInput<Option> {
  readonly clause: string
  readonly reason: Label
  /** An option that leaves the point open: what depends on it is undetermined between the other options. */
  readonly open: string | undefined

  constructor(
    id: ReadingId,
    options: readonly Option[],
    clause: string,
    label: Label,
    optionLabels: { readonly [option in Option]: Label },
    reason: Label,
  ) {
    super({ key: `readings.${id}`, id, source: 'reading', type: 'choice', label, optionLabels }, options)
    this.clause = clause
    this.reason = reason
    this.open = openOptions[id]
  }

  get default(): Option {
    return this.options[0] as Option
  }
}

/* @__NO_SIDE_EFFECTS__ */
const reading = <Id extends ReadingId>(
  id: Id,
  clause: string,
  label: Label,
  optionLabels: { readonly [option in OptionOf<Id>]: Label },
  reason: Label,
): Reading<OptionOf<Id>> => new Reading(id, readingOptions[id], clause, label, optionLabels, reason)

export const dibaoThreshold = reading(
  'dibaoThreshold',
  '二(二)1-s2',
  { zh: '低保线', en: 'the dibao line' },
  {
    below: { zh: '低于标准', en: 'income below the standard' },
    atOrBelow: { zh: '不高于标准', en: 'income at or below the standard' },
  },
  {
    zh: '补差只有在收入低于标准时才有差额可补',
    en: 'a difference can be paid only where income falls short of the standard',
  },
)

export const dibaoFloor = reading(
  'dibaoFloor',
  '二(二)1-s2',
  { zh: '40%下限的计算单位', en: 'what the 40% floor is counted on' },
  {
    perPerson: { zh: '按人计算', en: 'the standard of every member' },
    oncePerHousehold: { zh: '每户一份标准', en: 'one standard a household' },
    cityAverage: { zh: '全市平均，不约束个案', en: 'a city average that binds no single case' },
  },
  {
    zh: '低保标准以每人计，户的标准是各人标准之和',
    en: 'the standard is a sum per person, so a household has one for every member',
  },
)

export const rounding = reading(
  'rounding',
  '二(二)1-s2',
  { zh: '取整到分', en: 'rounding to the fen' },
  {
    byWords: { zh: '按文义取整', en: 'as the words bind: floors up, ceilings down' },
    halfUp: { zh: '四舍五入', en: 'to the nearest fen' },
  },
  {
    zh: '下限少一分即不足，上限多一分即超出',
    en: 'a floor is broken by one fen less, a ceiling is passed by one fen more',
  },
)

export const ruralParityDate = reading(
  'ruralParityDate',
  '二(二)1-s1',
  { zh: '农村标准达标时点', en: 'when the rural standard must reach its share' },
  {
    byEndOf2013: { zh: '2013年底前', en: 'by the end of 2013' },
    throughout2013: { zh: '2013年全年', en: 'throughout 2013' },
  },
  { zh: '逐步实现的目标在年内达到即可', en: 'a goal reached step by step is met once reached within the year' },
)

export const lowIncomeTest = reading(
  'lowIncomeTest',
  '二(一)-s2',
  { zh: '低收入家庭的认定', en: 'who is a low-income household' },
  {
    certificate: { zh: '以认定为准', en: 'only an official certificate counts' },
    income: { zh: '无认定时按收入', en: 'where there is no certificate, income' },
  },
  { zh: '认定办法由市另行规定', en: "the city's own method decides, and this document leaves it to that method" },
)

export const lowIncomeBase = reading(
  'lowIncomeBase',
  '二(二)3-s2',
  { zh: '25%的计算基数', en: 'what the 25% is taken of' },
  {
    twelveMonths: { zh: '全年标准', en: 'twelve months of the standard' },
    monthlyFigure: { zh: '月标准', en: 'the monthly figure' },
  },
  { zh: '年补助对应年标准', en: 'a yearly subsidy is measured against a yearly standard' },
)

export const lowIncomeWithDibao = reading(
  'lowIncomeWithDibao',
  '二(二)3-s2',
  { zh: '低保与低收入补助', en: 'the subsidy beside dibao' },
  {
    exclusive: { zh: '不兼得', en: 'one or the other' },
    cumulative: { zh: '可兼得', en: 'a certified low-income household keeps it while on dibao' },
  },
  { zh: '补助为低保线以上的家庭而设', en: 'the subsidy is made for households above the dibao line' },
)

export const lowIncomePartYear = reading(
  'lowIncomePartYear',
  '二(二)3-s2',
  { zh: '不足一年的补助', en: 'a part year of the subsidy' },
  {
    byMonth: { zh: '按月折算', en: 'by qualifying month' },
    wholeYear: { zh: '按全年发放', en: 'the whole year' },
  },
  { zh: '只有符合条件的月份才应补', en: 'only the months that qualify are owed' },
)

export const medicalBase = reading(
  'medicalBase',
  '二(三)1-s2',
  { zh: '80%的计算基数', en: 'what the 80% is taken of' },
  {
    afterAllInsurance: { zh: '各类补偿之后', en: 'what is left after every insurance and help' },
    afterGovernmentInsurance: { zh: '政府医保报销之后', en: 'what is left after government insurance' },
  },
  {
    zh: '文中把商业保险和单位补助列入先行补偿',
    en: "commercial insurance and the employer's help are named among what comes first",
  },
)

export const medicalRatioCounts = reading(
  'medicalRatioCounts',
  '二(三)1-s2',
  { zh: '90%计入的支付', en: 'what counts under the 90%' },
  {
    governmentAndAid: { zh: '政府医保与救助', en: 'government insurance and aid' },
    allPayers: { zh: '所有支付方', en: 'every payer' },
  },
  { zh: '文中只列政府医保报销和医疗救助', en: 'only government insurance and medical aid are named' },
)

export const medicalRatioPeriod = reading(
  'medicalRatioPeriod',
  '二(三)1-s2',
  { zh: '90%的计算期间', en: 'what the 90% is measured over' },
  {
    perClaim: { zh: '每次结算', en: 'each claim' },
    perYear: { zh: '全年累计', en: 'the year' },
  },
  { zh: '救助按次结算，比例随之计算', en: 'aid is settled by claim, and the share with it' },
)

export const medicalYear = reading(
  'medicalYear',
  '二(三)1-s2',
  { zh: '费用计入哪一年度的限额', en: 'the year whose cap a claim uses' },
  {
    settlementDate: { zh: '结算日期', en: 'the date of settlement' },
    serviceDate: { zh: '就诊日期', en: 'the date of service' },
  },
  { zh: '年度限额按支付年度管理', en: 'a yearly cap is kept by the year that pays' },
)

export const medicalCapHolder = reading(
  'medicalCapHolder',
  '二(三)1-s2',
  { zh: '年度限额的主体', en: 'who holds the yearly cap' },
  { person: { zh: '每人', en: 'the person' }, household: { zh: '每户', en: 'the household' } },
  { zh: '救助对象按人列举', en: 'those helped are listed as persons' },
)

export const employeeInsuranceScope = reading(
  'employeeInsuranceScope',
  '二(三)1-s2',
  { zh: '职工医保条件的范围', en: 'whom the employee-insurance condition limits' },
  {
    veteransGroup: { zh: '全部优抚对象', en: "the whole veterans' group" },
    disabledVeteransOnly: { zh: '仅残疾军人', en: 'disabled veterans only' },
  },
  { zh: '限定语位于并列各项之前', en: 'the condition stands before the whole enumeration' },
)

export const diseaseList = reading(
  'diseaseList',
  '二(三)1-s2',
  { zh: '病种目录', en: 'the list of diseases' },
  {
    byRecognition: { zh: '未列病种须经认可', en: 'an unlisted disease needs recognition' },
    closed: { zh: '仅限所列病种', en: 'only those listed' },
  },
  { zh: '目录以“等”结尾', en: 'the list ends open' },
)

export const incomeMultipleStandard = reading(
  'incomeMultipleStandard',
  '二(三)1-s2',
  { zh: '1.5倍所依的标准', en: 'the standard behind the 1.5 times' },
  {
    ownResidence: { zh: '户籍所在标准', en: "the household's own" },
    urban: { zh: '城镇标准', en: 'the urban one' },
  },
  { zh: '低保标准分城乡执行', en: 'dibao standards apply by residence' },
)

export const guaranteedPersonsInMedicalAid = reading(
  'guaranteedPersonsInMedicalAid',
  '二(三)1-s2',
  { zh: '五保、三无、孤儿的医疗救助', en: 'Five Guarantees, Three Withouts and orphans in medical aid' },
  {
    undetermined: { zh: '未定', en: 'left open' },
    listedOnly: { zh: '仅限所列对象', en: 'only if listed otherwise' },
    covered: { zh: '纳入', en: 'covered' },
  },
  {
    zh: '名单未列，而他处规定其享受助医',
    en: 'the list leaves them out, while another clause presumes medical help for them',
  },
)

export const studentGrantGroup = reading(
  'studentGrantGroup',
  '二(四)-s2',
  { zh: '助学金的对象', en: 'who gets the student grant' },
  {
    s1Groups: { zh: '就学救助各类对象', en: 'every group of schooling assistance' },
    poorFamiliesOnly: { zh: '仅贫困家庭与孤儿', en: 'poor families and orphans only' },
  },
  { zh: '同条首句列明了就学救助对象', en: 'the first sentence of the section lists whom schooling aid is for' },
)

export const sameKindAid = reading(
  'sameKindAid',
  '二(四)-s3',
  { zh: '同类助学', en: 'same-kind aid' },
  {
    exclusive: { zh: '已受助则不发', en: 'aid received shuts the grant out' },
    topUp: { zh: '补足差额', en: 'the grant tops it up' },
    keepHigher: { zh: '就高', en: 'the higher is kept, the lower returned' },
  },
  { zh: '同类救助不得重复', en: 'same-kind aid is not enjoyed twice' },
)

export const partAcademicYear = reading(
  'partAcademicYear',
  '二(四)-s2',
  { zh: '不足一学年', en: 'a part academic year' },
  { flat: { zh: '按学年', en: 'the flat figure' }, perSemester: { zh: '按学期', en: 'by semester' } },
  { zh: '金额按学年规定', en: 'the figure is fixed per academic year' },
)

export const scatteredOrphanBase = reading(
  'scatteredOrphanBase',
  '二(六)-s2',
  { zh: '散居孤儿60%的基数', en: 'what the 60% is taken of' },
  {
    standard: { zh: '机构养育标准', en: 'the institutional standard in force' },
    floor: { zh: '机构养育下限', en: 'its floor' },
  },
  { zh: '比例对应的是标准本身', en: 'the share is of the standard itself' },
)

export const orphanRoundingChain = reading(
  'orphanRoundingChain',
  '二(六)-s2',
  { zh: '孤儿标准的取整', en: 'rounding along the chain' },
  {
    publishedStandard: { zh: '先定机构标准', en: 'the institutional figure is rounded first' },
    once: { zh: '仅取整一次', en: 'once, at the end' },
  },
  { zh: '机构标准本身是公布到分的金额', en: 'the institutional standard is itself a published sum' },
)
