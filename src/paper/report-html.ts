/** An audit as one HTML document to print: tables, plain charts, the largest findings; no scripts, nothing loaded. */
import type { Finding } from '../audit/finding'
import type { AuditSummary } from '../audit/summary'
import type { Policy } from '../kit/policy'
import type { Label } from '../language/expression'
import { version } from '../version'
import { audit, auditPhrases } from '../words/audit'
import type { Language } from '../words/language'
import { barChart } from './chart'
import { documentStart, escaped, typed } from './html-text'
import { type Counted, countedTables, ledgerRows, remarksOn } from './report-counts'
import { headLines, type Report, wholeLines } from './report-head'
import { labelsUnder, type ReportLabels } from './report-labels'

const auditStyle = `
figure { margin: .6em 0; } figcaption { font-weight: 600; } svg text { font-size: 12px; } svg rect { fill: #4a6fa5; }
td.number { text-align: right; white-space: nowrap; } .findings { font-size: .85em; }
`

export function auditHtml(
  policy: Policy,
  { head, summary, largest, patterns, warnings, all }: Report & { readonly all: number },
  language: Language,
): string {
  const page = new Page(labelsUnder(policy), language)
  return `${documentStart(language, audit.title[language], auditStyle)}
<h1>${page.say(audit.title)}</h1>
<p>${escaped(policy.document.title[language])} (${policy.id}) · ${page.say(audit.window)} ${escaped(head.window.from)} – ${escaped(head.window.to)} · ${escaped(auditPhrases.households[language](String(summary.households)))} · jiuzhu ${escaped(version)} · ${escaped(head.at)}</p>
${headLines(policy, head, language)
  .map((line) => `<p>${escaped(line)}</p>`)
  .join('\n')}
${page.rows(summary)}
${page.summary(summary)}
${wholeLines(policy, { summary, patterns, warnings }, language)
  .map((line) => `<p>${escaped(line)}</p>`)
  .join('\n')}
${page.findings(largest, all)}
</body>
</html>
`
}

class Page {
  private readonly labels: ReportLabels
  private readonly language: Language

  constructor(labels: ReportLabels, language: Language) {
    this.labels = labels
    this.language = language
  }

  say(label: Label): string {
    return escaped(label[this.language])
  }

  rows(summary: AuditSummary): string {
    const notes = remarksOn(summary).map((remark) => `<p>${this.say(remark)}</p>`)
    return this.counted([audit.rows, audit.count, audit.amounts], ledgerRows(summary)) + notes.join('')
  }

  summary(summary: AuditSummary): string {
    const tables = countedTables(summary, this.labels)
    if (tables.length === 0) return `<p>${this.say(audit.none)}</p>`
    return [
      ...tables.flatMap(({ title, rows, chart }) => [
        this.counted([title, audit.count, audit.sum], rows),
        barChart(
          chart.title[this.language],
          // Only the length of a bar is a number; the sum beside it is exact.
          rows.map((row) => ({
            label: row.label[this.language],
            value: Number(row[chart.shows]),
            text: row[chart.shows],
          })),
        ),
      ]),
      `<p>${this.say(audit.howCounted)}</p>`,
    ].join('\n')
  }

  findings(findings: readonly Finding[], all: number): string {
    if (findings.length === 0) return ''
    const shown =
      findings.length < all
        ? `<p>${escaped(auditPhrases.shown[this.language](String(findings.length), String(all)))}</p>`
        : ''
    const columns = [
      audit.kind,
      audit.household,
      audit.person,
      audit.programme,
      audit.period,
      audit.due,
      audit.paid,
      audit.difference,
      audit.clauses,
      audit.payments,
      audit.needsRuling,
    ]
    return `<h2>${this.say(audit.findings)}</h2>\n${shown}${this.table(
      columns,
      findings.map((finding) => this.finding(finding)),
      'findings',
    )}`
  }

  private finding(finding: Finding): readonly Cell[] {
    const { kind, household = '', person, claim, programme, period, due, paid, difference, clauses, payments } = finding
    return [
      this.say(this.labels.kind(kind)),
      typed(household),
      [person, claim]
        .filter((id) => id !== undefined)
        .map(typed)
        .join(' '),
      this.say(this.labels.programme(programme)),
      escaped(period),
      number(due ?? '?'),
      number(paid),
      number(difference ?? '?'),
      escaped(clauses.join(' ')),
      payments.map(typed).join(' '),
      this.rulings(finding),
    ]
  }

  private rulings({ needsRuling = {} }: Finding): string {
    return Object.entries(needsRuling)
      .map(([id, options]) => {
        const dues = Object.entries(options).map(
          ([option, due]) => `${this.say(this.labels.option(id, option))} ${escaped(due)}`,
        )
        return `<div>${this.say(this.labels.reading(id))}: ${dues.join('; ')}</div>`
      })
      .join('')
  }

  private counted(columns: readonly Label[], rows: readonly Counted[]): string {
    return this.table(
      columns,
      rows.map(({ label, count, amount }) => [this.say(label), number(count), number(amount)]),
    )
  }

  private table(columns: readonly Label[], rows: readonly (readonly Cell[])[], name = 'counts'): string {
    const head = columns.map((column) => `<th>${this.say(column)}</th>`).join('')
    const body = rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`)
    return `<table class="${name}">\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>\n`
  }
}

/** HTML, or a figure that stands at the right. */
type Cell = string | { readonly figure: string }

const number = (figure: string): Cell => ({ figure })

const cellHtml = (cell: Cell): string =>
  typeof cell === 'string' ? `<td>${cell}</td>` : `<td class="number">${escaped(cell.figure)}</td>`
