/** An audit as one HTML document to print: tables, plain charts, the largest findings; no scripts, nothing loaded. */
import type { Finding } from '../audit/finding'
import type { AuditSummary } from '../audit/summary'
import { grouped } from '../exact/decimal'
import type { Policy } from '../kit/policy'
import type { Label } from '../language/expression'
import { version } from '../version'
import { audit, auditPhrases } from '../words/audit'
import { headings } from '../words/explanation'
import type { Language } from '../words/language'
import { front } from '../words/notice'
import { barChart } from './chart'
import { type Html, html, marked, typed } from './html-text'
import { type Column, documentEnd, documentStart, facts, table } from './parts'
import { type Counted, countedTables, ledgerRows, remarksOn } from './report-counts'
import { headLines, type Report, wholeLines } from './report-head'
import { labelsUnder, type ReportLabels } from './report-labels'

export function auditHtml(
  policy: Policy,
  { head, summary, largest, patterns, warnings, all }: Report & { readonly all: number },
  language: Language,
): string {
  const page = new Page(labelsUnder(policy), language)
  const { id, document } = policy
  return html`${documentStart(language, audit.title[language])}
<h1>${audit.title[language]}</h1>
${facts([
  [audit.window[language], `${head.window.from} – ${head.window.to}`],
  [headings.policy[language], `${document.title[language]} (${id})`],
  [front.engine[language], `jiuzhu ${version} · ${head.at}`],
])}
<p>${auditPhrases.households[language](String(summary.households))}</p>
${headLines(policy, head, language).map((line) => html`<p class="said">${marked(line, language)}</p>\n`)}${page.rows(summary)}
${page.summary(summary)}
${wholeLines(policy, { summary, patterns, warnings }, language).map((line) => html`<p>${marked(line, language)}</p>\n`)}
${page.findings(largest, all)}
${documentEnd}`.html
}

class Page {
  private readonly labels: ReportLabels
  private readonly language: Language

  constructor(labels: ReportLabels, language: Language) {
    this.labels = labels
    this.language = language
  }

  say(label: Label): string {
    return label[this.language]
  }

  rows(summary: AuditSummary): Html {
    const notes = remarksOn(summary).map((remark) => html`<p>${this.say(remark)}</p>`)
    return html`${this.counted(audit.rows, audit.amounts, ledgerRows(summary))}${notes}`
  }

  summary(summary: AuditSummary): Html {
    const tables = countedTables(summary, this.labels)
    if (tables.length === 0) return html`<p>${this.say(audit.none)}</p>`
    const shown = tables.map(({ title, rows, chart }) => [
      this.counted(title, audit.sum, rows),
      barChart(
        chart.title[this.language],
        // Only the length of a bar is a number; the sum beside it is exact.
        rows.map((row) => ({
          label: this.say(row.label),
          value: Number(row[chart.shows]),
          text: grouped(row[chart.shows]),
        })),
      ),
    ])
    return html`${shown}<p>${this.say(audit.howCounted)}</p>`
  }

  findings(findings: readonly Finding[], all: number): Html | undefined {
    if (findings.length === 0) return undefined
    const shown =
      findings.length < all && html`<p>${auditPhrases.shown[this.language](String(findings.length), String(all))}</p>`
    return html`<h2>${this.say(audit.findings)}</h2>
${shown}${table({
  caption: this.say(audit.findings),
  unseenCaption: true,
  columns: [
    { title: this.say(audit.kind) },
    ...[audit.household, audit.person, audit.programme].map((label) => ({ title: this.say(label) })),
    { title: this.say(audit.period), kind: 'whole' },
    ...[audit.due, audit.paid, audit.difference].map((label) => ({ title: this.say(label), kind: 'number' }) as const),
    ...[audit.clauses, audit.payments, audit.needsRuling].map((label) => ({ title: this.say(label) })),
  ],
  rows: findings.map((finding) => this.finding(finding)),
  narrow: 'cards',
})}`
  }

  private finding(finding: Finding): readonly (Html | string)[] {
    const { kind, household = '', person, claim, programme, period, due, paid, difference, clauses, payments } = finding
    const ids = (all: readonly (string | undefined)[]) =>
      html`${all.flatMap((id) => (id === undefined ? [] : [typed(id), ' ']))}`
    return [
      this.say(this.labels.kind(kind)),
      typed(household),
      ids([person, claim]),
      this.say(this.labels.programme(programme)),
      period,
      ...[due, paid, difference].map((sum) => (sum === undefined || sum === null ? '?' : grouped(sum))),
      marked(clauses.join(' '), this.language),
      ids(payments),
      this.rulings(finding),
    ]
  }

  private rulings({ needsRuling = {} }: Finding): Html {
    return html`${Object.entries(needsRuling).map(([id, options]) => {
      const dues = Object.entries(options).map(
        ([option, due]) => `${this.say(this.labels.option(id, option))} ${grouped(due)}`,
      )
      return html`<div>${this.say(this.labels.reading(id))}: ${dues.join('; ')}</div>`
    })}`
  }

  private counted(title: Label, sum: Label, rows: readonly Counted[]): Html {
    const figure = (label: Label): Column => ({ title: this.say(label), kind: 'number' })
    return table({
      caption: this.say(title),
      // The title of the first column says the same.
      unseenCaption: true,
      columns: [{ title: this.say(title) }, figure(audit.count), figure(sum)],
      rows: rows.map(({ label, count, amount }) => [this.say(label), count, grouped(amount)]),
      narrow: 'scroll',
    })
  }
}
