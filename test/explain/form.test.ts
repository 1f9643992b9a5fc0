/** The questions of a form: what it asks next, how, and that its answers end in the same assessment. */
import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { assess, type Case, type NextQuestion, nextQuestion, Standards, withAnswer } from '../../src'
import { Evaluation } from '../../src/exact/evaluate'
import { nextQuestion as nextQuestionUnder } from '../../src/explain/next-question'
import { askingYiwu } from '../../src/yiwu/asking'
import { questions } from '../../src/yiwu/questions'
import { issuesOf } from '../support/issues-of'

const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '400' }
const { shape } = askingYiwu

const household = (more: Partial<Case> = {}): Case => ({ id: 'H', on: '2013-06-01', members: [{ id: 'a' }], ...more })
const ofSize = (size: number): Case =>
  household({ members: Array.from({ length: size }, (_, at) => ({ id: `p${at}` })) })

/** Answers every question by a function, `undefined` where nobody knows, and tells what was asked. */
function interview(
  start: Case,
  answer: (question: NextQuestion) => unknown,
  options: Parameters<typeof nextQuestion>[1],
): { readonly end: Case; readonly asked: readonly NextQuestion[] } {
  const asked: NextQuestion[] = []
  let end = start
  for (;;) {
    const question = nextQuestion(end, options)
    if (!question || question.asks === 'city') return { end, asked }
    asked.push(question)
    end = withAnswer(end, question.path, answer(question))
  }
}

const valueAt = (theCase: Case, path: string): unknown =>
  path
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .reduce<unknown>((part, step) => (part as { [step: string]: unknown } | null | undefined)?.[step], theCase)

