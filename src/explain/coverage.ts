/** Which rule implements which sentence of the document. */

import type { Clause } from '../kit/clause'
import { type Definition, expressionsOf } from '../kit/programme'
import { namesOf } from '../language/walk'
import { clauses } from '../yiwu/document/clauses'
import { fingerprints } from '../yiwu/document/fingerprints'
import { formulas } from '../yiwu/formulas'
import { programmes } from '../yiwu/programmes'
import { floorRules } from '../yiwu/programmes/standards-compliance'

/** Classes of clause that a rule must implement. */
export const implementedClasses: readonly Clause['class'][] = ['formula', 'eligibility', 'standardFloor', 'service']

/** The clauses that a programme rests on: those it names, and those of its rules and notes. */
function clausesOf(definition: Definition): ReadonlySet<string> {
  const names = namesOf(expressionsOf(definition).map(({ node }) => node))
  return new Set([
    ...definition.clauses,
    ...names.map(({ clause }) => clause),
    ...(definition.notes ?? []).map(({ clause }) => clause),
  ])
}

export interface Coverage extends Clause {
  /** The fingerprint of the official sentence. */
  readonly sha256: string
  /** Programmes and formulas that implement the clause. */
  readonly implementedBy: readonly string[]
}

function fingerprintOf({ locator }: Clause): string {
  const found = fingerprints[locator]
  if (found === undefined) throw new Error(`no fingerprint of ${locator}`)
  return found
}

/** Every clause of the document with what implements it, in order. */
export function coverage(): readonly Coverage[] {
  const implementers = [
    ...Object.values(programmes).map(({ definition }) => ({ id: definition.id, clauses: clausesOf(definition) })),
    ...Object.values(formulas).map(({ id, clause }) => ({ id, clauses: new Set([clause]) })),
    { id: 'standardsCompliance', clauses: new Set(floorRules.map(({ clause }) => clause)) },
  ]
  return clauses.map((clause) => ({
    ...clause,
    sha256: fingerprintOf(clause),
    implementedBy: implementers.filter((one) => one.clauses.has(clause.locator)).map(({ id }) => id),
  }))
}
