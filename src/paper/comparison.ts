/** A register under a reform, for people: text, HTML with bars, and a row a household as CSV. */

import { grouped } from '../exact/decimal'
import { dayText } from '../explain/figures'
import { locatorInWords } from '../explain/locator'
import type { Amount } from '../household/sums'
import type { Policy } from '../kit/policy'
import type { Label } from '../language/expression'
import { writeCsvRow } from '../tables/csv'
import { amountText, changeText } from '../what-if/amount-text'
import type { BeforeAfter, ComparedHousehold, Comparison } from '../what-if/compare-result'
import { colon, type Language } from '../words/language'
import { comparePhrases, compareWords as words } from '../words/what-if'
import { type Change, changeChart } from './chart'
import { type Html, html, marked, sentence, withoutControls } from './html-text'
import { documentEnd, documentStart, table as printedTable, scrolling } from './parts'
import { textRows } from './text-table'

interface Table {
  readonly title: string
  readonly rows: readonly (readonly string[])[]
  /** What its bars show. */
  readonly bars?: readonly Change[]
}

const counts = ['gain', 'lose', 'enter', 'leave', 'open'] as const

function tablesOf(policy: Policy, comparison: Comparison, language: Language): readonly Table[] {
  const say = (label: Label): string => label[language]
  const sums = ({ before, after, change }: BeforeAfter): readonly string[] => [
    ...[before, after].map((sum) => amountText(sum, language)),
    changeText(change, language),
  ]
  const head = [words.before, words.after, words.change].map(say)
  const nameOf = (id: string): string => policy.programmes[id]?.definition.label[language] ?? id
  const fieldOf = (by: string) => policy.shape.household.find(({ name }) => name === by)
  const { programmes, perMonth, once, groups, largest } = comparison
  return [
    {
      title: '',
      rows: [
        ['', ...head],
        [say(words.perMonth), ...sums(perMonth)],
        [say(words.once), ...sums(once)],
        ...programmes.filter(({ unit }) => unit !== '').map((one) => [nameOf(one.programme), ...sums(one)]),
      ],
    },
    {
      title: '',
      rows: [
        [words.households, ...counts.map((id) => words[id])].map(say),
        [comparison.households, ...counts.map((id) => comparison[id])].map(String),
      ],
    },
    ...Object.entries(groups).flatMap(([by, own]): readonly Table[] => {
      // Where nobody's group is known, there are no groups.
      if (own.every(({ group }) => group === '?')) return []
      const field = fieldOf(by)
      const option = (group: string): string => {
        const labels = field && typeof field.takes === 'object' ? field.takes.input.optionLabels : undefined
        return group === '?' ? say(words.unknown) : (labels?.[group]?.[language] ?? group)
      }
      return [
        {
          title: by === 'size' || by === 'income' ? say(words[by]) : (field?.label[language] ?? by),
          rows: [
            ['', ...[words.households, ...counts.map((id) => words[id])].map(say), ...head],
            ...own.map((one) => [
              option(one.group),
              String(one.households),
              ...counts.map((id) => String(one[id])),
              ...sums(one.perMonth),
            ]),
          ],
          bars: own.map((one) => changeOf(option(one.group), one.perMonth.change, language)),
        },
      ]
    }),
    ...(largest.length === 0
      ? []
      : [
          {
            title: say(words.largest),
            rows: [
              [words.household, words.before, words.after, words.change, words.onceChange].map(say),
              ...largest.map((one) => [one.household, ...sums(one.perMonth), changeText(one.once.change, language)]),
            ],
          },
        ]),
  ]
}

const brokenTexts = (policy: Policy, { brokenFloors }: Comparison, language: Language): readonly string[] =>
  brokenFloors.map(({ rule, clause, from, actual, floor }) => {
    const bound = policy.floors.find((one) => one.rule === rule)?.actual.input.label[language] ?? rule
    return comparePhrases.broken[language](
      bound,
      locatorInWords(clause)[language],
      dayText(from)[language],
      grouped(actual),
      grouped(floor),
    )
  })

export const comparisonText = (policy: Policy, comparison: Comparison, language: Language): string =>
  [
    withoutControls(comparePhrases.reform[language](comparison.reform)),
    ...tablesOf(policy, comparison, language).map(({ title, rows }) => {
      const lines = textRows(rows)
      return ['', ...(title ? [`${title}${colon[language].trim()}`] : []), ...lines].join('\n')
    }),
    ...brokenTexts(policy, comparison, language).map((text, index) =>
      index === 0 ? `\n${words.broken[language]}${colon[language].trim()}\n${text}` : text,
    ),
    '',
    '',
  ].join('\n')

/** One document of several comparisons, each against today. */
export const comparisonsHtml = (policy: Policy, all: readonly Comparison[], language: Language): string =>
  html`${documentStart(language, words.title[language])}
<h1>${words.title[language]}</h1>
${all.map((one) => comparisonHtml(policy, one, language))}${documentEnd}`.html

function comparisonHtml(policy: Policy, comparison: Comparison, language: Language): Html {
  const name = comparePhrases.reform[language](comparison.reform)
  const tables = tablesOf(policy, comparison, language).map(({ title, rows, bars }) => {
    const [header = [], ...others] = rows
    const [first = ''] = header
    const named = first || (title === '' ? words.sums : words.group)[language]
    // Several reforms have tables of one title.
    const full = `${name}${colon[language]}${title || named}`
    const printed = printedTable({
      caption: title || full,
      unseenCaption: title === '',
      columns: header.map((one, index) =>
        index === 0 ? { title: named, kind: 'whole' } : { title: one, kind: 'number' },
      ),
      // Under a title of its own the first column holds ids and counts, which stay as they are.
      rows: first === '' ? others.map(([label = '', ...cells]) => [sentence(label), ...cells]) : others,
      narrow: 'scroll',
    })
    return html`${scrolling(full, language, printed)}${bars !== undefined && changeChart(`${title}${colon[language]}${words.change[language]}`, bars)}`
  })
  const broken = brokenTexts(policy, comparison, language)
  return html`<section><h2>${marked(name, language)}</h2>
${tables}${
  broken.length > 0 &&
  html`<h3>${words.broken[language]}</h3>\n<ul>${broken.map((text) => html`<li>${marked(text, language)}</li>\n`)}</ul>\n`
}</section>
`
}

/** Only the lengths of a bar are numbers; the sum beside it is exact. An end that is not there is drawn at nothing. */
function changeOf(label: string, change: Amount, language: Language): Change {
  const [low, high = ''] = typeof change === 'string' ? [change, change] : [change.min, change.max]
  return {
    label,
    low: Number.parseFloat(low) || 0,
    high: Number.parseFloat(high) || 0,
    text: changeText(change, language),
  }
}

export const comparisonCsvHead =
  'reform,household,verdict,perMonthBefore,perMonthAfter,perMonthChange,onceBefore,onceAfter,onceChange,enter,leave\n'

/** One household under one reform. */
export function comparisonCsvRow(
  reform: string,
  { household, verdict, perMonth, once, enter, leave }: ComparedHousehold,
): string {
  const text = (sum: Amount): string => (typeof sum === 'string' ? sum : `${sum.min} – ${sum.max ?? '…'}`)
  const sums = ({ before, after, change }: BeforeAfter): readonly string[] => [before, after, change].map(text)
  const cells = [reform, household, verdict, ...sums(perMonth), ...sums(once), enter.join(';'), leave.join(';')]
  return writeCsvRow(cells)
}
