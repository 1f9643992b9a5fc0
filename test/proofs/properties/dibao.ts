/** 二(二)1-s2: what holds of dibao, and what one would expect and does not hold. */
import { number, when } from '../../../src/language/quantity'
import { householdSize, monthlyIncome, residence } from '../../../src/yiwu/facts'
import { dibao } from '../../../src/yiwu/programmes/dibao'
import { ruralDibaoStandard, urbanDibaoStandard } from '../../../src/yiwu/standards'
import { another, equals, is, nothing, oneFen, where } from '../algebra'
import { mutant, replaced } from '../breakage'
import type { Expectation, Property, Rules } from '../property'

const about = { group: 'dibao', clause: '二(二)1-s2' } as const

// The document again, beside the rules: the standard of the household's residence, for every member.

const standard = when(residence.is('rural'), ruralDibaoStandard, urbanDibaoStandard)
const line = standard.times(householdSize)
const fortyPercent = number('0.40', 'ratio')
const oneStandard = standard.times(number('1', 'person'))
const unit = 'yuan/month'
const fen = oneFen(unit)

const entitled = (rules: Rules) => rules.entitled(dibao)
const amount = (rules: Rules) => rules.amount(dibao, unit)
const due = (rules: Rules) => rules.due(dibao, unit)

const higherIncome = another(monthlyIncome)
const atHigherIncome = where([monthlyIncome, higherIncome])
const lineIncome = monthlyIncome.plus(fen)

const incomeTwice = replaced('income taken off the standard twice', (node) =>
  node.kind === 'subtract' ? { ...node, left: node, right: node.right } : undefined,
)

export const dibaoProperties: readonly Property[] = [
  {
    ...about,
    id: 'dibao-reaches-its-floor',
    says: 'Dibao that is paid is at least 40% of the standard of every member, to the last fraction of a fen.',
    readings: { dibaoFloor: 'perPerson', rounding: 'byWords' },
    claim: (rules) => ({ given: [entitled(rules)], holds: amount(rules).isAtLeast(line.times(fortyPercent)) }),
    brokenBy: mutant('dibaoFloor: round, rounded down in place of up'),
  },
  {
    ...about,
    id: 'dibao-reaches-its-floor-once-a-household',
    says: 'Where the floor counts once a household, dibao that is paid is at least 40% of one standard.',
    readings: { dibaoFloor: 'oncePerHousehold', rounding: 'byWords' },
    claim: (rules) => ({ given: [entitled(rules)], holds: amount(rules).isAtLeast(oneStandard.times(fortyPercent)) }),
    brokenBy: mutant('dibaoFloor: round, rounded down in place of up'),
  },
  {
    ...about,
    id: 'dibao-within-the-standard',
    says: "Dibao is never more than the household's standard, and never negative.",
    claim: (rules) => ({
      given: [],
      holds: due(rules)
        .isAtMost(line)
        .and(due(rules).isAtLeast(nothing(unit))),
    }),
    brokenBy: mutant('difference: subtract, minus made plus'),
  },
  {
    ...about,
    id: 'dibao-falls-with-income',
    says: 'More income never means more dibao.',
    claim: (rules) => ({
      given: [monthlyIncome.isAtMost(higherIncome)],
      holds: atHigherIncome.quantity(due(rules)).isAtMost(due(rules)),
    }),
    brokenBy: mutant('difference: subtract, minus made plus'),
  },
  {
    ...about,
    id: 'income-and-dibao-reach-the-standard',
    says: 'Income and dibao together reach the standard wherever dibao is paid.',
    claim: (rules) => ({ given: [entitled(rules)], holds: monthlyIncome.plus(amount(rules)).isAtLeast(line) }),
    brokenBy: mutant('dibaoAllowance: greatest, greatest made least'),
  },
  {
    ...about,
    id: 'income-and-dibao-under-140-percent',
    says: 'Income and dibao together stay under 140% of the standard and a fen.',
    claim: (rules) => ({
      given: [entitled(rules)],
      holds: monthlyIncome.plus(amount(rules)).isBelow(line.times(number('1.40', 'ratio')).plus(fen)),
    }),
    brokenBy: mutant('dibaoFloor: number, 0.40 one more in its last digit'),
  },
  {
    ...about,
    id: 'dibao-is-the-difference-up-to-60-percent',
    says: 'With an income of at most 60% of the standard, dibao is exactly the difference to it.',
    claim: (rules) => ({
      given: [entitled(rules), monthlyIncome.isAtMost(line.times(number('0.60', 'ratio')))],
      holds: equals(monthlyIncome.plus(amount(rules)), line),
    }),
    brokenBy: mutant('dibaoFloor: number, 0.40 one more in its last digit'),
  },
  {
    ...about,
    id: 'dibao-that-is-due-is-something',
    says: 'An entitled household is owed at least one fen.',
    readings: { dibaoThreshold: 'below' },
    claim: (rules) => ({ given: [entitled(rules)], holds: amount(rules).isAtLeast(fen) }),
    brokenBy: mutant('belowDibaoLine: below, below made at most'),
  },
  {
    ...about,
    id: 'dibao-rises-with-the-standards',
    says: 'Higher standards never mean less dibao, nor the loss of it.',
    claim: (rules) => {
      const [urban, rural] = [another(urbanDibaoStandard), another(ruralDibaoStandard)]
      const raised = where([urbanDibaoStandard, urban], [ruralDibaoStandard, rural])
      return {
        given: [urbanDibaoStandard.isAtMost(urban), ruralDibaoStandard.isAtMost(rural)],
        holds: due(rules).isAtMost(raised.quantity(due(rules))),
      }
    },
    brokenBy: mutant('belowDibaoLine: below, below turned around'),
  },
  {
    ...about,
    id: 'dibao-rises-with-the-household',
    says: 'One more member with no income never means less dibao.',
    claim: (rules) => {
      const size = another(householdSize)
      return {
        given: [householdSize.isAtMost(size)],
        holds: due(rules).isAtMost(where([householdSize, size]).quantity(due(rules))),
      }
    },
    brokenBy: mutant('belowDibaoLine: below, below turned around'),
  },
  {
    ...about,
    id: 'dibao-falls-by-no-more-than-income-rises',
    says: 'While dibao goes on being due, more income never leaves a household with less.',
    claim: (rules) => ({
      given: [monthlyIncome.isAtMost(higherIncome), atHigherIncome.condition(entitled(rules))],
      holds: monthlyIncome.plus(due(rules)).isAtMost(higherIncome.plus(atHigherIncome.quantity(due(rules)))),
    }),
    brokenBy: incomeTwice,
  },
  {
    ...about,
    id: 'the-step-at-the-line',
    says: 'At the line one fen of income costs exactly the floor: 40% of the standard, rounded up.',
    readings: { dibaoThreshold: 'below', dibaoFloor: 'perPerson', rounding: 'byWords' },
    claim: (rules) => ({
      given: [equals(lineIncome, line)],
      holds: equals(due(rules), line.times(fortyPercent).roundedUp()).and(
        is(where([monthlyIncome, lineIncome]).quantity(due(rules)), '0'),
      ),
    }),
    brokenBy: mutant('belowDibaoLine: below, below made at most'),
  },
]

