/** The catalogue of every table of a policy, from its facts, the shape of its cases and the names that people use. */
import { nameOfFigure } from '../../kit/figure'
import type { PolicyInFull } from '../../kit/policy'
import type { FactRecord } from '../../kit/programme'
import { type Field, isCarried } from '../../kit/shape'
import type { Label } from '../../language/expression'
import type { AnyInput } from '../../language/input'
import { same } from '../../words/language'
import { cellText } from '../columns'
import type { CellKind, OptionWords, TableCatalogue, TableColumn } from './column'

const column = (
  id: string,
  kind: CellKind,
  zh: string,
  en: string,
  names: readonly string[] = [],
  more: Partial<TableColumn> = {},
): TableColumn => ({ id, kind, label: { zh, en }, names, ...exampleBy(kind), ...more })

/** What a template shows where nothing better is known. */
const exampleBy = (kind: CellKind): { readonly example?: string } => {
  const example = {
    money: '0.00',
    truth: 'false',
    signedMoney: '480.00',
    day: '2013-06-01',
    period: '2013-06',
    academicYear: '2012-2013',
  }
  return kind in example ? { example: example[kind as keyof typeof example] } : {}
}

const household = column('household', 'id', '户编号', 'household', ['户号', '户编码', '家庭编号', '家庭编码'])
const person = column('person', 'id', '人员编号', 'person', ['人员编码', '成员编号', '个人编号'])
const claim = column('claim', 'id', '结算单号', 'claim', ['报销编号', '报销单号'])
const on = column('on', 'day', '日期', 'day', ['生效日期', '变更日期'])

/** A fact as a column under some id. */
function factColumn(id: string, fact: AnyInput, { tables }: PolicyInFull, names: readonly string[] = []): TableColumn {
  const { takes, input } = fact
  const more = tables.otherNames[input.id] ?? {}
  // Options without labels are their own.
  const labels =
    'options' in fact ? fact.options.map((one) => [one, input.optionLabels?.[one] ?? same(one)]) : undefined
  return {
    id,
    label: input.label,
    names: [...(id === input.id ? [] : [input.id]), ...(more.names ?? []), ...names],
    kind: takes,
    ...exampleBy(takes),
    ...exampleOf(fact),
    ...(labels ? { options: optionWords(Object.fromEntries(labels), more.options) } : {}),
    ...(input.unit && takes === 'money' ? { unit: input.unit } : {}),
    ...(input.least === undefined ? {} : { least: input.least }),
    ...(input.most === undefined ? {} : { most: input.most }),
  }
}

/** A field of a case as a column; fields of education stand in the member's row, behind the name of their record. */
function fieldColumn({ name, takes, label, alsoCalled }: Field, policy: PolicyInFull, record = ''): TableColumn {
  const id = `${record}${name}`
  if (typeof takes === 'string') {
    const names = [...alsoCalled, ...(policy.tables.otherNames[name]?.names ?? [])]
    const kind = takes === 'academicYear' ? takes : 'id'
    return { id, label, names, kind, ...exampleBy(kind) }
  }
  const own = { ...factColumn(id, takes, policy, alsoCalled), label }
  // The day of an exit may be told as a month, which counts to its end.
  return name === 'exit.on' ? { ...own, kind: 'dayOrMonth' } : own
}

/** What a template shows of a fact: its own example, or its first option. */
function exampleOf(fact: AnyInput): { readonly example?: string } {
  const given = fact.input.example ?? (fact.takes === 'choice' ? fact.options[0] : undefined)
  return given === undefined ? {} : { example: cellText(fact, given, 'en') }
}

const optionWords = (
  labels: { readonly [option: string]: Label },
  names: { readonly [option: string]: readonly string[] } = {},
): { readonly [option: string]: OptionWords } =>
  Object.fromEntries(Object.entries(labels).map(([id, label]) => [id, { label, names: names[id] ?? [] }]))

const table = (
  id: string,
  label: Label,
  columns: readonly TableColumn[],
  required: readonly string[],
  { tables }: PolicyInFull,
  more: Partial<TableCatalogue> = {},
): TableCatalogue => ({
  id,
  label,
  columns,
  required,
  otherMeanings: tables.otherMeanings,
  household: 'household',
  ...more,
})

