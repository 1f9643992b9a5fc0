/** An audit as one HTML document to print: head, counts and charts, findings, what they rest on; no scripts, nothing loaded. */
import type { Finding } from '../audit/finding'
import { grouped } from '../exact/decimal'
import type { PolicyInFull } from '../kit/policy'
import type { Label } from '../language/expression'
import { version } from '../version'
import { audit, auditPhrases, sources } from '../words/audit'
import { reportPhrases, reportWords } from '../words/audit-report'
import { headings } from '../words/explanation'
import { colon, type Language } from '../words/language'
import { front } from '../words/notice'
import { barChart } from './chart'
import { type Html, html, marked, sentence, typed } from './html-text'
import { type Column, documentEnd, documentStart, facts, scrolling, table } from './parts'
import { carriedLabels, peopleOn } from './report-columns'
import { type Counted, countedTables, ledgerRows, remarksOn, townRows } from './report-counts'
import { FindingWords } from './report-finding'
import { comparedLines, officialLine, type Report, settingLines, timeText, wholeLines, windowText } from './report-head'
import { explainedKinds } from './report-labels'
import { noteRows } from './report-notes'
import { rulingRows } from './report-rulings'
import { sheetHtml } from './report-sheet-html'
import { evidenceSheets } from './report-sheets'

/** So many notes are listed; JSON has all. */
const mostNotes = 2000

export function auditHtml(policy: PolicyInFull, report: Report, language: Language, withSheets = false): string {
  return new Page(policy, report, language).document(withSheets).html
}

class Page {
  private readonly policy: PolicyInFull
  private readonly report: Report
  private readonly language: Language
  private readonly words: FindingWords
  private readonly hasSeveralLedgers: boolean

  constructor(policy: PolicyInFull, report: Report, language: Language) {
    this.policy = policy
    this.report = report
    this.language = language
    this.words = new FindingWords(policy, language, report.official?.text)
    this.hasSeveralLedgers = report.head.files.filter(({ source }) => source === 'payments').length > 1
  }

  document(withSheets: boolean): Html {
    const { policy, report, language } = this
    const { head, summary, index } = report
    const { id, document } = policy
    return html`${documentStart(language, audit.title[language], 'wide')}
<h1>${audit.title[language]}</h1>
${facts([
  [audit.window[language], html`<span class="whole">${windowText(head, language)}</span>`],
  [headings.policy[language], `${document.title[language]} (${id})`],
  [front.engine[language], `jiuzhu ${version} · ${timeText(head)}`],
])}
<h2>${this.say(reportWords.compared)}</h2>
${this.files()}${this.lines([auditPhrases.households[language](String(summary.households)), ...comparedLines(policy, head, language), ...officialLine(report, language)], 'said')}
${this.rows()}
${this.summary()}
${this.lines(wholeLines(policy, report, language))}
${this.rulings()}${this.byTown()}
${index.kinds.size > 0 && this.kinds()}
${this.findings()}${this.notes()}
${index.clauses.size > 0 && this.clauses()}
${this.unreadable()}${this.section(reportWords.setting, settingLines(policy, head, language))}
${withSheets && this.sheets()}${documentEnd}`
  }

  private say(label: Label): string {
    return label[this.language]
  }

  private lines(all: readonly string[], look?: 'said'): Html {
    return html`${all.map((line) => html`<p${look && html` class="${look}"`}>${marked(line, this.language)}</p>\n`)}`
  }

  private section(title: Label, lines: readonly string[]): Html | false {
    if (lines.length === 0) return false
    return html`<h2>${this.say(title)}</h2>
<ul>${lines.map((line) => html`<li>${marked(line, this.language)}</li>\n`)}</ul>\n`
  }

  private files(): Html {
    return table({
      caption: this.say(reportWords.file),
      unseenCaption: true,
      columns: [
        { title: this.say(reportWords.kindOfFile) },
        { title: this.say(reportWords.file) },
        { title: this.say(reportWords.rows), kind: 'number' },
        { title: 'SHA-256' },
      ],
      rows: this.report.head.files.map(({ source, file, rows, sha256 }) => [
        sentence(this.say(sources[source])),
        typed(file),
        String(rows),
        html`<bdi class="hash">${sha256}</bdi>`,
      ]),
      narrow: 'cards',
    })
  }

  private rows(): Html {
    const { summary } = this.report
    const notes = remarksOn(summary).map((remark) => html`<p>${this.say(remark)}</p>`)
    return html`<h2>${this.say(reportWords.becameOf)}</h2>
${this.counted(audit.rows, audit.amounts, ledgerRows(summary))}${notes}`
  }

  private summary(): Html {
    const { summary, head } = this.report
    const tables = countedTables(summary, this.words.labels)
    const heading = html`<h2>${this.say(reportWords.inSum)}</h2>\n`
    if (tables.length === 0) return html`${heading}<p>${this.say(head.noMatch ? audit.noMatch : audit.none)}</p>`
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
    return html`${heading}${shown}<p>${this.say(audit.howCounted)}</p>`
  }

  private byTown(): Html | false {
    const rows = townRows(this.report.summary)
    if (rows.length === 0) return false
    return html`<h2>${this.say(reportWords.byTown)}</h2>\n${this.counted(reportWords.byTown, audit.sum, rows)}`
  }

