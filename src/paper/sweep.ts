/** A sweep for people: text with a chart in letters, CSV, and HTML with the picture and its table. */

import type { DatedCase } from '../case/case'
import { grouped, thousandsApart } from '../exact/decimal'
import { locatorInWords } from '../explain/locator'
import { missingLabel } from '../explain/missing'
import { calledIn } from '../explain/record'
import type { Amount } from '../household/sums'
import type { Policy } from '../kit/policy'
import type { Definition } from '../kit/programme'
import type { Label } from '../language/expression'
import { amountText, changeText } from '../what-if/amount-text'
import { chartOf, heightsOf, valueIn } from '../what-if/chart'
import { inputOfPath, ruleLabels } from '../what-if/labels'
import type { Cause, ProgrammePiece, Sweep, SweepFindings, SweepPiece, SweepStep } from '../what-if/sweep-result'
import { results } from '../words/explanation'
import { colon, type Language, list, say } from '../words/language'
import { ofWhom } from '../words/notice'
import { unitLabel } from '../words/units'
import { chartPhrases, chartWords, sweepPhrases, sweepWords } from '../words/what-if'
import { groupedBy } from './front'
import { type Html, html, marked, sentence, trusted, withoutControls } from './html-text'
import { documentEnd, documentStart, table as printedTable, scrolling } from './parts'
import { optionName, readingName } from './reading-names'
import { textRows } from './text-table'

/** A programme with the unit of its amounts. */
const headerOf = ({ label, grant }: Definition): Label =>
  grant.kind === 'amount' ? say(sweepPhrases.inUnit, label, unitLabel(grant.amount.unit)) : label

/** A table of the pieces, its header first. */
function table(policy: Policy, { pieces }: SweepFindings, language: Language): readonly (readonly string[])[] {
  const amounts = policy.definitions.filter(
    ({ id, grant }) => grant.kind === 'amount' && pieces.some(({ programmes }) => programmes[id]),
  )
  const has = (name: 'resources'): boolean => pieces.some((piece) => piece[name])
  const ends = (one: Partial<ProgrammePiece> | undefined): string => {
    if (one?.atFrom === undefined || one.atTo === undefined) return ''
    const [from, to] = [amountText(one.atFrom, language), amountText(one.atTo, language)]
    return from === to ? from : `${from} → ${to}${rateText(one, language)}`
  }
  return [
    [
      sweepWords.from,
      sweepWords.to,
      ...(has('resources') ? [sweepWords.resources] : []),
      sweepWords.perMonth,
      ...amounts.map(headerOf),
    ].map((label) => label[language]),
    ...pieces.map((piece) => [
      thousandsApart(piece.from),
      thousandsApart(piece.to),
      ...(has('resources') ? [ends(piece.resources)] : []),
      ends(piece.total.perMonth),
      ...amounts.map(({ id }) => ends(piece.programmes[id])),
    ]),
  ]
}

/** The case that was swept, for the names of its members. */
type Household = Pick<DatedCase, 'members'>

/** How much more there is for each yuan, or each count, more. */
function rateText({ perFen, perStep }: Partial<ProgrammePiece>, language: Language): string {
  if (perFen !== undefined) return sweepPhrases.perYuan[language](amountText(perFen, language))
  return perStep === undefined ? '' : sweepPhrases.perStep[language](amountText(perStep, language))
}

const value = (amount: Amount, language: Language): string =>
  typeof amount === 'string' ? (outcomes[amount]?.[language] ?? grouped(amount)) : amountText(amount, language)

/** How outcomes are called in a sentence. */
export const outcomes: { readonly [outcome: string]: Label } = {
  entitled: say(results.service),
  notEntitled: say(results.notEntitled),
  referred: say(results.referred),
  undetermined: say(results.undetermined),
}

/** What changes for several persons alike stands once. */
const together = (causes: readonly Cause[]): readonly [Cause, ...Cause[]][] =>
  groupedBy(causes, ({ person: _, ...others }) => others)

