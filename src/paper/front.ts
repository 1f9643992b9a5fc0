/** The page that is handed over: what the household gets, and what it is to do next. */
import { fenText, grouped, zero } from '../exact/decimal'
import type { CaseExplanation } from '../explain/explain'
import type { Explanation } from '../explain/explanation'
import { monthText } from '../explain/figures'
import type { Outcome } from '../kit/determination'
import type { Policy } from '../kit/policy'
import type { Label } from '../language/expression'
import { frequencies, sums } from '../words/explanation'
import { list, say } from '../words/language'
import { andSoOn, eachOf, front, ofWhom, openSum, perPeriod, stillOpen } from '../words/notice'
import type { People } from './people'

/** A sum that is paid by the month, the year, the academic year or once: over everybody and every claim. */
export interface Total {
  readonly per: Label
  readonly yuan: string
}

/** One line of the answer. */
export interface Granted {
  readonly programme: Label
  readonly whom: Label
  readonly result: Label
}

/** What is to be supplied, by whom it can be had, and which results it settles. */
export interface ToSupply {
  readonly facts: Label
  readonly from: Label
  readonly settles: Label
}

/** What another instrument decides. */
export interface Elsewhere {
  readonly programme: Label
  readonly rules: Label
  readonly more: Label
}

export const withOutcome = (explanations: readonly Explanation[], outcome: Outcome): readonly Explanation[] =>
  explanations.filter(({ determination }) => determination.outcome === outcome)

/** In groups of which a key is the same, in the order in which each first comes. */
export function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): readonly [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>()
  for (const item of items) {
    const key = JSON.stringify(keyOf(item))
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()]
}

/** What is paid each month counts by the month, also where the year is what is fixed. */
export function totalsOf({ on, explanations }: CaseExplanation): readonly Total[] {
  const granted = explanations.flatMap(({ determination: { outcome, amount, unit, monthlyInstalment } }) =>
    outcome !== 'entitled' || amount === undefined || unit === undefined
      ? []
      : monthlyInstalment === undefined
        ? [{ unit, amount }]
        : [{ unit: 'yuan/month', amount: monthlyInstalment } as const],
  )
  return groupedBy(granted, ({ unit }) => unit).map((all) => ({
    per: all[0].unit === 'yuan/month' ? say(perPeriod.month, monthText(on)) : say(perPeriod[all[0].unit], ''),
    yuan: grouped(fenText(all.reduce((sum, { amount }) => sum.plus(amount), zero))),
  }))
}

/** Sums first, a line each; then what has no sum, a line for all that go to the same people. */
export function grantedOf(
  { programmes }: Policy,
  { explanations }: CaseExplanation,
  people: People,
): readonly Granted[] {
  const entitled = withOutcome(explanations, 'entitled')
  const withSum = entitled.filter(({ determination }) => determination.amount !== undefined)
  const isStatus = ({ determination: { programme } }: Explanation): boolean =>
    programmes[programme]?.definition.grant.kind === 'status'
  const without = entitled.filter((one) => one.determination.amount === undefined && !isStatus(one))
  return [
    ...groupedBy(withSum, ({ programme, determination }) => [programme, determination.amount]).map((all) => ({
      programme: all[0].programme,
      whom: whomOf(all, people),
      result: all.length > 1 ? say(eachOf, sumOf(all[0])) : sumOf(all[0]),
    })),
    ...groupedBy(namedTogether(without, people), ({ whom }) => whom).map((all) => ({
      programme: list(all.map(({ programme }) => programme)),
      whom: all[0].whom,
      result: front.noSum,
    })),
    ...groupedBy(
      withOutcome(explanations, 'undetermined').filter(({ determination }) => determination.range),
      ({ programme, determination }) => [programme, determination.range],
    ).map((all) => ({
      programme: all[0].programme,
      whom: whomOf(all, people),
      result: say(stillOpen, openSumOf(all[0])),
    })),
    ...namedTogether(entitled.filter(isStatus), people).map((one) => ({ ...one, result: front.isOne })),
  ]
}

export const whomOf = (all: readonly Explanation[], people: People): Label =>
  people.whom(all.map(({ determination }) => determination))

/** Each programme once, with everybody of whom the same is said. */
const namedTogether = (explanations: readonly Explanation[], people: People) =>
  groupedBy(explanations, ({ programme }) => programme).map((all) => ({
    programme: all[0].programme,
    whom: whomOf(all, people),
  }))

function sumOf({ determination: { amount = '', unit, monthlyInstalment } }: Explanation): Label {
  const sum = say(sums[unit ?? 'yuan'], grouped(amount))
  return monthlyInstalment === undefined ? sum : list([sum, say(sums['yuan/month'], grouped(monthlyInstalment))])
}

/** What is missing, together where the same office has it and the same results hang on it. */
export function toSupplyOf({ explanations }: CaseExplanation): readonly ToSupply[] {
  const facts = groupedBy(
    withOutcome(explanations, 'undetermined').flatMap((one) => one.missing.map((fact) => ({ fact, one }))),
    ({ fact }) => fact.path,
  ).map((all) => ({
    fact: all[0].fact,
    settles: [...new Map(all.map(({ one }) => [one.answer.en, openOf(one)])).values()],
  }))
  return groupedBy(facts, ({ fact, settles }) => [fact.supplier, settles]).map((all) => ({
    facts: list(all.map(({ fact }) => fact.label)),
    from: all[0].fact.supplier,
    settles: list(all[0].settles),
  }))
}

/** A programme that is open, with what its sum lies between. */
const openOf = (one: Explanation): Label =>
  one.determination.range ? say(ofWhom, one.programme, openSumOf(one)) : one.programme

function openSumOf({ determination: { range, unit = 'yuan' } }: Explanation): Label {
  const { min = '0', max } = range ?? {}
  const per = frequencies[unit]
  return max === undefined
    ? say(openSum.from, grouped(min), '', per)
    : say(openSum.between, grouped(min), grouped(max), per)
}

/** What other rules decide: a line a programme. */
export const elsewhereOf = ({ explanations }: CaseExplanation): readonly Elsewhere[] =>
  groupedBy(withOutcome(explanations, 'referred'), ({ programme, instruments }) => [programme, instruments]).map(
    ([{ programme, instruments, routes, covers }]) => ({
      programme,
      rules: list(instruments),
      more: andSoOn(list([...routes, ...covers])),
    }),
  )
