/** Which rule implements which sentence of the document. */

import type { Clause } from '../kit/document'
import type { PolicyInFull } from '../kit/policy'
import { type Definition, expressionsOf } from '../kit/programme'
import { namesOf } from '../language/walk'

/** The clauses that a programme rests on: those it names, and those of its rules and notes. */
const clausesOf = (definition: Definition): readonly string[] => [
  ...definition.clauses,
  ...namesOf(expressionsOf(definition).map(({ node }) => node)).map(({ clause }) => clause),
  ...(definition.notes ?? []).map(({ clause }) => clause),
]

/** A sentence of the document, and what implements it. */
export interface Coverage extends Clause {
  /** The fingerprint of the official sentence. */
  readonly sha256: string
  /** Programmes and formulas that implement the clause. */
  readonly implementedBy: readonly string[]
}

/** Every clause of the document with what implements it, in order. */
export function coverage({ sentences, definitions, formulas, floors }: PolicyInFull): readonly Coverage[] {
  const implementers = [
    ...definitions.map((definition) => ({ id: definition.id, clauses: clausesOf(definition) })),
    ...Object.values(formulas).map(({ id, clause }) => ({ id, clauses: [clause] })),
    { id: 'standardsCompliance', clauses: floors.map(({ clause }) => clause) },
  ]
  return sentences.clauses.map((clause) => {
    const sha256 = sentences.fingerprints[clause.locator]
    if (sha256 === undefined) throw new Error(`no fingerprint of ${clause.locator}`)
    const implementedBy = implementers.filter((one) => one.clauses.includes(clause.locator)).map(({ id }) => id)
    return { ...clause, sha256, implementedBy }
  })
}