function causeText(
  policy: Policy,
  causes: readonly [Cause, ...Cause[]],
  theCase: Household,
  language: Language,
): string {
  const [{ programme, from, to, condition, clause }] = causes
  const persons = causes.flatMap(({ person }) => (person === undefined ? [] : calledIn(theCase, person)))
  const name = policy.definitions.find(({ id }) => id === programme)?.label[language] ?? programme
  const rule =
    condition === undefined
      ? ''
      : sweepPhrases.condition[language](
          ruleLabels(policy).get(condition)?.[language] ?? condition,
          clause === undefined ? '' : locatorInWords(clause)[language],
        )
  return sweepPhrases.because[language](
    persons.length === 0 ? name : ofWhom[language](name, list(persons)[language]),
    value(from, language),
    value(to, language),
    rule,
  )
}

const stepText = ({ at, total, once }: SweepStep, language: Language): string =>
  sweepPhrases.step[language](
    thousandsApart(at),
    amountText(total.before, language),
    amountText(total.after, language),
    changeText(total.change, language),
  ) + (once ? sweepPhrases.stepOnce[language](changeText(once.change, language)) : '')

const lossTexts = ({ losses = [] }: SweepFindings, language: Language): readonly string[] =>
  losses.map(
    ({ from, to, before, most, open }) =>
      thousandsApart(chartPhrases.loss[language](from, to, before, most)) + (open ? sweepWords.open[language] : ''),
  )

/** Up to where programmes are paid or granted, those that end together in one line. */
function paidTexts(policy: Policy, { paysUpTo }: SweepFindings, language: Language): readonly string[] {
  const ended = policy.definitions.flatMap(({ id, label }) =>
    paysUpTo[id] === undefined ? [] : [{ at: paysUpTo[id], label }],
  )
  return groupedBy(ended, ({ at }) => at).map((all) =>
    sweepPhrases.paidUpTo[language](thousandsApart(all[0].at), list(all.map(({ label }) => label))[language]),
  )
}

/** The findings under each option, with the line that says under which. */
function* parts(
  policy: Policy,
  sweep: Sweep,
  language: Language,
): Generator<{ readonly head: string; readonly found: SweepFindings }> {
  yield { head: '', found: sweep }
  for (const one of sweep.alternatives ?? []) {
    const head = sweepPhrases.under[language](
      readingName(policy, one.reading)[language],
      optionName(policy, one.reading, one.option)[language],
    )
    yield { head, found: one }
  }
}

/** The value that changes, with the member or claim whose it is. */
export const alongLabel = (policy: Policy, along: string): Label =>
  along.startsWith('members[') ? missingLabel(policy, along).label : inputOfPath(policy, along)

const titleOf = (policy: Policy, { household, along, now }: Sweep, language: Language): string =>
  sweepPhrases.along[language](alongLabel(policy, along)[language], household) +
  (now === undefined ? '' : sweepPhrases.nowIs[language](thousandsApart(now)))

export function sweepText(policy: Policy, sweep: Sweep, theCase: Household, language: Language): string {
  const lines = [withoutControls(titleOf(policy, sweep, language)), '']
  for (const { head, found } of parts(policy, sweep, language)) {
    const rows = table(policy, found, language)
    lines.push(
      ...(head ? [head, ''] : []),
      ...letters(found.pieces, valueIn(sweep)),
      '',
      ...textRows(rows, rows[0]?.length),
    )
    lines.push('', `${sweepWords.steps[language]}:`)
    if (found.steps.length === 0) lines.push(`  ${sweepWords.noSteps[language]}`)
    for (const step of found.steps)
      lines.push(
        `  ${stepText(step, language)}`,
        ...together(step.because).map((all) => `    ${withoutControls(causeText(policy, all, theCase, language))}`),
      )
    const paid = paidTexts(policy, found, language)
    if (paid.length > 0) lines.push('', `${sweepWords.paidUpTo[language]}:`, ...paid.map((one) => `  ${one}`))
    const losses = lossTexts(found, language)
    if (losses.length > 0) lines.push('', `${chartWords.losses[language]}:`, ...losses.map((one) => `  ${one}`))
    lines.push('')
  }
  return lines.join('\n')
}