/** The fields of a record apart from its id and day, which the tables name themselves, and from what is carried along. */
const own = (fields: readonly Field[]): readonly Field[] =>
  fields.filter((field) => field.name !== 'id' && field.name !== 'on' && !isCarried(field))

const householdColumns = (policy: PolicyInFull): readonly TableColumn[] =>
  own(policy.shape.household).map((field) => fieldColumn(field, policy))

const memberColumns = (policy: PolicyInFull): readonly TableColumn[] => [
  ...own(policy.shape.member).map((field) => fieldColumn(field, policy)),
  ...policy.shape.education.map((field) => fieldColumn(field, policy, 'education.')),
]

/** The households of cases. The household's number is `id` there. */
export function householdsTable(policy: PolicyInFull): TableCatalogue {
  const id = { ...household, id: 'id', names: ['household', ...household.names] }
  const columns = [id, on, ...householdColumns(policy)]
  return table('households', { zh: '户表', en: 'households' }, columns, ['id'], policy, { household: 'id' })
}

/** The members of households. The person's number is `id` there. */
export function membersTable(policy: PolicyInFull): TableCatalogue {
  const id = { ...person, id: 'id', names: ['person', ...person.names] }
  const columns = [household, on, id, ...memberColumns(policy)]
  return table('members', { zh: '人员表', en: 'members' }, columns, ['household', 'id'], policy)
}

/** The medical claims of members. The claim's number is `id` there. */
export function claimsTable(policy: PolicyInFull): TableCatalogue {
  const id = { ...claim, id: 'id', names: ['claim', ...claim.names] }
  const columns = [household, on, person, id, ...own(policy.shape.claim).map((field) => fieldColumn(field, policy))]
  return table('claims', { zh: '医疗费用表', en: 'claims' }, columns, ['household', 'person', 'id'], policy)
}

/** A column of the household beside one of the person that has the same name: `householdExitOn`, 家庭终止日期. */
function ofItsOwn(column: TableColumn): TableColumn {
  const { id, label, names } = column
  const [name = id] = names
  const own = { zh: `家庭${label.zh}`, en: `household: ${label.en}` }
  return { ...column, id: `household${name.charAt(0).toUpperCase()}${name.slice(1)}`, as: id, label: own, names: [] }
}

/** Households and members in one table, a row a person. */
export function peopleTable(policy: PolicyInFull): TableCatalogue {
  const ofPerson = [person, ...memberColumns(policy)]
  // Where both have a column of one name, it is the person's in whose row it stands.
  const taken = new Set(ofPerson.flatMap(({ id, label, names }) => [id, label.zh, ...names]))
  const ofHousehold = [household, on, ...householdColumns(policy)]
    .map((one) => (taken.has(one.label.zh) ? ofItsOwn(one) : one))
    .map((one) => ({ ...one, ofHousehold: true, names: one.names.filter((name) => !taken.has(name)) }))
  return table('people', { zh: '人员花名册', en: 'people' }, [...ofHousehold, ...ofPerson], ['household'], policy)
}

/** A ledger of payments, also with a column a month. */
export function paymentsTable(policy: PolicyInFull): TableCatalogue {
  const { definitions, tables } = policy
  const options = Object.fromEntries(
    definitions.map(({ id, label, alsoCalled = [] }) => [
      id,
      { label, names: [label.en, ...alsoCalled, ...(tables.programmes[id] ?? [])] },
    ]),
  )
  const columns = [
    household,
    person,
    claim,
    column('programme', 'choice', '项目', 'programme', ['项目名称', '救助项目', '发放项目', '救助类别'], {
      options,
      ...(definitions[0] ? { example: definitions[0].id } : {}),
    }),
    column('period', 'period', '所属期', 'period', [
      '所属月份',
      '所属年月',
      '发放年月',
      '发放月份',
      '补助月份',
      '月份',
      '所属期间',
    ]),
    column('amount', 'signedMoney', '金额', 'amount', ['发放金额', '实发金额', '补助金额', '救助金额', '发放额']),
    column('paidOn', 'day', '发放日期', 'day of payment', ['发放时间', '支付日期', '支付时间']),
    column('id', 'id', '流水号', 'payment', ['支付流水号', '交易流水号', '支付编号']),
  ]
  return table('payments', { zh: '发放台账', en: 'payments' }, columns, ['household', 'programme', 'amount'], policy, {
    aMonth: { period: 'period', amount: 'amount' },
  })
}

