/** Which column a name in a header means, and what an unknown one may have been meant for. */
import { plain } from '../values/cell'
import { carriedColumns } from './carried'
import type { TableCatalogue, TableColumn } from './column'

export type Meaning =
  | { readonly kind: 'column'; readonly column: TableColumn }
  /** `name` is the Chinese label of what is carried. */
  | { readonly kind: 'carried'; readonly name: string }
  /** The amount of a month, 1 to 12, in a ledger with a column a month, or the total of a row's months. */
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'monthsTotal' }

/** Units that a name may carry in brackets, by the unit of its column or, without one, by its kind. */
const units = {
  yuan: ['元', '人民币', '人民币元', '单位:元', 'yuan', 'RMB'],
  'yuan/month': ['元', '人民币', '元/月', '单位:元', 'yuan', 'yuan/month', 'RMB'],
  'yuan/year': ['元', '元/年', '单位:元', 'yuan', 'yuan/year'],
  'yuan/academic year': ['元', '元/年', '元/学年', '单位:元', 'yuan', 'yuan/academic year'],
  'yuan/person/month': ['元', '元/人/月', '元/月/人', '元/人·月', '元/月', 'yuan/person/month'],
  'yuan/person/year': ['元', '元/人/年', '元/年/人', '元/人·年', '元/年', 'yuan/person/year'],
  count: ['人', '口', '个', '名', '学期'],
  day: ['年月日', '年-月-日', '年/月/日', 'YYYY-MM-DD', 'yyyy-mm-dd', 'yyyymmdd', 'YYYYMMDD'],
} as const satisfies { readonly [unit: string]: readonly string[] }

/** Units of sums by the month, as they stand above standards and payments. */
export const unitsOfMonths: readonly string[] = units['yuan/person/month']

/** The units that a column's name may carry. */
const unitsOf = ({ unit, kind }: TableColumn): readonly string[] =>
  (units as { readonly [unit: string]: readonly string[] })[unit ?? (kind === 'signedMoney' ? 'yuan' : kind)] ?? []

/** A name apart from what stands in brackets at its end. */
const bracketed = (name: string): readonly [string, string] | undefined => {
  const found = /^(.+?)[([【]([^()[\]【】]*)[)\]】]$/.exec(name)
  return found ? [found[1] ?? '', found[2] ?? ''] : undefined
}

/** Tells whether two names mean the same. */
export function meaningKey(meaning: Meaning): string {
  if (meaning.kind === 'column') return meaning.column.id
  if (meaning.kind === 'carried') return `carried ${meaning.name}`
  return meaning.kind === 'month' ? `month ${meaning.month}` : meaning.kind
}

/** The names of one table. */
export class Names {
  private readonly catalogue: TableCatalogue
  private readonly meanings = new Map<string, Meaning>()

  /** `more` are names of a caller's own, such as a map's. */
  constructor(catalogue: TableCatalogue, more: { readonly [name: string]: string } = {}) {
    this.catalogue = catalogue
    for (const { label, names } of carriedColumns)
      for (const name of [label.zh, ...names]) this.meanings.set(plain(name), { kind: 'carried', name: label.zh })
    for (const column of catalogue.columns)
      for (const name of [column.id, column.label.zh, ...column.names])
        this.meanings.set(plain(name), { kind: 'column', column })
    for (const [name, id] of Object.entries(more)) {
      const meaning = this.meanings.get(plain(id))
      if (meaning) this.meanings.set(plain(name), meaning)
    }
  }

  /** What a name means; a unit in brackets must be the column's own: 万元 is not yuan. */
  meaningOf(name: string): Meaning | undefined {
    const whole = plain(name)
    const known = this.meanings.get(whole) ?? (this.catalogue.aMonth ? monthMeaning(whole) : undefined)
    if (known) return known
    const [bare, unit] = bracketed(whole) ?? []
    const meaning = bare === undefined ? undefined : this.meanings.get(bare)
    if (meaning?.kind !== 'column' || unit === undefined) return undefined
    return unitsOf(meaning.column).some((one) => plain(one) === unit) ? meaning : undefined
  }

  /** The name that an unknown one most likely means, or an empty text. At most one letter in four differs. */
  suggestionFor(name: string): string {
    const given = plain(name).toLowerCase()
    if (this.catalogue.otherMeanings.some((other) => given.includes(plain(other).toLowerCase()))) return ''
    let best = { name: '', distance: Number.POSITIVE_INFINITY }
    for (const [known, meaning] of this.meanings) {
      const distance = distanceWithin(given, known.toLowerCase(), Math.floor(known.length / 4))
      if (distance === undefined || distance >= best.distance) continue
      if (changesMeaning(given, known.toLowerCase()) || (meaning.kind !== 'column' && meaning.kind !== 'carried'))
        continue
      best = { name: meaning.kind === 'carried' ? meaning.name : labelLike(known, meaning.column), distance }
    }
    return best.name
  }
}

/** The columns of a ledger with a column a month: the twelve months and their total. */
export const monthNames: readonly string[] = Array.from({ length: 12 }, (_, month) => `${month + 1}月`)
export const monthsTotalName = '合计'

/** Names such as `1月`, `12月（元）` and `合计`. */
function monthMeaning(name: string): Meaning | undefined {
  if (/^(全年)?(合计|总计|小计)(\(元\))?$/.test(name)) return { kind: 'monthsTotal' }
  const [, month] = /^(0?[1-9]|1[0-2])月份?(?:\(元\))?$/.exec(name) ?? []
  return month === undefined ? undefined : { kind: 'month', month: Number.parseInt(month, 10) }
}

/** A suggestion in the language of the name: the id of a Latin one, else the label. */
const labelLike = (known: string, { id, label }: TableColumn): string => (/^[\x20-\x7e]+$/.test(known) ? id : label.zh)

/**
 * Letters that say what a figure is of: whoever's, of what time, how often. Names that differ in one of them differ in
 * meaning, however near they are.
 */
const telling = [...'均户家庭年月日季半总净非不未无前后上下本他父母子女男女夫妻城乡农起止始终最应实已代毛纯次旬周']

/** Whether two names differ in what they are of. */
function changesMeaning(one: string, other: string): boolean {
  return telling.some((letter) => one.split(letter).length !== other.split(letter).length)
}

/** How many letters differ, where that is no more than `most`. */
function distanceWithin(one: string, other: string, most: number): number | undefined {
  if (most === 0 || Math.abs(one.length - other.length) > most) return undefined
  let previous = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let place = 1; place <= other.length; place++) {
      const substituted = (previous[place - 1] ?? 0) + (one[row - 1] === other[place - 1] ? 0 : 1)
      current.push(Math.min((previous[place] ?? 0) + 1, (current[place - 1] ?? 0) + 1, substituted))
    }
    previous = current
  }
  const distance = previous[other.length] ?? Number.POSITIVE_INFINITY
  return distance <= most ? distance : undefined
}
