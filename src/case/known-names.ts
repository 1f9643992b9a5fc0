/** A case from outside without the names that its policy does not know. */
import { isPlainRecord } from '../checks/own'
import type { Policy } from '../kit/policy'
import type { Field, RecordName } from '../kit/shape'
import { entriesOf } from './fields'

interface Names {
  /** What stands under a name; `true` where it is a value. */
  readonly [name: string]: true | Names | readonly [Names]
}

/** A copy in which every record holds the names of a case alone; what is no record passes as it is, to be refused. */
export function knownNamesOf({ shape }: Policy, given: unknown): unknown {
  const namesOf = (record: RecordName): Names => namesOfFields(shape[record])
  const member = { ...namesOf('member'), education: namesOf('education'), claims: [namesOf('claim')] as const }
  return strip(given, { ...namesOf('household'), members: [member] })
}

const namesOfFields = (fields: readonly Field[]): Names =>
  Object.fromEntries(
    entriesOf(fields).map((entry) =>
      'part' in entry ? [entry.part, namesOfFields(entry.fields)] : [entry.name, true],
    ),
  )

function strip(given: unknown, names: Names): unknown {
  if (!isPlainRecord(given)) return given
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const below = Object.hasOwn(names, name) ? names[name] : undefined
      return below === undefined ? [] : [[name, stripBelow(value, below)]]
    }),
  )
}

function stripBelow(value: unknown, below: Names[string]): unknown {
  if (below === true) return value
  if (!isList(below)) return strip(value, below)
  return Array.isArray(value) ? value.map((item) => strip(item, below[0])) : value
}

const isList = (names: Names | readonly [Names]): names is readonly [Names] => Array.isArray(names)
