/** What the claims of a year share is read from the rule of their amount. */
import { describe, expect, it } from 'vitest'
import { limitsOf } from '../../src/database/claims-limits'
import { DatedRule } from '../../src/database/dated-rule'
import { claimRulesOf } from '../../src/kit/programme'
import { greatest, least, number, type Quantity } from '../../src/language/quantity'
import { inputsOf } from '../../src/language/walk'
import { aidEarlierThisYear, inPolicyCost, otherCostThisYear } from '../../src/yiwu/facts'
import { yiwu } from '../../src/yiwu/policy'
import { medicalAssistance } from '../../src/yiwu/programmes/medical-assistance'
import { Standards } from '../../src/yiwu/register'
import { readingsWith } from '../support/yiwu'

const { definition } = medicalAssistance
const rules = claimRulesOf(definition)
const nothing = number('0', 'yuan')
const cap = number('900', 'yuan')
const left = greatest(nothing, cap.minus(aidEarlierThisYear))

describe('the limits of medical assistance', () => {
  const limits = (medicalRatioPeriod: string) => {
    const { grant } = definition
    if (grant.kind !== 'amount') throw new Error('it has an amount')
    const amount = new DatedRule(yiwu, { readings: readingsWith({ medicalRatioPeriod }) }).quantity(grant.amount.node)
    const { own, ofYear, cap } = limitsOf(amount, rules)
    const names = [...own, ofYear].map((node) => (node?.kind === 'rule' ? node.name.id : undefined))
    return { cap: cap.kind === 'number' && cap.value, names }
  }

  it('are its cap, its 80% and the 90% of the claim', () => {
    expect(limits('perClaim')).toEqual({ cap: '100000', names: ['medicalShare', 'medicalRatioHeadroom', undefined] })
  })

  it('are its cap, its 80% and the 90% of the year, where that is read so', () => {
    expect(limits('perYear')).toEqual({ cap: '100000', names: ['medicalShare', 'medicalRatioHeadroom'] })
  })
})

describe('an amount of another form', () => {
  const refused: readonly (readonly [string, Quantity<'yuan'>])[] = [
    ['has no cap', least(inPolicyCost, cap)],
    ['has two caps', least(left, greatest(nothing, cap.minus(aidEarlierThisYear)))],
    ['has a cap that is no figure', greatest(nothing, inPolicyCost.minus(aidEarlierThisYear))],
    ['has a cap that may fall under 0', cap.minus(aidEarlierThisYear)],
    ['has a cap of which something is left', greatest(number('1', 'yuan'), cap.minus(aidEarlierThisYear))],
    ['takes something else off', greatest(nothing, cap.minus(inPolicyCost.plus(aidEarlierThisYear)))],
    ['has a limit that looks at other claims', least(left, otherCostThisYear)],
  ]

  it.each(refused)('that %s is refused', (_, { node }) => {
    expect(() => limitsOf(node, rules)).toThrow('The amount of a claim must be the least of what is left of a cap')
  })

  it('may have a cap that follows the day, or that nobody knows from a day on', () => {
    const figures = Standards.from([
      { figure: 'medicalAidYearlyCap', from: '2015-06-01', value: '120000' },
      { figure: 'medicalAidYearlyCap', from: '2016-01-01', value: null },
    ])
    const { grant } = definition
    if (grant.kind !== 'amount') throw new Error('it has an amount')
    const dated = new DatedRule(yiwu, { readings: readingsWith({}), figures }).quantity(grant.amount.node)
    expect(inputsOf([limitsOf(dated, rules).cap]).map(({ key }) => key)).toEqual(['figures.medicalAidYearlyCap', 'on'])
  })

  it('is one of a cap alone', () => {
    expect(limitsOf(left.node, rules)).toEqual({ cap: cap.node, own: [], ofYear: undefined })
  })
})
