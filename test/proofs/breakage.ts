/** Rules broken on purpose, to see a property fail. */
import type { AnyNode } from '../../src/language/expression'
import { orphanSettledYear } from '../../src/yiwu/part-year'
import { breakables } from '../mutation/broken'
import { breaking, mutantsOf, namesOfMutants } from '../mutation/mutants'
import { Rebuild } from '../support/rebuild'

/** What is done to the rules; a claim must fail under one of the rebuilds. */
export interface Breakage {
  readonly says: string
  readonly rebuilds: () => readonly Rebuild[]
}

/** The mutants of a name, as `npm run mutate` calls them: `dibaoFloor: round, rounded down in place of up`. */
export const mutant = (name: string): Breakage => ({
  says: name,
  rebuilds: () => {
    const found = mutants().get(name)
    if (!found) throw new Error(`There is no mutant ${name}`)
    return found
  },
})

let made: ReadonlyMap<string, readonly Rebuild[]> | undefined

function mutants(): ReadonlyMap<string, readonly Rebuild[]> {
  if (made) return made
  const roots = [...breakables.flatMap((one) => one.roots), orphanSettledYear.node]
  const nameOf = namesOfMutants(roots)
  const byName = new Map<string, Rebuild[]>()
  for (const one of mutantsOf(roots)) byName.set(nameOf(one), [...(byName.get(nameOf(one)) ?? []), breaking(one)])
  made = byName
  return made
}

/** One node in the place of others. */
export const replaced = (says: string, replacement: (node: AnyNode) => AnyNode | undefined): Breakage => ({
  says,
  rebuilds: () => [new Rebuild(replacement)],
})
