/** Tables as people type them: strict forms, forms that the table reader mends, and cells that mean nothing. */
import type { FactRecord } from '../../../src/kit/programme'
import type { AnyInput } from '../../../src/language/input'
import type { Random } from './random'

const money = ['700', '700.50', '0', '00700.5', '480.00', '9999999999999.99', '10000000000000', '1,200.00', '1,200']
const strangeMoney = [
  '￥480',
  '480元',
  '1.005',
  '1e3',
  '1_000',
  '(50)',
  '-5',
  '+5',
  '０７００',
  '700.',
  '.5',
  '7 00',
  'NaN',
  '٣٠٠',
]
const counts = [
  '1',
  '3',
  '2',
  '03',
  '20',
  '21',
  '0',
  '2.5',
  '3人',
  '三',
  '３',
  '1e1',
  '+3',
  '-1',
  '999999999',
  '1234567890',
]
const truths = ['true', 'false', 'TRUE', '是', '否', 'yes', 'no', '1', '0', '有', '无', '√', 'ｔｒｕｅ', 't', 'maybe']
const days = ['2013-06-01', '2013-12-31', '1950-02-29', '1948-02-29', '2013-6-1', '2013/6/1', '20130601', '01/06/2013']
const strangeDays = [
  '2013-06-31',
  '06/13/2013',
  '9999-12-31',
  '10000-01-01',
  '0000-01-01',
  '0001-01-01',
  'infinity',
  '-infinity',
]
const dayLikes = ['2013-06-01 00:00', '２０１３-06-01', '2013-00-10', '41426', 'today', '2012-12-02']
/** Behind and before a cell; the last two are no blanks anywhere. */
const blanks = ['', '', '', '', ' ', '\t', '\u3000', '\u00a0', '\ufeff', '\u2003', '\u200b', '.']

const cellsOf = (fact: AnyInput): readonly string[] => {
  switch (fact.takes) {
    case 'money':
      return [...money, ...strangeMoney]
    case 'count':
      return counts
    case 'truth':
      return truths
    case 'day':
      return [...days, ...strangeDays, ...dayLikes]
    case 'choice':
      return [...optionCells(fact), 'none', '无']
    case 'set': {
      const cells = optionCells(fact)
      const [one = '', two = '', three = ''] = [cells[0], cells[7], cells[9]]
      const lists = [';', '；', ' ; ', '、', ',', ';;'].flatMap((by) => [one + by + two, two + by + three])
      return ['none', '无', 'NONE', 'Ｎone', ...cells, ...lists, `${one};${one}`, `${one};none`, `;${one}`]
    }
  }
}

const optionCells = ({ input }: AnyInput): readonly string[] =>
  (input.options ?? []).flatMap((option) => {
    const word = input.optionLabels?.[option]?.zh ?? option
    return [option, word, option.toUpperCase(), word.replace(/（.*）/, ''), `${word}户`]
  })

/** Strict more often than not, so that whole rows are read now and then. */
function cellOf(random: Random, fact: AnyInput): string {
  if (random.chance(4)) return ''
  const cells = cellsOf(fact)
  const cell = random.chance(85) ? (cells[random.below(3)] ?? '') : random.of(cells)
  return random.chance(90) ? cell : random.of(blanks) + cell + random.of(blanks)
}

/** Each cell as it is; the product's own writer shields what a spreadsheet might take for a formula. */
const csvRow = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`

const ids = ['household', 'person', 'claim'] as const

export interface TextTable {
  readonly csv: string
  readonly rows: number
}

/** A row's household is its number, with blanks about it now and then. */
export function randomTextTable(
  random: Random,
  facts: FactRecord,
  rows: number,
  { subject, hasDay }: { readonly subject: string; readonly hasDay: boolean },
): TextTable {
  const named = ids.slice(0, subject === 'household' ? 1 : subject === 'claim' ? 3 : 2)
  const names = Object.keys(facts)
  const day = { takes: 'day', input: {} } as unknown as AnyInput
  const lines = Array.from({ length: rows }, (_, number) => {
    const id = `0${number}`
    const [before, after] = random.chance(80)
      ? ['', '']
      : [random.of(blanks.slice(0, 10)), random.of(blanks.slice(0, 10))]
    return csvRow([
      ...named.map(() => before + id + after),
      ...names.map((name) => cellOf(random, facts[name] as AnyInput)),
      !hasDay || random.chance(60) ? '2013-06-01' : cellOf(random, day),
    ])
  })
  return { csv: csvRow([...named, ...names, 'on']) + lines.join(''), rows }
}
