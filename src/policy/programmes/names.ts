/** A programme by any name that a payments table may give it. */
import type { Definition } from '../programme'
import { programmes } from './index'

const definitions = Object.values(programmes).map(({ definition }): Definition => definition)

const byName: ReadonlyMap<string, Definition> = new Map(
  definitions.flatMap((definition) =>
    [definition.id, definition.label.zh, definition.label.en, ...(definition.alsoCalled ?? [])].map(
      (name) => [name, definition] as const,
    ),
  ),
)

/** By id, label in either language, or another name; nothing for an unknown one. */
export const programmeNamed = (name: string): Definition | undefined => byName.get(name.trim())

export const programmeNames: readonly string[] = [...byName.keys()]
