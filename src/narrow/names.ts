/**
 * What is missing, by as few names as a rule can tell apart. Paths that stand in the same values always come and go together:
 * the costs of earlier claims are only missing in what those claims used of a cap. One of them then stands for all, so that an
 * evaluation is not slower the more claims there are.
 */
import type { Missing, Value, Values } from '../exact/value'
import type { Asks } from './asked'
import { missingOf } from './parts'

export interface Named {
  /** Of the inputs that are asked, with the names alone. */
  readonly values: Values
  /** The name of a path. */
  nameOf(path: string): string
}

export function named(values: Values, asks: Asks): Named {
  const placesOf = new Map<string, string>()
  for (const key of asks.keys())
    for (const path of missingOf(key, values.get(key))) placesOf.set(path, `${placesOf.get(path) ?? ''}${key} `)
  const firstOf = new Map<string, string>()
  for (const [path, places] of placesOf) if (!firstOf.has(places)) firstOf.set(places, path)
  const nameOf = (path: string): string => firstOf.get(placesOf.get(path) ?? '') ?? path
  if (firstOf.size === placesOf.size) return { values, nameOf }
  const renamed = new Map(values)
  for (const key of asks.keys()) {
    const value = values.get(key)
    if (value)
      renamed.set(
        key,
        withNames(value, (missing) => [...new Set(missing.map(nameOf))]),
      )
  }
  return { values: renamed, nameOf }
}

function withNames(value: Value, names: (missing: Missing) => Missing): Value {
  if ('unknown' in value) return { unknown: names(value.unknown) }
  return 'missing' in value && value.missing.length > 1 ? { ...value, missing: names(value.missing) } : value
}
