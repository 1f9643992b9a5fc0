/** A specialised rule gives what the whole rule gives with the same readings and standards, and holds neither. */
import { describe, expect, it } from 'vitest'
import { exact } from '../../src/exact/decimal'
import { Evaluation } from '../../src/exact/evaluate'
import { always, constant, never, Specialiser } from '../../src/exact/specialise'
import { interval, known, plain, unknown, type Value, yes } from '../../src/exact/value'
import { entitlement } from '../../src/kit/programme'
import { type ConditionNode, figureName, type Input, type QuantityNode } from '../../src/language/expression'
import { ChoiceInput, DayFigure, DayInput, MoneyInput, SetInput, TruthInput } from '../../src/language/input'
import { all, any, number, parameter, rule, when } from '../../src/language/quantity'
import { inputsOf, nodesOf } from '../../src/language/walk'
import { programmes } from '../../src/yiwu/programmes'
import { readings } from '../../src/yiwu/readings'
import { allFixtureRows } from '../support/fixtures'
import { checkedValues, surroundings } from '../support/yiwu'

const rows = (await allFixtureRows()).filter(
  ({ row, subject }) => subject.id in programmes && row.issues.length === 0 && !row.expected.get('error'),
)

describe('a specialised rule', () => {
  it('gives the same value, truth and missing facts on every fixture row', () => {
    let compared = 0
    for (const { file, line, subject, row } of rows) {
      const { definition } = programmes[subject.id as keyof typeof programmes]
      const options = { standards: row.standards, readings: row.readings, ...(row.on ? { on: row.on } : {}) }
      const { values } = checkedValues(definition.facts, row.facts, options as never)
      const specialiser = new Specialiser(surroundings(row.standards, row.readings as never))
      const whole = new Evaluation(values)
      const part = new Evaluation(values)
      const entitled = entitlement(definition)
      const said = (evaluation: Evaluation, node: typeof entitled.node) => {
        const truth = evaluation.condition({ node })
        return [plain(truth), [...truth.missing].sort()]
      }
      const at = `${file}:${line}`
      expect([at, said(part, specialiser.condition(entitled.node))]).toEqual([at, said(whole, entitled.node)])
      if (definition.grant.kind !== 'amount') continue
      const { node } = definition.grant.amount
      const amount = part.quantity({ node: specialiser.quantity(node) })
      const expected = whole.quantity({ node })
      expect([at, plain(amount), [...amount.missing].sort()]).toEqual([
        at,
        plain(expected),
        [...expected.missing].sort(),
      ])
      compared += 1
    }
    expect(compared).toBeGreaterThan(300)
  })

  it('asks for no reading that is settled', () => {
    const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '400', urbanConsumptionPerCapita: '20000' }
    const specialiser = new Specialiser(surroundings(standards, {}))
    for (const { definition } of Object.values(programmes)) {
      const nodes = [
        specialiser.condition(entitlement(definition).node),
        ...(definition.grant.kind === 'amount' ? [specialiser.quantity(definition.grant.amount.node)] : []),
      ]
      expect(inputsOf(nodes).filter(({ source }) => source === 'reading')).toEqual(
        // The one reading that is open by default stays a question.
        definition.id === 'medicalAssistance' ? [readings.guaranteedPersonsInMedicalAid.input] : [],
      )
    }
  })

  it('keeps shared rules shared', () => {
    const specialiser = new Specialiser(surroundings({}, {}))
    const dibao = specialiser.condition(entitlement(programmes.dibao.definition).node)
    const subsidy = specialiser.condition(entitlement(programmes.lowIncomeSubsidy.definition).node)
    const shared = [...nodesOf([dibao])].filter((node) => nodesOf([subsidy]).has(node))
    expect(shared.some((node) => 'name' in node && node.name?.id === 'belowDibaoLine')).toBe(true)
  })

  it('takes a standard that is not in force as not given', async () => {
    const { lowIncomeSubsidyStandard } = await import('../../src/yiwu/standards')
    const given = lowIncomeSubsidyStandard.isGiven().node
    expect(new Specialiser(surroundings({}, {})).condition(given)).toBe(never)
    expect(new Specialiser(surroundings({ lowIncomeSubsidyStandard: '0' }, {})).condition(given)).toBe(always)
    expect([constant(always), constant(never), constant(given)]).toEqual([true, false, undefined])
  })
})

