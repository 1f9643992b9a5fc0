/**
 * What several claims have in common and is unknown, thought of in every way: who the person is, how a reading is taken, in which
 * year a claim counts. A claim looks at the earlier ones through what they used of a cap, so that only together are ranges true.
 */
import type { ValueMap } from '../case/case-values'
import { daysOfBirth } from '../case/days'
import { type Missing, nothing, union, type Value, type Values } from '../exact/value'
import type { Policy } from '../kit/policy'
import type { Asked, Asks } from '../narrow/asked'
import { type Found, isSame, isSettled, mostEvaluations, pathsMissing, united, withMissing } from '../narrow/narrow'
import { missingOf, partsOf } from '../narrow/parts'
import type { ListedClaim } from './claim-list'
import { capYear } from './claim-order'
import type { WaysOfClaims } from './claim-ways'

/** One way in which the unknowns may be. */
export interface Branch {
  readonly values: ReadonlyMap<string, Value>
  readonly years: ReadonlyMap<string, string>
  /**
   * Which part of each unknown it is, by the name of the unknown; of a year by the path of the day. Where a part is split again, the
   * texts of the smaller parts start with its own.
   */
  readonly parts: ReadonlyMap<string, string>
}

const whole: Branch = { values: new Map(), years: new Map(), parts: new Map() }

/** A fact that claims share is one that the same paths call missing: the paths stand in the name. */
const nameOf = (key: string, value: Value | undefined): string => [key, ...missingOf(key, value)].join(' ')

/** The values of a claim in a branch. */
export function valuesIn({ values: parts }: Branch, values: ValueMap, asks: Asks): ValueMap {
  const changed = new Map(values)
  for (const key of asks.keys()) {
    const part = parts.get(nameOf(key, values.get(key)))
    if (part) changed.set(key, part)
  }
  return changed
}

/** What claims come to in one way. */
export interface Leaf {
  readonly branch: Branch
  /** By place. */
  readonly results: readonly Found[]
}

/** What branches are made of. */
export interface Unknowns {
  readonly policy: Policy
  readonly claims: readonly ListedClaim[]
  readonly ways: WaysOfClaims
  readonly asks: Asks
  /** Of the claims that the exact lane determined. */
  readonly values: readonly Values[]
}

/**
 * Every way in which the unknowns may be that can still change what claims come to, as far as a number of evaluations goes;
 * what is left of them stays open.
 */
export function leavesOf(unknowns: Unknowns, resultsIn: (branch: Branch) => readonly Found[]): readonly Leaf[] {
  const { claims } = unknowns
  const all = shared(unknowns)
  let left = mostEvaluations
  const explored = (branch: Branch): readonly Leaf[] => {
    left -= claims.length
    const results = resultsIn(branch)
    const missing = results
      .filter((one) => !isSettled(one))
      .map(pathsMissing)
      .reduce(union, nothing)
    const parts = partsIn(unknowns, all, branch, missing)
    return parts.length === 0 || parts.length * claims.length > left ? [{ branch, results }] : parts.flatMap(explored)
  }
  return explored(whole)
}

/** Whether some of what is missing can be thought of in several ways. */
export const canBranch = (unknowns: Unknowns, missing: Missing): boolean =>
  partsIn(unknowns, shared(unknowns), whole, missing).length > 0

/** The parts of the first unknown that is missing: the year of a claim, or a fact that is no quantity. */
function partsIn(unknowns: Unknowns, all: Shared, branch: Branch, missing: Missing): readonly Branch[] {
  for (const claim of unknowns.claims) if (missing.includes(servedOn(claim))) return inYears(unknowns, claim, branch)
  for (const [name, one] of all) {
    if (!one.paths.some((path) => missing.includes(path))) continue
    const parts = inParts(branch, name, one)
    if (parts.length > 0) return parts
  }
  return []
}

/** A fact that claims share, with the paths that call it missing; none where it is known. */
interface SharedUnknown {
  readonly asked: Asked
  readonly value: Value | undefined
  readonly paths: Missing
}

type Shared = ReadonlyMap<string, SharedUnknown>

