/** A sweep for people: text with a chart in letters, CSV, and HTML with the picture and its table. */

import { locatorInWords } from '../explain/locator'
import type { Amount } from '../household/sums'
import type { Policy } from '../kit/policy'
import type { Definition } from '../kit/programme'
import type { Label } from '../language/expression'
import { chartOf, heightsOf, textOf, valueIn } from '../what-if/chart'
import { inputOfPath, ruleLabels } from '../what-if/labels'
import type { Cause, ProgrammePiece, Sweep, SweepFindings, SweepPiece, SweepStep } from '../what-if/sweep-result'
import { results } from '../words/explanation'
import { type Language, list, same, say } from '../words/language'
import { ofWhom } from '../words/notice'
import { unitLabel } from '../words/units'
import { chartPhrases, chartWords, sweepPhrases, sweepWords } from '../words/what-if'
import { groupedBy } from './front'
import { type Html, html, marked, trusted, withoutControls } from './html-text'
import { documentEnd, documentStart, table as printedTable, thousandsApart } from './parts'
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
    const [from, to] = [textOf(one.atFrom), textOf(one.atTo)]
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
      piece.from,
      piece.to,
      ...(has('resources') ? [ends(piece.resources)] : []),
      ends(piece.total.perMonth),
      ...amounts.map(({ id }) => ends(piece.programmes[id])),
    ]),
  ]
}

/** How much more there is for each yuan, or each count, more. */
function rateText({ perFen, perStep }: Partial<ProgrammePiece>, language: Language): string {
  if (perFen !== undefined) return sweepPhrases.perYuan[language](textOf(perFen))
  return perStep === undefined ? '' : sweepPhrases.perStep[language](textOf(perStep))
}

const value = (amount: Amount, language: Language): string =>
  typeof amount === 'string' ? (outcomes[amount]?.[language] ?? amount) : textOf(amount)

/** How outcomes are called in a sentence. */
export const outcomes: { readonly [outcome: string]: Label } = {
  entitled: say(results.service),
  notEntitled: say(results.notEntitled),
  referred: say(results.referred),
  undetermined: say(results.undetermined),
}

/** What changes for several persons alike stands once. */
function together(causes: readonly Cause[], language: Language): readonly Cause[] {
  return groupedBy(causes, ({ person: _, ...others }) => others).map((all) => {
    const persons = all.flatMap(({ person }) => person ?? [])
    return persons.length > 0 ? { ...all[0], person: list(persons.map(same))[language] } : all[0]
  })
}

function causeText(policy: Policy, cause: Cause, language: Language): string {
  const { programme, person, from, to, condition, clause } = cause
  const name = policy.definitions.find(({ id }) => id === programme)?.label[language] ?? programme
  const rule =
    condition === undefined
      ? ''
      : sweepPhrases.condition[language](
          ruleLabels(policy).get(condition)?.[language] ?? condition,
          clause === undefined ? '' : locatorInWords(clause)[language],
        )
  return sweepPhrases.because[language](
    person === undefined ? name : ofWhom[language](name, person),
    value(from, language),
    value(to, language),
    rule,
  )
}

const stepText = ({ at, total, once }: SweepStep, language: Language): string =>
  sweepPhrases.step[language](at, textOf(total.before), textOf(total.after), textOf(total.change)) +
  (once ? sweepPhrases.stepOnce[language](textOf(once.change)) : '')

const lossTexts = ({ losses = [] }: SweepFindings, language: Language): readonly string[] =>
  losses.map(
    ({ from, to, before, most, open }) =>
      chartPhrases.loss[language](from, to, before, most) + (open ? sweepWords.open[language] : ''),
  )

/** Up to where programmes are paid or granted, those that end together in one line. */
function paidTexts(policy: Policy, { paysUpTo }: SweepFindings, language: Language): readonly string[] {
  const ended = policy.definitions.flatMap(({ id, label }) =>
    paysUpTo[id] === undefined ? [] : [{ at: paysUpTo[id], label }],
  )
  return groupedBy(ended, ({ at }) => at).map((all) =>
    sweepPhrases.paidUpTo[language](all[0].at, list(all.map(({ label }) => label))[language]),
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

const titleOf = (policy: Policy, { household, along, now }: Sweep, language: Language): string =>
  sweepPhrases.along[language](inputOfPath(policy, along)[language], household) +
  (now === undefined ? '' : sweepPhrases.nowIs[language](now))

export function sweepText(policy: Policy, sweep: Sweep, language: Language): string {
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
        ...step.because.map((one) => `    ${withoutControls(causeText(policy, one, language))}`),
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
    return `${(row === 0 ? most.toFixed(2) : '').padStart(12)} │${line}`.trimEnd()
  })
  return [
    ...rows,
    `${'0'.padStart(12)} └${'─'.repeat(columns)}`,
    `${' '.repeat(14)}${pieces[0]?.from ?? ''}${(pieces.at(-1)?.to ?? '').padStart(columns - (pieces[0]?.from.length ?? 0))}`,
  ]
}

export function sweepHtml(policy: Policy, sweep: Sweep, language: Language): string {
  const said = (text: string): Html => marked(text, language)
  const listed = (texts: readonly string[]): Html =>
    html`<ul>${texts.map((text) => html`<li>${said(text)}</li>\n`)}</ul>\n`
  const body = [...parts(policy, sweep, language)].map(({ head, found }) => {
    const [header = [], ...rows] = table(policy, found, language)
    const [paid, losses] = [paidTexts(policy, found, language), lossTexts(found, language)]
    return html`${head !== '' && html`<h2>${said(head)}</h2>\n`}<figure class="scroll" tabindex="0" aria-label="${sweepWords.title[language]}">${trusted(chartOf(policy, { ...sweep, ...found }, language))}</figure>
${printedTable({
  caption: sweepWords.title[language],
  unseenCaption: true,
  columns: header.map((title) => ({ title, kind: 'number' })),
  rows: rows.map((row) => row.map(thousandsApart)),
  narrow: 'scroll',
})}<h2>${sweepWords.steps[language]}</h2>
${found.steps.length === 0 && html`<p>${sweepWords.noSteps[language]}</p>\n`}${found.steps.map(
  (step) =>
    html`<p>${said(thousandsApart(stepText(step, language)))}</p>\n${listed(together(step.because, language).map((one) => thousandsApart(causeText(policy, one, language))))}`,
)}${paid.length > 0 && html`<h2>${sweepWords.paidUpTo[language]}</h2>\n${listed(paid.map(thousandsApart))}`}${losses.length > 0 && html`<h2>${chartWords.losses[language]}</h2>\n${listed(losses.map(thousandsApart))}`}`
  })
  return html`${documentStart(language, sweepWords.title[language])}
<h1>${said(thousandsApart(titleOf(policy, sweep, language)))}</h1>
${body}${documentEnd}`.html
}
