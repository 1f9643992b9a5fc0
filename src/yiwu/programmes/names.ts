/** A programme by any name that a payments table may give it. */
import type { Definition } from '../../kit/programme'
import { programmes } from '.'

const definitions = Object.values(programmes).map(({ definition }): Definition => definition)

/** Every name of a programme: its id, its label in either language, and others. */
export const namesOf = ({ id, label, alsoCalled = [] }: Definition): readonly string[] => [
  ...new Set([id, label.zh, label.en, ...alsoCalled]),
]

const byName: ReadonlyMap<string, Definition> = new Map(
  definitions.flatMap((definition) => namesOf(definition).map((name) => [name, definition] as const)),
)

/** By id, label in either language, or another name; nothing for an unknown one. */
export const programmeNamed = (name: string): Definition | undefined => byName.get(name.trim())

export const programmeNames: readonly string[] = [...byName.keys()]