const [columns, rowsOfChart] = [64, 10]

/** What the household has, in letters: a column a value, from the first to the last. */
function letters(pieces: readonly SweepPiece[], numberAt: (value: string) => number): readonly string[] {
  const [from, to] = [numberAt(pieces[0]?.from ?? ''), numberAt(pieces.at(-1)?.to ?? '')]
  const most = Math.max(1, ...pieces.flatMap((piece) => heightsOf(piece)))
  const heights = Array.from({ length: columns }, (_, column) => {
    const at = from + ((to - from) * column) / (columns - 1)
    const piece = pieces.findLast((one) => numberAt(one.from) <= at) ?? pieces[0]
    if (!piece) return 0
    const [start, end] = heightsOf(piece)
    const width = numberAt(piece.to) - numberAt(piece.from)
    return start + (end - start) * (width > 0 ? Math.min(1, (at - numberAt(piece.from)) / width) : 0)
  })
  const blocks = ' ▁▂▃▄▅▆▇█'
  const rows = Array.from({ length: rowsOfChart }, (_, row) => {
    const floor = rowsOfChart - 1 - row
    const line = heights
      .map((height) => blocks[Math.max(0, Math.min(8, Math.round(((height / most) * rowsOfChart - floor) * 8)))] ?? ' ')
      .join('')
    return `${(row === 0 ? grouped(most.toFixed(2)) : '').padStart(12)} │${line}`.trimEnd()
  })
  const [first, last] = [thousandsApart(pieces[0]?.from ?? ''), thousandsApart(pieces.at(-1)?.to ?? '')]
  return [
    ...rows,
    `${'0'.padStart(12)} └${'─'.repeat(columns)}`,
    `${' '.repeat(14)}${first}${last.padStart(columns - first.length)}`,
  ]
}

export function sweepHtml(policy: Policy, sweep: Sweep, theCase: Household, language: Language): string {
  const said = (text: string): Html => marked(text, language)
  const listed = (texts: readonly string[]): Html =>
    html`<ul>${texts.map((text) => html`<li>${said(sentence(text))}</li>\n`)}</ul>\n`
  const body = [...parts(policy, sweep, language)].map(({ head, found }) => {
    const [header = [], ...rows] = table(policy, found, language)
    const named = (word: Label): string => (head === '' ? '' : `${head}${colon[language]}`) + word[language]
    const [paid, losses] = [paidTexts(policy, found, language), lossTexts(found, language)]
    return html`${head !== '' && html`<h2>${said(head)}</h2>\n`}${scrolling(named(sweepWords.chart), language, trusted(chartOf(policy, { ...sweep, ...found }, language)))}<h2>${sweepWords.pieces[language]}</h2>
${scrolling(
  named(sweepWords.pieces),
  language,
  printedTable({
    caption: sweepWords.pieces[language],
    unseenCaption: true,
    columns: header.map((title) => ({ title, kind: 'number' })),
    rows,
    narrow: 'scroll',
  }),
)}<h2>${sweepWords.steps[language]}</h2>
${found.steps.length === 0 && html`<p>${sweepWords.noSteps[language]}</p>\n`}${found.steps.map(
  (step) =>
    html`<p>${said(sentence(stepText(step, language)))}</p>\n${listed(together(step.because).map((all) => causeText(policy, all, theCase, language)))}`,
)}${paid.length > 0 && html`<h2>${sweepWords.paidUpTo[language]}</h2>\n${listed(paid)}`}${losses.length > 0 && html`<h2>${chartWords.losses[language]}</h2>\n${listed(losses)}`}`
  })
  return html`${documentStart(language, sweepWords.title[language])}
<h1>${said(titleOf(policy, sweep, language))}</h1>
${body}${documentEnd}`.html
}