const urban = (size: string, value: string) => [
  residence.is('urban'),
  is(householdSize, size),
  is(urbanDibaoStandard, value),
]
const byDefault = { dibaoThreshold: 'below', dibaoFloor: 'perPerson', rounding: 'byWords' } as const
const atLeastFortyPercent = (rules: Rules) => amount(rules).isAtLeast(line.times(fortyPercent))

export const dibaoExpectations: readonly Expectation[] = [
  {
    ...about,
    id: 'more-income-never-leaves-less',
    says: 'More income never leaves a household with less, dibao included.',
    readings: byDefault,
    claim: (rules) => ({
      given: [...urban('1', '500'), equals(higherIncome, lineIncome)],
      holds: monthlyIncome.plus(due(rules)).isAtMost(higherIncome.plus(atHigherIncome.quantity(due(rules)))),
    }),
    counterexample: {
      residence: 'urban',
      householdSize: 1,
      'standards.urbanDibaoStandard': '500',
      monthlyIncome: '499.99',
      'other.monthlyIncome': '500',
    },
    because:
      'The cliff at the dibao line. Under a standard of 500.00 an income of 499.99 is paid the floor of 200.00; one fen more and nothing is due, so the household is left with 199.99 less. The document makes the step: a payment is never under 40% of the standard, and there is none from the standard on. It is nowhere else: see dibao-falls-by-no-more-than-income-rises.',
  },
  {
    ...about,
    id: 'together-as-much-as-apart',
    says: 'Two persons are owed as much dibao as one household as they are apart.',
    readings: byDefault,
    claim: (rules) => {
      const alone = where([householdSize, number('1', 'person')])
      const both = where([householdSize, number('2', 'person')], [monthlyIncome, monthlyIncome.plus(higherIncome)])
      return {
        given: [residence.is('urban'), is(urbanDibaoStandard, '500'), is(monthlyIncome, '0'), is(higherIncome, '600')],
        holds: alone
          .quantity(due(rules))
          .plus(alone.quantity(atHigherIncome.quantity(due(rules))))
          .isAtMost(both.quantity(due(rules))),
      }
    },
    counterexample: {
      residence: 'urban',
      'standards.urbanDibaoStandard': '500',
      monthlyIncome: '0',
      'other.monthlyIncome': '600',
    },
    because:
      'Under a standard of 500.00 a person without income is owed 500.00 alone, and one with 600.00 nothing; as one household of two they have 600.00 against a line of 1000.00 and are owed 400.00. Who counts in the household is a finding that the document leaves to others, and it is worth money.',
  },
  {
    ...about,
    id: 'half-up-keeps-the-dibao-floor',
    says: 'Dibao that is paid is at least 40% of the standard also where figures go to the nearest fen.',
    readings: { dibaoThreshold: 'below', dibaoFloor: 'perPerson', rounding: 'halfUp' },
    claim: (rules) => ({
      given: [entitled(rules), ...urban('1', '333.33'), is(monthlyIncome, '333')],
      holds: atLeastFortyPercent(rules),
    }),
    counterexample: {
      residence: 'urban',
      householdSize: 1,
      'standards.urbanDibaoStandard': '333.33',
      monthlyIncome: '333',
    },
    because:
      '40% of 333.33 is 133.332. To the nearest fen 133.33 is paid, which is 0.002 yuan under what the document says a payment is never under. This is why the default rounds a floor up.',
  },
  {
    ...about,
    id: 'every-reading-keeps-the-dibao-floor',
    says: 'Dibao that is paid is at least 40% of the standard, however the 40% is read.',
    readings: { dibaoThreshold: 'below', dibaoFloor: 'cityAverage', rounding: 'byWords' },
    claim: (rules) => ({
      given: [entitled(rules), ...urban('3', '500'), is(monthlyIncome, '1350')],
      holds: atLeastFortyPercent(rules),
    }),
    counterexample: {
      residence: 'urban',
      householdSize: 3,
      'standards.urbanDibaoStandard': '500',
      monthlyIncome: '1350',
    },
    because:
      'Read as an average over the city, the 40% binds no single case: the household is paid the difference of 150.00, where 40% of its standard is 600.00.',
  },
]
