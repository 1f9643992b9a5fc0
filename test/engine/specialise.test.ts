/** A specialised rule gives what the whole rule gives with the same readings and standards, and holds neither. */
import { describe, expect, it } from 'vitest'
import { Evaluation } from '../../src/engine/evaluate'
import { always, constant, never, Specialiser } from '../../src/engine/specialise'
import { plain } from '../../src/engine/value'
import { inputsOf, nodesOf } from '../../src/engine/walk'
import { readings } from '../../src/policy/all-readings'
import { checkedValues } from '../../src/policy/calculator'
import { entitlement } from '../../src/policy/programme'
import { programmes } from '../../src/policy/programmes'
import { surroundings } from '../../src/policy/values'
import { allFixtureRows } from '../support/fixtures'

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
    const { lowIncomeSubsidyStandard } = await import('../../src/policy/standards')
    const given = lowIncomeSubsidyStandard.isGiven().node
    expect(new Specialiser(surroundings({}, {})).condition(given)).toBe(never)
    expect(new Specialiser(surroundings({ lowIncomeSubsidyStandard: '0' }, {})).condition(given)).toBe(always)
    expect([constant(always), constant(never), constant(given)]).toEqual([true, false, undefined])
  })
})