const servedOn = ({ path }: ListedClaim): string => `${path}.servedOn`

/** What rules ask of claims, by the names under which claims share it. */
function shared({ asks, values: ofClaims }: Unknowns): Shared {
  const found = new Map<string, SharedUnknown>()
  for (const [key, asked] of asks)
    for (const values of asked.isAskedGiven ? [] : ofClaims) {
      const value = values.get(key)
      found.set(nameOf(key, value), { asked, value, paths: missingOf(key, value) })
    }
  return found
}

function inParts(branch: Branch, name: string, { asked, value }: SharedUnknown): readonly Branch[] {
  return partsOf(asked, branch.values.get(name) ?? value, branch.values).map((part, place) => ({
    ...branch,
    values: new Map(branch.values).set(name, part),
    parts: new Map(branch.parts).set(name, `${branch.parts.get(name) ?? ''} ${place}`),
  }))
}

/** A claim counts in a year of another claim, or in one of its own: none after its settlement, and none before the birth. */
function inYears({ policy, claims, ways }: Unknowns, claim: ListedClaim, branch: Branch): readonly Branch[] {
  const first = daysOfBirth(policy.shape.member, claim.of).first.slice(0, 4)
  const last = claim.claim.settledOn.slice(0, 4)
  const only = first === last ? [last] : undefined
  const others = claims.flatMap((one) => capYear(one, { ...ways, years: branch.years }) ?? [])
  const known = [...new Set(others)].filter((year) => year.startsWith(own) || (first <= year && year <= last))
  const ofCalendar = known.filter((year) => !year.startsWith(own)).length
  const isFree = Number.parseInt(last, 10) - Number.parseInt(first, 10) + 1 > ofCalendar
  return (only ?? [...known, ...(isFree ? [own + claim.path] : [])]).map((year) => ({
    ...branch,
    years: new Map(branch.years).set(claim.path, year),
    parts: new Map(branch.parts).set(servedOn(claim), year),
  }))
}

/** Stands before the year of a claim that is no other claim's. */
const own = 'own '

/** What the claim at a place comes to in all branches together, with the facts that can change it. */
export function unitedOf(leaves: readonly Leaf[], place: number, before: Missing): Found {
  const results = leaves.map((leaf) => leaf.results[place] as Found)
  const all = results.reduce(united)
  if (isSettled(all)) return withMissing(all, nothing)
  const inBranches = results.map(pathsMissing).reduce(union, nothing)
  return withMissing(
    all,
    before.filter((path) => inBranches.includes(path) || makesDifference(path, leaves, place)),
  )
}

/** Whether two branches that may differ in one unknown alone come to different results, or to what is not settled. */
function makesDifference(path: string, leaves: readonly Leaf[], place: number): boolean {
  const resultIn = ({ results }: Leaf): Found => results[place] as Found
  // Every two are looked at both ways, so that it is enough to ask of one whether it is settled.
  const isOneResult = (a: Found, b: Found): boolean => isSettled(b) && isSame(a, b)
  return leaves.some((a) =>
    leaves.some((b) => differInAlone(path, a.branch, b.branch) && !isOneResult(resultIn(a), resultIn(b))),
  )
}

/** Whether all that tells two branches apart is of one path. */
function differInAlone(path: string, a: Branch, b: Branch): boolean {
  const isOf = (name: string): boolean => name.split(' ').includes(path) || (isYear(path) && isYear(name))
  const apart = [...a.parts].flatMap(([name, part]) => (isApart(part, b.parts.get(name)) ? [name] : []))
  return apart.length > 0 && apart.every(isOf)
}

/** Whether two parts of an unknown have nothing in common. One branch may have whole what another has split. */
function isApart(one: string, other: string | undefined): boolean {
  const holds = (larger: string, part: string): boolean => `${part} `.startsWith(`${larger} `)
  return other !== undefined && !holds(one, other) && !holds(other, one)
}

/** The years of claims are told by each other, so that one of them stands for all. */
const isYear = (name: string): boolean => name.endsWith('.servedOn')
