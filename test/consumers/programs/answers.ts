/**
 * What a consumer asks the library, through whatever it was imported by: every way of calculating, explaining and auditing,
 * often enough that the quick lanes compile. The answers are plain data, so that two consumers' can be compared.
 */
import type * as jiuzhu from 'jiuzhu'
import type * as audits from 'jiuzhu/audit'
import type * as rows from 'jiuzhu/batch'
import type * as schemas from 'jiuzhu/schema'
import type * as sqls from 'jiuzhu/sql'

/** All entries as one. */
type Library = typeof jiuzhu & typeof audits & typeof rows & typeof schemas & typeof sqls

/** Illustrative, yuan a person a month and a person a year. */
const standards = {
  urbanDibaoStandard: '500',
  ruralDibaoStandard: '400',
  urbanConsumptionPerCapita: '20000',
} as const

/** More calls than a quick lane waits for before it compiles. */
const calls = 80

export async function answersOf(library: Library) {
  return {
    version: library.version,
    calculators: calculators(library),
    formulas: formulas(library),
    assessments: assessments(library),
    batch: batches(library),
    explanations: explanations(library),
    years: years(library),
    audit: await audit(library),
    sql: sql(library),
    standards: cityStandards(library),
    errors: errors(library),
  }
}

function calculators({ dibao, medicalAssistance, orphanAllowance, studentGrant, programmes, programmeIds }: Library) {
  const often = Array.from({ length: calls }, (_, index) => {
    const residence = index % 2 === 0 ? 'rural' : 'urban'
    return dibao({ residence, householdSize: 3, monthlyIncome: `${index * 20}.05` }, { standards }).amount ?? null
  })
  return {
    often,
    rural: dibao({ residence: 'rural', householdSize: 3, monthlyIncome: '700' }, { standards }),
    floor: dibao({ residence: 'rural', householdSize: 3, monthlyIncome: 1000 }, { standards }),
    notEntitled: dibao({ residence: 'rural', householdSize: 3, monthlyIncome: '1200' }, { standards }),
    unknown: dibao({ residence: 'urban', householdSize: 1 }, { standards }),
    oncePerHousehold: dibao(
      { residence: 'rural', householdSize: 3, monthlyIncome: '1000' },
      { standards, readings: { dibaoFloor: 'oncePerHousehold' }, trace: true },
    ),
    claim: medicalAssistance({
      dibaoCertified: true,
      disease: 'uraemia',
      inPolicyCost: '10000',
      insurancePaid: '7000',
      commercialPaid: '0',
      employerPaid: '0',
    }),
    grant: studentGrant({ dibaoCertified: true, level: 'undergraduate', admitted: true, sameKindAid: '0' }),
    orphan: orphanAllowance({ orphanCare: 'scattered' }, { standards }),
    ids: programmeIds,
    subjects: programmeIds.map((id) => programmes[id].id),
  }
}

function formulas({ formulas: all, medicalAidShare, dibaoPaymentFloor, lowIncomePartYear }: Library) {
  return {
    ids: Object.values(all).map(({ id, label, clause }) => ({ id, label, clause })),
    share: medicalAidShare({ inPolicyCost: '10000', insurancePaid: '5000', commercialPaid: '1000', employerPaid: '0' }),
    floor: dibaoPaymentFloor({ residence: 'rural', householdSize: 3 }, { standards }),
    part: lowIncomePartYear({ yearFigure: '1200', qualifyingMonths: 5 }),
  }
}

const household = (index: number, on: string | null = '2013-06-01') => ({
  id: `H-${index}`,
  ...(on === null ? {} : { on }),
  residence: 'rural' as const,
  monthlyIncome: index % 7 === 0 ? null : String(index * 25),
  members: [
    {
      id: 'p1',
      birthDate: '1950-02-03',
      categories: index % 3 === 0 ? (['oldPartyMember'] as const) : [],
      employeeMedicalInsurance: false,
      claims: [
        {
          id: 'c1',
          settledOn: '2013-02-10',
          disease: 'uraemia' as const,
          inPolicyCost: '100000',
          insurancePaid: String(index * 1000),
          commercialPaid: '0',
          employerPaid: '0',
        },
        {
          id: 'c2',
          settledOn: '2013-03-10',
          disease: 'haemophilia' as const,
          inPolicyCost: '60000',
          insurancePaid: '0',
        },
      ],
    },
    {
      id: 'p2',
      birthDate: '1994-09-01',
      categories: [],
      education: { level: 'undergraduate' as const, academicYear: '2012-2013', admitted: true, sameKindAid: '0' },
    },
    { id: 'p3', birthDate: '2004-05-05', categories: ['orphan'] as const, orphanCare: 'scattered' as const },
  ],
})

const many = Array.from({ length: calls }, (_, index) => household(index))

function assessments({ assess, assessMany, sensitivity, nextQuestion }: Library) {
  return {
    often: many.map((one) => assess(one, { standards })),
    traced: assess(household(1), { standards, trace: true }),
    inTurn: [...assessMany([household(1), { id: 'H-bad' }], { standards })].map(
      ({ assessment, error }) => assessment?.determinations.length ?? error?.path ?? null,
    ),
    priced: sensitivity(household(20), { standards }),
    next: nextQuestion(household(0), { standards }),
  }
}

