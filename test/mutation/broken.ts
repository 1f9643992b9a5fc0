/** Programmes, formulas and floors with one node broken, and whether a fixture row notices. */

import { programmeUnder } from '../../src/kit/calculator'
import type { AmountUnit } from '../../src/kit/determination'
import { type Definition, expressionsOf, type Grant, type ListEntry } from '../../src/kit/programme'
import type { AnyNode } from '../../src/language/expression'
import type { Condition } from '../../src/language/quantity'
import { checkRow } from '../../src/tables/check'
import { complianceSubject, formulaSubject, programmeSubject, type TableSubject } from '../../src/tables/subject'
import { formula } from '../../src/yiwu/calculator'
import { formulas } from '../../src/yiwu/formulas'
import { yiwu } from '../../src/yiwu/policy'
import { programmes } from '../../src/yiwu/programmes'
import { floorRules } from '../../src/yiwu/programmes/standards-compliance'
import type { FixtureRow } from '../support/fixtures'
import { breaking, type Mutant } from './mutants'

/** A thing with a table of its own: its expressions, and itself with one node replaced. */
export interface Breakable {
  readonly id: string
  readonly roots: readonly AnyNode[]
  readonly broken: (mutant: Mutant) => TableSubject
}

const nodes = (all: readonly { readonly node: AnyNode }[]): readonly AnyNode[] => all.map(({ node }) => node)

const conditionsBeside = ({ notes, routes, grant }: Definition): readonly Condition[] =>
  [
    ...(notes ?? []).map(({ when }) => when),
    ...(routes ?? []).map(({ when }) => when),
    ...(grant.kind === 'referral' ? grant.instruments.map(({ when }) => when) : []),
  ].filter((when) => when !== undefined)

export const breakables: readonly Breakable[] = [
  ...Object.values(programmes).map(({ definition }): Breakable => {
    const one = definition as Definition
    return {
      id: one.id,
      roots: nodes([...expressionsOf(one), ...conditionsBeside(one)]),
      broken: (mutant) => programmeSubject(yiwu, programmeUnder(yiwu, brokenDefinition(one, mutant)) as never),
    }
  }),
  ...Object.values(formulas).map(({ definition }): Breakable => {
    const { requires } = definition as { readonly requires?: Condition }
    return {
      id: definition.id,
      roots: nodes([definition.figure, ...(requires ? [requires] : [])]),
      broken: (mutant) => {
        const rebuild = breaking(mutant)
        const figure = rebuild.quantity(definition.figure)
        const more = requires ? { requires: rebuild.condition(requires) } : {}
        return formulaSubject(
          yiwu,
          formula({ id: definition.id, facts: definition.facts as never, figure, ...more }) as never,
        )
      },
    }
  }),
  {
    id: 'standardsCompliance',
    roots: nodes(floorRules.map(({ floor }) => floor)),
    broken: (mutant) => {
      const rebuild = breaking(mutant)
      return complianceSubject(
        yiwu,
        floorRules.map((one) => ({ ...one, floor: rebuild.quantity(one.floor) })),
      )
    },
  },
]

function brokenDefinition(definition: Definition, mutant: Mutant): Definition {
  const { condition, quantity } = breaking(mutant)
  const entries = (list: readonly ListEntry[]): readonly ListEntry[] =>
    list.map((entry) => (entry.when ? { ...entry, when: condition(entry.when) } : entry))
  const { grant, monthlyInstalment, basedOnStandard, withinMultiple, routes, notes } = definition
  return {
    ...definition,
    requires: definition.requires.map(condition),
    grant:
      grant.kind === 'amount'
        ? ({ ...grant, amount: quantity<AmountUnit>(grant.amount) } as Grant)
        : grant.kind === 'referral'
          ? { ...grant, instruments: entries(grant.instruments as never) as never }
          : grant.kind === 'service' && grant.elsewhere
            ? { ...grant, elsewhere: { ...grant.elsewhere, when: condition(grant.elsewhere.when) } }
            : grant,
    ...(monthlyInstalment ? { monthlyInstalment: quantity(monthlyInstalment) } : {}),
    ...(basedOnStandard ? { basedOnStandard: condition(basedOnStandard) } : {}),
    ...(withinMultiple ? { withinMultiple: condition(withinMultiple) } : {}),
    ...(routes ? { routes: entries(routes) } : {}),
    ...(notes ? { notes: notes.map((note) => ({ ...note, when: condition(note.when) })) } : {}),
  }
}

/** The first row of the tables that a broken subject turns red, or nothing: the mutant survives. */
export function noticedBy(subject: TableSubject, rows: readonly FixtureRow[]): FixtureRow | undefined {
  return rows.find(({ line, columns, cells }) => {
    try {
      return checkRow(line, columns, cells, subject).mismatches.length > 0
    } catch {
      return true
    }
  })
}
