/** A household along one value: every programme of every one whom it is about, in the stretches that its conditions need. */

import type { Exact } from '../exact/decimal'
import { Evaluation } from '../exact/evaluate'
import { all } from '../exact/interval'
import { type Interval, maybe, type Value } from '../exact/value'
import type { ListedClaim } from '../household/claim-list'
import { type Sums, settleInOrder } from '../household/claim-order'
import { waysOfClaims } from '../household/claim-ways'
import type { ExactCase } from '../household/exact-case'
import { exited } from '../household/exited'
import { ratioYear } from '../household/ratio-year'
import type { Policy } from '../kit/policy'
import { claimRulesOf, type Definition, expressionsOf, instrumentsIn } from '../kit/programme'
import type { Readings } from '../kit/terms'
import type { Condition, Quantity } from '../language/quantity'
import { figuresIn, inputsOf } from '../language/walk'
import { type Line, sweptLine } from '../narrow/line'
import { type Lines, levelValue } from '../narrow/lines'
import { inStretches } from '../narrow/stretches'
import { daysAlong } from './days-along'
import type { OverStretch, RowAlong } from './row-along'
import { memberOf } from './swept'
import type { Swept } from './swept-value'

type LineValues = Map<string, Value<Line>>

export function householdAlong(
  policy: Policy,
  swept: Swept,
  readings: Readings,
  span: { readonly from: Exact; readonly to: Exact },
  definitions = policy.definitions,
): readonly RowAlong[] {
  if (swept.blocks) return daysAlong(swept.blocks({ from: span.from.toNumber(), to: span.to.toNumber() }))
  const base = swept.at(span.from)
  return definitions.flatMap((definition): readonly RowAlong[] => {
    const rows = base.rows(definition)
    if (!enters(definition, swept)) return rows.map((_, row) => ({ definition, row, stretches: [] }))
    if (definition.subject === 'claim') return claimsAlong({ policy, swept, readings, span, base }, definition)
    return rows.map(({ member }, row) => {
      const isOther = swept.of !== undefined && member !== memberOf(swept)
      const from = member === undefined ? base.ofHousehold : base.ofMembers[member]
      const values = levelValues(from ?? new Map())
      const stretches =
        isOther || base.definitionFor(definition, member) !== definition
          ? []
          : inStretches(span.from, span.to, (lines) => {
              values.set(swept.key, pointOn(swept, lines))
              return over(definition, values, lines)
            })
      return { definition, row, stretches }
    })
  })
}

interface Base {
  readonly policy: Policy
  readonly swept: Swept
  readonly readings: Readings
  readonly span: { readonly from: Exact; readonly to: Exact }
  readonly base: ExactCase
}

/** Claims are settled in order, each along the value after what earlier ones used of its cap. */
function claimsAlong({ policy, swept, readings, span, base }: Base, definition: Definition): readonly RowAlong[] {
  const list = base.claims
  const ways = waysOfClaims(policy, definition, readings)
  const { cap } = claimRulesOf(definition)
  const grounds = list.all.map((claim) => base.groundsOf(claim))
  const made = new Map(list.all.map((claim, place) => [claim, levelValues(grounds[place]?.values ?? new Map())]))
  const hasLeft = (place: number): boolean => grounds[place]?.hasLeft ?? false
  const settled = inStretches(span.from, span.to, (lines) => {
    const sums = sumsIn(lines)
    const valuesOf = (claim: ListedClaim): LineValues => {
      const values = new Map(made.get(claim))
      const isSwept = swept.of === undefined || claim.path === swept.of
      return isSwept && !swept.isPaidBefore ? values.set(swept.key, pointOn(swept, lines)) : values
    }
    const groundsOf = (claim: ListedClaim) => ({ values: valuesOf(claim), hasLeft: hasLeft(list.all.indexOf(claim)) })
    const year = ratioYear(definition, ways, list.all, groundsOf, lines)
    const before = list.paidBefore(policy, definition, ways).map((one) => ({
      ...one,
      amount: swept.isPaidBefore && one.member === memberOf(swept) ? pointOn(swept, lines) : sums.paid(one.amount),
    }))
    const aid: Interval<Line>[] = []
    return settleInOrder(list.all, before, ways, sums, (claim, place, used) => {
      const values = valuesOf(claim).set(cap.used.input.key, used)
      year?.setOthers(values, place, (other) => aid[other])
      const answer = over(hasLeft(place) ? exited(policy, definition) : definition, values, lines)
      aid[place] = answer.due
      return { answer }
    })
  })
  return list.all.map((_, row) => ({
    definition,
    row,
    stretches: settled.map(({ from, to, made: all }) => ({
      from,
      to,
      made: (all[row] as (typeof all)[number]).answer,
    })),
  }))
}

const levelValues = (values: ReadonlyMap<string, Value>): LineValues =>
  new Map([...values].map(([key, value]) => [key, levelValue(value)]))

function pointOn({ step }: Swept, { from, to }: Lines): Interval<Line> {
  const line = sweptLine(from, to, step)
  return { low: line, high: line, missing: [] }
}

/** Whether a programme's determination reads a value at all. */
function enters(definition: Definition, { key, isPaidBefore }: Swept): boolean {
  const roots = expressionsIn(definition).map(({ node }) => node)
  return isPaidBefore
    ? definition.subject === 'claim'
    : inputsOf(roots).some((input) => input.key === key) || figuresIn(roots).has(key)
}

function expressionsIn(definition: Definition): readonly (Condition | Quantity<string>)[] {
  const { grant } = definition
  const picks = instrumentsIn(grant).flatMap(({ when }) => when ?? [])
  const rules = grant.kind === 'amount' && 'claims' in grant ? grant.claims.ratio : undefined
  return [...expressionsOf(definition), ...picks, ...(rules ? [rules.cost, rules.payments] : [])]
}

/** What a programme comes to over a stretch; conditions that turn within it throw. */
function over(definition: Definition, values: LineValues, lines: Lines): OverStretch {
  lines.taken = ''
  const { grant } = definition
  const evaluation = new Evaluation<Line>(values, { arithmetic: lines })
  const entitled = all(definition.requires.map((condition) => evaluation.condition(condition)))
  for (const { when } of instrumentsIn(grant)) if (when) evaluation.condition(when)
  const refers = grant.kind === 'service' && grant.elsewhere && evaluation.condition(grant.elsewhere.when)
  const outcome = refers ? `${refers.canBeTrue} ${refers.canBeFalse}` : ''
  const amount = grant.kind === 'amount' && entitled.canBeTrue ? evaluation.quantity(grant.amount) : lines.nothing
  const due = entitled.canBeFalse ? lines.eitherQuantity(entitled, amount, lines.nothing) : amount
  return { entitled, outcome, due, taken: lines.taken }
}

const sumsIn = (arithmetic: Lines): Sums<Interval<Line>> => ({
  nothing: arithmetic.nothing,
  paid: (amount) => levelValue(amount) as Interval<Line>,
  add: (a, b) => arithmetic.add(a, b),
  greatest: (sums) => arithmetic.greatest(sums),
  perhaps: (sum, path) => arithmetic.eitherQuantity(maybe([path]), sum, arithmetic.nothing),
})
