/** The inputs of a rule as columns: their value, the bounds of an unknown one, and the bit by which it is called missing. */
import { exact } from '../exact/decimal'
import type { Input } from '../language/expression'
import type { Columns } from './columns'
import type { Dialect } from './dialect'
import { joined, nothingMissing, noValue, numberLiteral, plainSql, type Sql, sql } from './expression'
import { type Digits, type Traits, wholeFen } from './traits'

/** Where an input stands in the query. */
export type InputColumn =
  /**
   * A column that is NULL where the input is unknown; `known` where no admissible row has it so. Of a choice, `left` lists
   * the options that an unknown one can still be; of a set, `more` says whether it may hold more than its value does.
   */
  | { readonly value: Sql; readonly known: boolean; readonly left?: Sql; readonly more?: Sql }
  /**
   * Two columns that it lies between, beside its value; the upper one is NULL where no largest value exists. `missing` are
   * the bits of what keeps them apart, where that is not the input itself.
   */
  | {
      readonly value: Sql
      readonly low: Sql
      readonly high: Sql
      readonly highFinite: boolean
      readonly missing?: Sql
    }
  /** Nothing is known of it in any row: a reading that is left open. */
  | 'open'

export class InputColumns {
  private readonly inputs: readonly Input[]
  private readonly columns: Columns
  private readonly places: ReadonlyMap<string, InputColumn>
  private readonly wide: Dialect['wide']
  private readonly sets: Dialect['sets']

  constructor(
    columns: Columns,
    inputs: readonly Input[],
    places: ReadonlyMap<string, InputColumn>,
    { wide, sets }: Pick<Dialect, 'wide' | 'sets'>,
  ) {
    this.columns = columns
    this.wide = wide
    this.sets = sets
    this.places = places
    this.inputs = inputs
    if (inputs.length > 62) throw new Error('More inputs can be missing than a BIGINT has bits')
  }

  /** Inputs that can be missing, in the order in which they are named. */
  get canBeMissing(): readonly Input[] {
    return this.inputs.filter((input) => !this.traits(input).known)
  }

  traits(input: Input): Traits {
    const place = this.placeOf(input)
    const least = input.least ?? '0'
    const known = typeof place === 'object' && 'known' in place && place.known
    const bounded = input.type === 'count' && input.most !== undefined
    const highFinite = typeof place === 'object' && 'highFinite' in place ? place.highFinite : known || bounded
    const digits = digitsOf(input, place)
    return { known, nonNegative: true, positive: exact(least).gt(0), lowFinite: true, highFinite, digits }
  }

  isOpen(input: Input): boolean {
    return this.placeOf(input) === 'open'
  }

  /** Its value; NULL where it is unknown. */
  value(input: Input): Sql {
    const place = this.placeOf(input)
    return place === 'open' ? noValue : place.value
  }

  /** The options that a choice can still be, where the query has them. */
  left(input: Input): Sql | undefined {
    const place = this.placeOf(input)
    return typeof place === 'object' && 'left' in place ? place.left : undefined
  }

  /** Whether a set may hold more than its value, where the query has that. */
  more(input: Input): Sql | undefined {
    const place = this.placeOf(input)
    return typeof place === 'object' && 'more' in place ? place.more : undefined
  }

  hasOneOf(set: Sql, options: readonly string[]): Sql {
    return this.sets.hasOneOf(set, options)
  }

  hasOnly(set: Sql, options: readonly string[]): Sql {
    return this.sets.hasOnly(set, options)
  }

  low(input: Input): Sql {
    return this.ofType(input, this.lowest(input))
  }

  /** NULL where no largest value exists. */
  high(input: Input): Sql {
    return this.ofType(input, this.highest(input))
  }

  private ofType(input: Input, end: Sql): Sql {
    return input.type === 'money' ? this.wide(end) : end
  }

  private lowest(input: Input): Sql {
    const place = this.placeOf(input)
    if (place === 'open') return noValue
    if ('low' in place) return place.low
    if (place.known) return place.value
    const least = numberLiteral(input.least ?? '0')
    const floor = this.otherValue(input.noLessThan)
    return floor ? sql`COALESCE(${place.value}, GREATEST(${floor}, ${least}))` : sql`COALESCE(${place.value}, ${least})`
  }

  private highest(input: Input): Sql {
    const place = this.placeOf(input)
    if (place === 'open') return noValue
    if ('low' in place) return place.high
    if (place.known) return place.value
    const ceilings = [
      this.otherValue(input.noMoreThan),
      input.type === 'count' && input.most !== undefined ? plainSql(numberLiteral(input.most)) : undefined,
    ].filter((ceiling) => ceiling !== undefined)
    // LEAST passes over a ceiling that is unknown.
    if (ceilings.length > 1) return sql`COALESCE(${place.value}, LEAST(${joined(ceilings, ', ')}))`
    return ceilings.length > 0 ? sql`COALESCE(${joined([place.value, ...ceilings], ', ')})` : place.value
  }

  /** The bit that names it, where it is unknown; a column of its own. */
  missing(input: Input): Sql {
    const bit = this.bit(input)
    if (bit === undefined) return nothingMissing
    const place = this.placeOf(input)
    if (place === 'open') return plainSql(bit)
    if ('low' in place && place.missing) return place.missing
    const name = `${input.id}.missing`
    if (this.columns.has(name)) return this.columns.get(name)
    const text = this.missingText(input, place, bit)
    // A look at a few rows costs less than a column of all
    return this.columns.isForSome ? text : this.columns.add(name, text)
  }

  private missingText(input: Input, place: Exclude<InputColumn, 'open'>, bit: string): Sql {
    const more = this.more(input)
    if (more) return sql`CASE WHEN ${more} THEN ${bit} ELSE 0 END`
    const collapses = 'low' in place || input.noMoreThan !== undefined || input.noLessThan !== undefined
    return collapses
      ? sql`CASE WHEN ${this.low(input)} = ${this.high(input)} THEN 0 ELSE ${bit} END`
      : sql`CASE WHEN ${place.value} IS NULL THEN ${bit} ELSE 0 END`
  }

  /** The bit that stands for an input; undefined where it is never unknown. */
  bit(input: Input): string | undefined {
    const place = this.inputs.findIndex(({ key }) => key === input.key)
    return place < 0 || this.traits(input).known ? undefined : (1n << BigInt(place)).toString()
  }

  /** The value of the input that bounds another, where the query has it. */
  private otherValue(key: string | undefined): Sql | undefined {
    const place = key === undefined ? undefined : this.places.get(key)
    return place === undefined || place === 'open' ? undefined : place.value
  }

  private placeOf({ key }: Input): InputColumn {
    const place = this.places.get(key)
    if (!place) throw new Error(`The query has no column for ${key}`)
    return place
  }
}

/** Of a count as any integer beside which it stands, of money as `Dialect.wide` gives it, and of a sum over rows. */
const digitsOf = ({ type }: Input, place: InputColumn): Digits =>
  type === 'count'
    ? { all: 10, decimals: 0 }
    : typeof place === 'object' && 'low' in place
      ? wholeFen
      : { all: 19, decimals: 2 }