  private rulings(): Html | false {
    const { columns, rows } = rulingRows(this.report.rulings, this.words)
    if (rows.length === 0) return false
    return html`<h2>${this.say(reportWords.rulings)}</h2>
${table({
  caption: this.say(reportWords.rulings),
  unseenCaption: true,
  columns: columns.map((title, place) => ({ title, ...(place > 1 ? { kind: 'number' as const } : {}) })),
  rows: rows.map(([name = '', ...cells]) => [sentence(name), ...cells]),
  narrow: 'cards',
})}`
  }

  private notes(): Html | false {
    const { notes } = this.report
    if (notes.length === 0) return false
    const { columns, rows } = noteRows(notes.slice(0, mostNotes), this.words)
    const more = notes.length - rows.length
    return html`<h2>${this.say(reportWords.notes)}</h2>
${table({
  caption: this.say(reportWords.notes),
  unseenCaption: true,
  columns: columns.map((title, place) => ({ title, ...(place === 5 ? { kind: 'number' as const } : {}) })),
  rows: rows.map((row) => row.map((cell) => typed(cell))),
  narrow: 'cards',
})}${more > 0 && html`<p>${reportPhrases.moreRows[this.language](String(more))}</p>`}`
  }

  private kinds(): Html {
    return html`<h2>${this.say(reportWords.kinds)}</h2>
<ul>${explainedKinds(this.policy, this.report.index.kinds).map(
      ({ name, means }) => html`<li><b>${this.say(name)}</b>${this.say(colon)}${this.say(means)}</li>\n`,
    )}</ul>`
  }

  private clauses(): Html | false {
    return this.section(
      reportWords.clauses,
      [...this.report.index.clauses].sort().map((locator) => this.words.clause(locator)),
    )
  }

  private unreadable(): Html | false {
    return this.section(reportWords.unreadable, this.report.unreadable)
  }

  private findings(): Html | false {
    const { largest: findings, all } = this.report
    if (findings.length === 0) return false
    const shown =
      findings.length < all &&
      html`<p>${reportPhrases.mostFindings[this.language](String(findings.length), String(all))}</p>`
    return html`<div class="landscape"><h2>${this.say(audit.findings)}</h2>
${shown}${table({
  caption: this.say(audit.findings),
  unseenCaption: true,
  columns: [
    { title: this.say(reportWords.number), kind: 'whole' },
    ...[audit.kind, reportWords.whom].map((label) => ({ title: this.say(label) })),
    { title: this.say(reportWords.what) },
    ...[audit.due, audit.paid, audit.difference].map((label) => ({ title: this.say(label), kind: 'number' }) as const),
    { title: this.say(audit.clauses), kind: 'whole' },
    { title: this.say(reportWords.details) },
  ],
  rows: findings.map((finding, place) => this.finding(finding, place + 1)),
  narrow: 'cards',
  look: 'findings',
})}</div>`
  }

  private finding(finding: Finding, number: number): readonly (Html | string)[] {
    const { words, language } = this
    const { household, person, claim, due, paid, difference, clauses, worked } = finding
    const ids = { household, person, claim }
    const about = (['household', 'person', 'claim'] as const).flatMap((name) => {
      const id = ids[name]
      return id === undefined ? [] : [html`<div><span class="said">${audit[name][language]}</span> ${typed(id)}</div>`]
    })
    const people = peopleOn(finding).map(
      ([name, text]) => html`<div><span class="said">${carriedLabels(name)[language]}</span> ${typed(text)}</div>`,
    )
    const rows = words.rows(finding, this.hasSeveralLedgers)
    const details = [
      ...(worked === undefined ? [] : [marked(worked, language)]),
      ...(rows.length > 0 ? [rows.join({ zh: '、', en: ', ' }[language])] : []),
      ...[...words.remarks(finding), ...words.rulings(finding)].map((line) => marked(line, language)),
    ]
    return [
      String(number),
      words.kind(finding),
      html`${about}${people}`,
      html`<div>${words.programme(finding)}</div><div class="whole">${words.period(finding)}</div>`,
      ...[due, paid, difference].map((sum) => words.sum(sum)),
      html`${clauses.map((clause) => html`<div>${marked(clause, language)}</div>`)}`,
      html`${details.map((line) => html`<div>${line}</div>`)}`,
    ]
  }

  private sheets(): Html {
    const { report, words, language } = this
    const all = evidenceSheets(report.largest, report.head, words)
    const left = report.largest.length < report.all
    return html`${left && html`<p>${reportPhrases.mostFindings[language](String(report.largest.length), String(report.all))}</p>`}${all.map((sheet) => sheetHtml(sheet, report.head, language))}`
  }

  private counted(title: Label, sum: Label, rows: readonly Counted[]): Html {
    const figure = (label: Label): Column => ({ title: this.say(label), kind: 'number' })
    const counted = table({
      caption: this.say(title),
      // The title of the first column says the same.
      unseenCaption: true,
      columns: [{ title: this.say(title) }, figure(audit.count), figure(sum)],
      rows: rows.map(({ label, count, amount }) => [sentence(this.say(label)), count, grouped(amount)]),
      narrow: 'scroll',
    })
    return scrolling(this.say(title), this.language, counted)
  }
}
