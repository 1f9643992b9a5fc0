/** What readings are worth over a register, for people: text, HTML with bars, and a row an option as CSV. */

import { grouped } from '../exact/decimal'
import { locatorInWords } from '../explain/locator'
import type { Amount } from '../household/sums'
import type { Policy } from '../kit/policy'
import { writeCsvRow } from '../tables/csv'
import { amountText, changeText } from '../what-if/amount-text'
import type { Interaction, PricedReading, Prices } from '../what-if/price-result'
import type { Language } from '../words/language'
import { pricePhrases, priceWords as words } from '../words/what-if'
import { barChart } from './chart'
import { html, sentence } from './html-text'
import { documentEnd, documentStart, table } from './parts'
import { optionName, readingName } from './reading-names'
import { textRows } from './text-table'

type Rows = readonly (readonly string[])[]

const isMoving = ({ options }: PricedReading): boolean => options.some(({ changed }) => changed > 0)

/** The readings that change something, a row an option, the header first. The first row of a reading names its clause too. */
const readingRows = (
  policy: Policy,
  { readings }: Prices,
  language: Language,
  again: (name: string) => string,
): Rows => [
  [words.reading, words.option, words.perYear, words.change, words.changed].map((label) => label[language]),
  ...readings
    .filter(isMoving)
    .flatMap(({ reading, clause, taken, options }) =>
      options.map(({ option, perYear, change, changed }, index) => [
        index === 0
          ? pricePhrases.withClause[language](readingName(policy, reading)[language], locatorInWords(clause)[language])
          : again(readingName(policy, reading)[language]),
        option === taken
          ? pricePhrases.taken[language](optionName(policy, reading, option)[language])
          : optionName(policy, reading, option)[language],
        amountText(perYear, language),
        option === taken ? '' : changeText(change, language),
        option === taken ? '' : String(changed),
      ]),
    ),
]

const ruledText = (policy: Policy, { readings }: Interaction, language: Language): string =>
  readings
    .map(({ reading, option }) =>
      pricePhrases.ruled[language](
        readingName(policy, reading)[language],
        optionName(policy, reading, option)[language],
      ),
    )
    .join(' + ')

const pairRows = (policy: Policy, { interactions }: Prices, language: Language): Rows => [
  [words.pair, words.apart, words.together, words.difference, words.households].map((label) => label[language]),
  ...interactions.map((one) => [
    ruledText(policy, one, language),
    ...[one.apart, one.together, one.difference].map((change) => changeText(change, language)),
    String(one.households),
  ]),
]

const totalText = ({ households, perYear }: Prices, language: Language): string =>
  pricePhrases.total[language](String(households), amountText(perYear, language))

export const pricesText = (policy: Policy, prices: Prices, language: Language): string =>
  [
    totalText(prices, language),
    '',
    `${words.readings[language]}:`,
    ...textRows(
      readingRows(policy, prices, language, () => ''),
      2,
    ),
    ...(prices.readings.every(isMoving) ? [] : [words.none[language]]),
    ...(prices.interactions.length === 0
      ? []
      : ['', `${words.interactions[language]}:`, ...textRows(pairRows(policy, prices, language))]),
    '',
  ].join('\n')

export function pricesHtml(policy: Policy, prices: Prices, language: Language): string {
  const printed = (caption: string, [header = [], ...rows]: Rows, left: number) =>
    table({
      caption,
      unseenCaption: true,
      columns: header.map((title, index) => (index < left ? { title } : { title, kind: 'number' })),
      rows: rows.map(([name = '', ...cells]) => [sentence(name), ...cells]),
      narrow: 'cards',
      look: 'priced',
    })
  const bars = prices.readings.filter(isMoving).map(({ reading, worth }) => ({
    label: readingName(policy, reading)[language],
    // Only the length of a bar is a number; the sum beside it is exact.
    value: Number.parseFloat(worth),
    text: grouped(worth),
  }))
  return html`${documentStart(language, words.title[language], 'wide')}
<h1>${words.title[language]}</h1>
<p>${totalText(prices, language)}</p>
<div class="long-names">
<h2>${words.readings[language]}</h2>
${bars.length > 0 && barChart(words.change[language], bars)}${printed(
  words.readings[language],
  readingRows(policy, prices, language, (name) => name),
  2,
)}${!prices.readings.every(isMoving) && html`<p>${words.none[language]}</p>\n`}${
  prices.interactions.length > 0 &&
  html`<h2>${words.interactions[language]}</h2>\n${printed(words.interactions[language], pairRows(policy, prices, language), 1)}`
}</div>
${documentEnd}`.html
}

const least = (amount: Amount): string => (typeof amount === 'string' ? amount : amount.min)
const most = (amount: Amount): string => (typeof amount === 'string' ? amount : (amount.max ?? ''))

/** A row an option of every reading; where facts are missing the least and the most. */
export const pricesCsv = ({ readings }: Prices): string =>
  [
    [
      'reading',
      'clause',
      'option',
      'taken',
      'perYear',
      'perYearMost',
      'change',
      'changeMost',
      'changed',
      'gain',
      'lose',
    ],
    ...readings.flatMap(({ reading, clause, taken, options }) =>
      options.map(({ option, perYear, change, changed, gain, lose }) => [
        ...[reading, clause, option, option === taken ? 'true' : 'false'],
        ...[least(perYear), most(perYear), least(change), most(change)],
        ...[changed, gain, lose].map(String),
      ]),
    ),
  ]
    .map(writeCsvRow)
    .join('')