/** The city's standards over time, and amended figures of the document. */
export function standardsTable(policy: PolicyInFull): TableCatalogue {
  const { standards, tables } = policy
  const options = Object.fromEntries(
    Object.entries(standards).map(([id, { input }]) => [
      id,
      { label: input.label, names: tables.otherNames[id]?.names ?? [] },
    ]),
  )
  const columns = [
    column('standard', 'choice', '标准名称', 'standard', ['标准'], {
      options,
      example: Object.keys(standards)[0] ?? '',
    }),
    ...(Object.keys(policy.figures).length === 0 ? [] : [figureColumn(policy)]),
    column('from', 'day', '执行日期', 'first day', ['起始日期', '开始日期', '生效日期', '起始时间', '开始时间']),
    column('year', 'year', '年份', 'year', ['统计年份', '年度']),
    column('to', 'dayOrMonth', '结束日期', 'last day', ['截止日期', '终止日期']),
    column('value', 'figure', '金额（元）', 'value', ['金额', '值', '数值', '标准值'], {
      unit: 'yuan',
      example: '400.00',
    }),
    column('unit', 'text', '单位', 'unit', ['计量单位']),
    column('source', 'text', '来源', 'source', ['文号', '依据', '文件依据', '文件']),
  ]
  const template = columns.map(({ id }) => id).filter((id) => id !== 'figure')
  const { household: _, ...rest } = table('standards', { zh: '标准表', en: 'standards' }, columns, ['value'], policy, {
    template,
  })
  return rest
}

const figureColumn = ({ figures, tables }: PolicyInFull): TableColumn => {
  const options = Object.fromEntries(
    Object.entries(figures).map(([id, figure]) => [
      id,
      { label: nameOfFigure(figure).label, names: tables.otherNames[id]?.names ?? [] },
    ]),
  )
  return column('figure', 'choice', '文件参数', 'figure', ['参数', '文件数值', '政策参数'], { options })
}

/** The facts of a programme or formula as one flat table, with what surrounds them. */
export function factsTable(
  subject: {
    readonly id: string
    readonly label: Label
    readonly facts: FactRecord
    readonly standards?: readonly string[]
  },
  policy: PolicyInFull,
): TableCatalogue {
  const { id, label, facts, standards: used = [] } = subject
  const { standards, readings } = policy
  const columns = [
    ...Object.entries(facts).map(([name, fact]) => factColumn(name, fact, policy)),
    household,
    person,
    claim,
    column('case', 'text', '案例', 'case', ['个案']),
    column('id', 'text', '编号', 'number'),
    on,
    ...Object.entries(standards).map(([name, standard]) => factColumn(name, standard, policy)),
    ...Object.entries(readings).map(([name, { input }]) => ({
      id: `readings.${name}`,
      label: { zh: `口径.${input.label.zh}`, en: input.label.en },
      names: [],
      kind: 'choice' as const,
      options: optionWords(input.optionLabels ?? {}),
    })),
  ]
  const programme = policy.definitions.find((one) => one.id === id)
  const days = programme?.subject === 'claim' ? claimDays(policy) : []
  const whose = days.length > 0 ? ['household', 'person', 'claim', 'settledOn'] : ['household']
  const template = [...whose, ...Object.keys(facts), 'on', ...used]
  const once = programme?.subject === 'household' ? { once: 'household' } : {}
  return table(id, label, [...columns, ...days], [], policy, { ...once, template })
}

/** The days of a claim, which the engine itself reads. */
const claimDays = (policy: PolicyInFull): readonly TableColumn[] =>
  policy.shape.claim
    .filter(({ name }) => name === 'settledOn' || name === 'servedOn')
    .map((field) => fieldColumn(field, policy))
