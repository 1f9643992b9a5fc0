/** What an unknown can be, as a few parts that rules tell apart; together they are all that it can be. */
import { known, type Missing, no, nothing, type Value, type Values, yes } from '../exact/value'
import type { Asked } from './asked'

/** The paths for which a value is called missing; none where it is known. */
export function missingOf(key: string, value: Value | undefined): Missing {
  if (value === undefined) return [key]
  if ('unknown' in value) return value.unknown
  return 'missing' in value ? value.missing : nothing
}

/** The parts of an unknown truth, choice, set or day; none of what is known, of a quantity, and of what no rule tells apart. */
export function partsOf({ input, groups, days }: Asked, value: Value | undefined, values: Values): readonly Value[] {
  switch (input.type) {
    case 'truth':
      return value === undefined || 'unknown' in value || ('canBeTrue' in value && value.canBeTrue && value.canBeFalse)
        ? [yes, no]
        : []
    case 'choice': {
      const left = value && 'options' in value ? value.options : (input.options ?? [])
      const classes = alike(left, groups)
      return classes.length > 1 ? classes.map((options) => ({ options, missing: nothing })) : []
    }
    case 'set':
      return partsOfSet(alike(groups.flat(), groups), value, [input.key])
    case 'day':
      return partsOfDays(
        days.map(({ day, figure }) => {
          const amended = figure && values.get(figure.key)
          return amended && 'day' in amended ? amended.day : day
        }),
        value,
      )
    default:
      return []
  }
}

/** Options in classes that no group tells apart. */
function alike(options: readonly string[], groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const classes = new Map<string, string[]>()
  for (const option of new Set(options)) {
    const signature = groups.map((group) => (group.includes(option) ? '1' : '0')).join('')
    const own = classes.get(signature)
    if (own) own.push(option)
    else classes.set(signature, [option])
  }
  return [...classes.values()]
}

/** With and without the first class that is not told yet; what no group asks for is no class. */
function partsOfSet(classes: readonly (readonly string[])[], value: Value | undefined, own: Missing): readonly Value[] {
  const set =
    value && 'surely' in value ? value : { surely: new Set<string>(), missing: value ? missingOf('', value) : own }
  if ('mayHoldMore' in set && !set.mayHoldMore) return []
  const { surely, missing } = set
  const never = ('never' in set ? set.never : undefined) ?? new Set<string>()
  const open = classes.filter((options) => !options.some((option) => surely.has(option) || never.has(option)))
  const [first, ...rest] = open
  if (!first) return []
  const mayHoldMore = rest.length > 0
  const left = mayHoldMore ? missing : nothing
  return [
    { surely: new Set([...surely, first[0] as string]), never, mayHoldMore, missing: left },
    { surely, never: new Set([...never, ...first]), mayHoldMore, missing: left },
  ]
}

const ends = { first: '0000-01-01', last: '9999-12-31' }

function partsOfDays(limits: readonly string[], value: Value | undefined): readonly Value[] {
  if (value && 'day' in value) return []
  const { first, last } = value && 'first' in value ? value : ends
  const cuts = [...new Set(limits)].filter((limit) => first <= limit && limit < last).sort()
  // One day of each part stands for all of it, as no rule asks for a day between two limits.
  return cuts.length === 0 ? [] : [...cuts, last].map((day) => known.day(day))
}