describe('an interview over each example household', () => {
  const examples: readonly Case[] = readFileSync('fixtures/households.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const register = Standards.from(JSON.parse(readFileSync('fixtures/standards.json', 'utf8')))

  /** Who lives there, who is at school and which bills there are: what a form lists before its first question. */
  const listed = ({ id, on, members }: Case): Case => ({
    id,
    ...(on ? { on } : {}),
    members: members.map(({ id, education, claims }) => ({
      id,
      ...(education ? { education: { academicYear: education.academicYear } } : {}),
      ...(claims ? { claims: claims.map(({ id, settledOn }) => ({ id, settledOn })) } : {}),
    })),
  })
  const unnamed = (fields: readonly { readonly name: string }[]): number =>
    fields.filter(({ name }) => Object.hasOwn(questions, name)).length
  /** A form that knows no policy asks for every field. */
  const everyField = ({ members }: Case): number =>
    unnamed(shape.household) +
    members.reduce(
      (sum, { education, claims }) =>
        sum +
        unnamed(shape.member) +
        (education ? unnamed(shape.education) : 0) +
        (claims?.length ?? 0) * unnamed(shape.claim),
      0,
    )
  const results = (theCase: Case) =>
    assess(theCase, { standards: register }).determinations.map(
      // A condition beside one that fails need not be known.
      ({ reasons, readings, missing, ...decided }) => decided,
    )
  const held = examples.map((example) => ({
    example,
    ...interview(listed(example), ({ path }) => valueAt(example, path), { standards: register }),
  }))

  it('ends in the same assessment', () => {
    expect(held.length).toBe(48)
    for (const { example, end } of held) expect([example.id, results(end)]).toEqual([example.id, results(example)])
  })

  it('asks less than half of what a form asks that knows no policy', () => {
    const asked = held.reduce((sum, one) => sum + one.asked.length, 0)
    const all = examples.reduce((sum, example) => sum + everyField(example), 0)
    expect(asked * 2).toBeLessThan(all)
    // 466 questions over 48 households, 9.7 each.
    expect(asked).toBe(466)
  })

  it('asks nothing twice', () => {
    for (const { asked } of held) expect(new Set(asked.map(({ path }) => path)).size).toBe(asked.length)
  })
})

describe('the next question', () => {
  it('is one that most programmes wait for, with what they lie between', () => {
    const known = household({ residence: 'urban', certified: { dibao: false, lowIncome: false } })
    expect(nextQuestion(known, { standards })).toMatchObject({
      path: 'members[0].categories',
      kind: 'set',
      asks: 'applicant',
    })
    const poor = household({ residence: 'urban', certified: { dibao: true }, members: [{ id: 'a', categories: [] }] })
    // One person in town: nothing, or up to the standard of 500. Dibao alone goes by the income once the certificate is known.
    expect(nextQuestion(poor, { standards })).toEqual({
      path: 'monthlyIncome',
      question: { zh: '您全家每月收入一共多少元？', en: 'How much does your whole household earn in a month?' },
      kind: 'money',
      unit: 'yuan/month',
      least: '0',
      clause: '二(二)1-s2',
      asks: 'applicant',
      supplier: { zh: '申请家庭与收入核查系统', en: 'the household and the income verification system' },
      decides: [{ programme: 'dibao', alone: true }],
      range: { perMonth: { min: '0.00', max: '500.00' } },
    })
  })

  it('names a member as the case does, else by place, and a bill by its day', () => {
    const claims = [
      { id: 'c1', settledOn: '2013-02-10', disease: 'uraemia', inPolicyCost: '1000', withdrawn: false },
    ] as const
    const ill = (name: object): Case =>
      household({
        residence: 'urban',
        monthlyIncome: '100',
        certified: { dibao: true, lowIncome: false },
        members: [{ id: 'b', categories: [], medicalAidPaidEarlier: '0', claims, ...name }],
      })
    expect(nextQuestion(ill({}), { standards })).toMatchObject({
      path: 'members[0].claims[0].insurancePaid',
      question: {
        zh: '医保为第1位成员报销了多少元（2013-02-10 结算的费用）？',
        en: 'How much did government medical insurance pay for member 1 (the bill settled on 2013-02-10)?',
      },
      // No more than the cost; the digits that a sum may have are no bound that anyone is shown.
      most: '1000',
      least: '0',
      decides: [{ programme: 'medicalAssistance', person: 'b', claim: 'c1', alone: false }],
      // 80% of 1000.
      range: { once: { min: '0.00', max: '800.00' } },
    })
    expect(nextQuestion(ill({ name: '张三' }), { standards })?.question.zh).toBe(
      '医保为张三报销了多少元（2013-02-10 结算的费用）？',
    )
  })

  it('is for the office or the city where no applicant knows', () => {
    const orphan = household({
      residence: 'urban',
      monthlyIncome: '9000',
      certified: { dibao: false, lowIncome: false },
      members: [{ id: 'a', birthDate: '2004-05-05', categories: ['orphan'], orphanCare: 'scattered' }],
    })
    expect(nextQuestion(orphan, { standards })).toMatchObject({
      path: 'standards.urbanConsumptionPerCapita',
      kind: 'money',
      asks: 'city',
      decides: [{ programme: 'orphanAllowance', person: 'a', alone: true }],
      range: { perYear: { min: '0.00' } },
    })
    const repaid = [
      { id: 'c', settledOn: '2013-02-10', disease: 'other', inPolicyCost: '10', insurancePaid: '0' },
    ] as const
    const other = household({ certified: { dibao: true }, members: [{ id: 'a', categories: [], claims: repaid }] })
    const { asked } = interview(other, () => null, { standards })
    expect(asked.filter(({ asks }) => asks === 'office').map(({ path }) => path)).toEqual([
      'members[0].medicalAidPaidEarlier',
      'members[0].claims[0].diseaseRecognised',
      'members[0].claims[0].withdrawn',
    ])
  })

  it('is none where nothing is open, and none for what nobody knows', () => {
    const rich = household({
      residence: 'urban',
      monthlyIncome: '9000',
      certified: { dibao: false, lowIncome: false },
      members: [{ id: 'a', categories: [] }],
    })
    expect(nextQuestion(rich, { standards })).toBeUndefined()
    expect(nextQuestion({ ...rich, monthlyIncome: null, certified: null }, { standards })).toBeUndefined()
  })

  it('throws what assess throws', () => {
    expect(issuesOf(() => nextQuestion({ id: 'H', members: [] } as Case))).toEqual(
      issuesOf(() => assess({ id: 'H', members: [] })),
    )
  })

  it('is asked in words for every field, each with the member and the bill where it is of one', () => {
    const fields = { household: [], member: ['{who}'], education: ['{who}'], claim: ['{who}', '{bill}'] }
    for (const record of ['household', 'member', 'education', 'claim'] as const)
      for (const { name } of shape[record]) {
        if (!Object.hasOwn(questions, name)) continue
        const { zh, en } = questions[name as keyof typeof questions]
        for (const text of [zh, en])
          expect([name, text.match(/\{\w+\}/g)?.toSorted() ?? []]).toEqual([name, fields[record].toSorted()])
        expect([zh.endsWith('？') || zh.endsWith('。'), en.endsWith('?') || en.endsWith('.')]).toEqual([true, true])
      }
  })
})

describe('how long a question takes', () => {
  const evaluations = (size: number): number => {
    const counted = vi.spyOn(Evaluation.prototype, 'condition')
    nextQuestionUnder(askingYiwu, ofSize(size), { standards })
    const count = counted.mock.calls.length
    counted.mockRestore()
    return count
  }

  it('grows with the members and not faster', () => {
    const [ten, twenty, forty] = [evaluations(10), evaluations(20), evaluations(40)] as const
    expect(ten).toBeGreaterThan(0)
    expect(forty - twenty).toBeLessThanOrEqual(2 * (twenty - ten))
  })

  it('is at most 5,000 evaluations for ten members of whom nothing is known', () => {
    expect(evaluations(10)).toBeLessThan(5000)
  })
})

describe('an answer', () => {
  it('stands where its question asked, in a copy', () => {
    const start = household({ members: [{ id: 'a', education: {}, claims: [{ id: 'c', settledOn: '2013-02-10' }] }] })
    const before = JSON.stringify(start)
    const answered = [
      ['certified.dibao', true],
      ['members[0].birthDate', '1994-09-01'],
      ['members[0].education.level', 'undergraduate'],
      ['members[0].claims[0].disease', 'uraemia'],
      ['monthlyIncome', undefined],
    ].reduce<Case>((theCase, [path, value]) => withAnswer(theCase, String(path), value), start)
    expect(answered).toEqual({
      id: 'H',
      on: '2013-06-01',
      certified: { dibao: true },
      monthlyIncome: null,
      members: [
        {
          id: 'a',
          birthDate: '1994-09-01',
          education: { level: 'undergraduate' },
          claims: [{ id: 'c', settledOn: '2013-02-10', disease: 'uraemia' }],
        },
      ],
    })
    expect(JSON.stringify(start)).toBe(before)
  })

  it('is refused at its path', () => {
    const codes = (path: string, value: unknown) =>
      issuesOf(() => withAnswer(household(), path, value)).map((one) => `${one.path} ${one.code}`)
    expect(codes('monthlyIncome', '-5')).toEqual(['monthlyIncome moneyNegative'])
    expect(codes('members[0].birthDate', '31/12/1990')).toEqual(['members[0].birthDate date'])
    expect(codes('members[0].birthday', '1990-12-31')).toEqual(['members[0].birthday unknownKey'])
    expect(codes('members[4].birthDate', '1990-12-31')).toEqual(['members[4].birthDate noSuchPlace'])
    expect(codes('members[0].education.level', 'undergraduate')).toEqual(['members[0].education.level noSuchPlace'])
    expect(codes('members[0].claims[0].disease', 'uraemia')).toEqual(['members[0].claims[0].disease noSuchPlace'])
    expect(codes('standards.ruralDibaoStandard', '400')).toEqual(['standards.ruralDibaoStandard notOfTheCase'])
  })
})