function batches({ batch, batchOutcomes, dibao, lowIncomeSubsidy }: Library) {
  const rows = Array.from({ length: 500 }, (_, index) => ({
    residence: index % 2 === 0 ? 'rural' : 'urban',
    householdSize: (index % 5) + 1,
    monthlyIncome: index % 11 === 0 ? null : index % 13 === 0 ? 'a lot' : `${index * 3}.10`,
  }))
  const columns = {
    residence: rows.map(({ residence }) => residence),
    householdSize: Int32Array.from(rows, ({ householdSize }) => householdSize),
    monthlyIncome: Int32Array.from(rows, (_, index) => index * 310),
  }
  const shown = (result: ReturnType<ReturnType<typeof both>['run']>) => ({
    rows: result.rows,
    lanes: result.lanes,
    programmes: result.programmes.map(({ programme, outcomes, amounts, determinations, errors: found }) => ({
      programme,
      outcomes: Array.from(outcomes, (code) => batchOutcomes[code] ?? null),
      amounts: amounts ? Array.from(amounts) : [],
      determinations: [...determinations],
      errors: [...found].map(([row, { path, code }]) => ({ row, path, code: code ?? null })),
    })),
  })
  const both = (mode?: 'code' | 'closures') =>
    batch([dibao, lowIncomeSubsidy], { standards, ...(mode === undefined ? {} : { mode }) })
  return {
    rows: shown(both().run(rows)),
    closures: shown(both('closures').run(rows)),
    columns: shown(both().run(columns)),
    code: both().code(['residence', 'householdSize', 'monthlyIncome']),
  }
}

function explanations({ explain, explainCalculation, explainHtml, explainMarkdown, explainText, dibao }: Library) {
  const explained = explain(household(40), { standards, sensitivity: true })
  const undecided = explain(household(0), { standards })
  const bothLanguages = { languages: ['zh', 'en'] as const }
  return {
    html: explainHtml([explained, undecided], bothLanguages),
    onePage: explainHtml([explained], { onePage: true }),
    markdown: explainMarkdown(explained, bothLanguages),
    text: explainText(undecided),
    calculation: explainCalculation(
      dibao,
      { residence: 'rural', householdSize: 3, monthlyIncome: '1000' },
      { standards },
    ).answer,
  }
}

const versions = [household(40, '2013-01-01'), { ...household(40, '2013-07-01'), monthlyIncome: '100' }]
const payments = [
  { household: 'H-40', programme: 'dibao', period: '2013-05', amount: '480.00', id: 'Z-1' },
  { household: 'H-40', programme: '低保', period: '2013-08', amount: '900.00', id: 'Z-2' },
  { household: 'H-40', person: 'p2', programme: 'studentGrant', period: '2012-2013', amount: '6000', id: 'Z-3' },
] as const

function years({ settleYear, Standards }: Library) {
  const register = Standards.from([
    { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' },
    { standard: 'urbanConsumptionPerCapita', year: 2012, value: '20000' },
  ])
  return settleYear(versions, 2013, { standards: register })
}

async function audit(library: Library) {
  const { auditHousehold, auditRows, AuditSetting, AuditWindow, Pseudonyms, SummaryBuilder } = library
  const { seal, standardsFindings, verify, windowNamedBy } = library
  const options = { standards, evidence: true } as const
  const audited = auditHousehold(versions, payments, { ...options, from: '2013-01', to: '2013-12' })
  const sealed = await seal(audited.findings)
  const [first] = sealed
  const verified = first ? await verify(first) : undefined
  const tampered = first ? await verify({ ...first, paid: '0.01' }) : undefined

  const sources = { cases: rowsOf(versions), payments: rowsOf(payments) }
  const window = (await windowNamedBy({ cases: rowsOf(versions), payments: rowsOf(payments) })) ?? AuditWindow.none
  const setting = new AuditSetting(window, { standards: { ...standards, ruralDibaoStandard: '300' } })
  const summary = new SummaryBuilder()
  const pseudonyms = await Pseudonyms.of('a secret of this test')
  const households: string[] = []
  for await (const event of auditRows(sources, setting, { pseudonyms })) {
    if ('unreadable' in event) continue
    households.push(event.household.household)
    summary.addHousehold(event.household)
  }
  const ofCity = standardsFindings(setting)
  for (const finding of ofCity) summary.addFinding(finding)
  return { audited, sealed, verified, tampered, households, ofCity, summary: summary.summary() }
}

async function* rowsOf(values: readonly unknown[]) {
  for (const [index, value] of values.entries()) yield { position: index + 1, value }
}

function sql({ toSql, programmeIds }: Library) {
  return programmeIds.map((id) => [toSql(id, { dialect: 'duckdb' }), toSql(id, { dialect: 'postgres', as: 'view' })])
}

function cityStandards({ standardsCompliance, standardsAdvice, Standards, defaultReadings }: Library) {
  const list = [
    { standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500' },
    { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '38' },
    { standard: 'ruralDibaoStandard', from: '2014-01-01', value: '400' },
  ] as const
  return {
    compliance: standardsCompliance(list)[0],
    advice: standardsAdvice(Standards.from(list)),
    readings: defaultReadings,
  }
}

function errors({ assess, describeIssue, dibao, InputError, toSql }: Library) {
  const wrong: readonly (() => unknown)[] = [
    () => dibao({ residence: 'rural', householdSize: 3, monthlyIncome: '-5' }, { standards }),
    () => assess({ id: 'H-1', members: [{ id: 'a' }, { id: 'a' }] }, { standards }),
    () => toSql('dibao', { dialect: 'duckdb', table: '' }),
  ]
  return wrong.map((work) => {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      return error.issues.map((one) => ({ ...one, chinese: describeIssue(one, 'zh') }))
    }
  })
}