describe('what fixed inputs settle', () => {
  const input = (key: string, type: Input['type'], source: Input['source'] = 'fact') => ({
    key,
    id: key,
    source,
    type,
    unit: 'yuan' as const,
    label: { zh: key, en: key },
  })
  const [a, b] = [new MoneyInput(input('a', 'money')), new MoneyInput(input('b', 'money'))]
  const standard = new MoneyInput(input('standard', 'money', 'standard'))
  const [t, u] = [new TruthInput(input('t', 'truth')), new TruthInput(input('u', 'truth'))]
  const flag = new TruthInput(input('flag', 'truth', 'reading'))
  const set = new SetInput(input('set', 'set', 'reading'), ['x', 'y'])
  const reading = new ChoiceInput(input('reading', 'choice', 'reading'), ['x', 'y', 'z'])
  const isX = reading.is('x')
  const label = { zh: '步', en: 'step' }
  const chosen = (...options: string[]): { reading: Value } => ({ reading: { options, missing: [] } })

  type Values = { readonly [key: string]: Value }
  const part = (values: Values) => new Specialiser(new Map(Object.entries(values)))

  it.each<readonly [string, QuantityNode, Values, QuantityNode]>([
    ['a choice that holds', when(isX, a, b).node, chosen('x'), a.node],
    ['a choice that fails', when(isX, a, b).node, chosen('y'), b.node],
    ['a choice left open', when(isX, a, b).node, chosen('x', 'y'), when(isX, a, b).node],
    ['within a sum', when(isX, a, b).plus(b).node, chosen('x'), a.plus(b).node],
    ['within a choice left open', when(t, when(isX, a, b), b).node, chosen('y'), when(t, b, b).node],
    ['a standard', standard.plus(a).node, { standard: known.quantity('400.50') }, number('400.5', 'yuan').plus(a).node],
    ['a standard of some range', standard.node, { standard: interval(exact('1'), exact('2'), ['s']) }, standard.node],
    ['a standard not in force', standard.node, { standard: unknown('s') }, standard.node],
    ['a standard not there', standard.node, {}, standard.node],
    ['a standard that is no quantity', standard.node, { standard: yes }, standard.node],
    ['a fact', a.node, { a: known.quantity('5') }, a.node],
  ])('%s', (_, node, values, expected) => {
    expect(part(values).quantity(node)).toEqual(expected)
  })

  it.each<readonly [string, ConditionNode, Values, ConditionNode]>([
    ['a reading that is chosen', isX.node, chosen('x'), always],
    ['a reading that is not', isX.node, chosen('z'), never],
    ['one of the options left', reading.is('x', 'y').node, chosen('x', 'y'), always],
    ['a reading left open', isX.node, chosen('x', 'z'), isX.node],
    ['not what holds', isX.not().node, chosen('x'), never],
    ['not what fails', isX.not().node, chosen('y'), always],
    ['not what is open', t.not().node, chosen('y'), t.not().node],
    ['a choice that holds', when(isX, t, u).node, chosen('x'), t.node],
    ['a choice that fails', when(isX, t, u).node, chosen('y'), u.node],
    [
      'a choice left open',
      when(t, isX, u).node,
      chosen('y'),
      { ...when(t, isX, u).node, no: u.node, yes: never } as ConditionNode,
    ],
    ['a rule that holds', rule('r', '一', label, isX).node, chosen('x'), always],
    ['a rule left open', rule('r', '一', label, any(isX, t)).node, chosen('y'), rule('r', '一', label, t).node],
    ['all of what holds and a fact', all(isX, t).node, chosen('x'), t.node],
    ['all of what fails and a fact', all(t, isX).node, chosen('y'), never],
    ['all of what holds', all(isX, isX).node, chosen('x'), always],
    ['any of what fails and a fact', any(t, isX).node, chosen('y'), t.node],
    ['any of what holds and a fact', any(isX, t).node, chosen('x'), always],
    ['any of what fails', any(isX, isX).node, chosen('y'), never],
    ['all of two facts', all(t, isX, u).node, chosen('x'), all(t, u).node],
    ['any of two facts', any(t, isX, u).node, chosen('y'), any(t, u).node],
    ['a comparison', when(isX, a, b).isBelow(a).node, chosen('x'), a.isBelow(a).node],
    [
      'a truth and a set, which are evaluated',
      all(flag, set.includes('x')).node,
      { flag: yes, set: known.set(['x']) },
      all(flag, set.includes('x')).node,
    ],
    ['a fact that is given', a.isGiven().node, { a: known.quantity('1') }, a.isGiven().node],
  ])('%s', (_, node, values, expected) => {
    const made = part(values).condition(node)
    expect(made).toEqual(expected)
    expect(constant(made)).toBe(expected === always ? true : expected === never ? false : undefined)
    expect(Object.isFrozen(made)).toBe(true)
  })

  const ten = parameter('10', 'yuan', { id: 'ten', clause: '一', label })
  const unknownTen = { key: 'figures.ten', id: 'ten', source: 'figure', label }
  it.each<readonly [string, Values, QuantityNode]>([
    ['as the document has it', {}, ten.node],
    ['amended', { 'figures.ten': known.quantity('12.50') }, { ...ten.node, value: '12.5' } as QuantityNode],
    [
      'not known',
      { 'figures.ten': unknown('f') },
      { kind: 'input', unit: 'yuan', input: { ...unknownTen, type: 'money', unit: 'yuan' } as Input },
    ],
    [
      'known to lie between two sums',
      { 'figures.ten': interval(exact('9'), exact('11'), ['f']) },
      { kind: 'input', unit: 'yuan', input: { ...unknownTen, type: 'money', unit: 'yuan' } as Input },
    ],
  ])('a figure that is %s', (_, values, expected) => {
    expect(part(values).quantity(ten.node)).toStrictEqual(expected)
  })

  const cutoff = figureName({ id: 'cutoff', clause: '三', label })
  const [born, on] = [new DayInput(input('born', 'day')), new DayInput(input('on', 'day', 'day'))]
  const byFigure = (day: DayInput): ConditionNode => day.isOnOrBefore(new DayFigure('1954-10-31', cutoff)).node
  it.each<readonly [string, ConditionNode, Values, ConditionNode]>([
    ['a day of the case', byFigure(born), { born: known.day('1950-01-01') }, byFigure(born)],
    [
      'a day of the case, where the law was amended',
      byFigure(born),
      { 'figures.cutoff': known.day('1960-10-31') },
      born.isOnOrBefore('1960-10-31').node,
    ],
    [
      'a day of the case, where the figure is not known',
      byFigure(born),
      { 'figures.cutoff': unknown('f') },
      { kind: 'truth', input: { key: 'figures.cutoff', id: 'cutoff', source: 'figure', type: 'truth', label } },
    ],
    ['a fixed day on it', byFigure(on), { on: known.day('1954-10-31') }, always],
    ['a fixed day after it', byFigure(on), { on: known.day('1954-11-01') }, never],
    [
      'a fixed day, where the law was amended',
      byFigure(on),
      { on: known.day('1954-11-01'), 'figures.cutoff': known.day('1960-10-31') },
      always,
    ],
    ['a fixed day that is not known', byFigure(on), { on: unknown('on') }, byFigure(on)],
  ])('%s', (_, node, values, expected) => {
    expect(part(values).condition(node)).toStrictEqual(expected)
  })

  it('makes a node once', () => {
    const specialiser = part(chosen('y'))
    const node = any(isX, t, u).node
    expect(specialiser.condition(node)).toBe(specialiser.condition(node))
  })
})
