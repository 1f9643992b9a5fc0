/** What a report says of one finding, in one language: the same words in every format. */

import type { Finding, FindingRow } from '../audit/finding'
import { keptIn } from '../checks/once'
import { grouped } from '../exact/decimal'
import { dayText } from '../explain/figures'
import { locatorInWords } from '../explain/locator'
import { missingLabel } from '../explain/missing'
import { periodText } from '../explain/periods'
import { clauseAt } from '../kit/document'
import type { PolicyInFull } from '../kit/policy'
import { exitReasons } from '../kit/shape'
import type { Label } from '../language/expression'
import { audit } from '../words/audit'
import { reportPhrases as phrases, reasonWords } from '../words/audit-report'
import { together } from '../words/explanation'
import { type Language, list, same, say } from '../words/language'
import { peopleColumns } from '../words/people'
import { kindOf, labelsUnder, type ReportLabels } from './report-labels'

/** By locator: the sentence as the caller's own copy of the document has it. */
export type OfficialText = ReadonlyMap<string, string>

export class FindingWords {
  readonly language: Language
  readonly labels: ReportLabels
  private readonly policy: PolicyInFull
  private readonly official: OfficialText | undefined
  /** By locator: a report cites the same few clauses in every finding. */
  private readonly clauseWords = new Map<string, string>()

  constructor(policy: PolicyInFull, language: Language, official?: OfficialText) {
    this.policy = policy
    this.language = language
    this.labels = labelsUnder(policy)
    this.official = official
  }

  /** As people call it; the contract's own name stands in CSV and JSON. */
  kind(finding: Finding): string {
    return kindOf(this.policy, finding)[this.language]
  }

  programme({ programme }: Finding): string {
    return this.labels.programme(programme)[this.language]
  }

  reason({ reason }: Finding): string {
    return reason === undefined ? '' : reasonWords[reason][this.language]
  }

  sum(amount: string | null): string {
    return amount === null ? '?' : grouped(amount)
  }

  /** Due, paid and difference in a sentence; of a standard its floor and what the city has. */
  outcome({ standard, due, paid, difference }: Finding): string {
    const [owed, got, apart] = [due, paid, difference].map((one) => this.sum(one)) as [string, string, string]
    return standard === undefined
      ? phrases.outcome[this.language](owed, got, apart)
      : phrases.floor[this.language](this.labels.standard(standard)[this.language], owed, got)
  }

  /** A clause by where it stands and what it says: officially, where the caller's copy has the sentence. */
  clause(locator: string): string {
    return keptIn(this.clauseWords, locator, () => this.clauseInWords(locator))
  }

  private clauseInWords(locator: string): string {
    const { language, policy } = this
    const place = locatorInWords(locator)[language]
    const official = this.official?.get(locator)
    const said = clauseAt(policy.sentences, locator).summary[language]
    const text =
      official === undefined
        ? `${said}${this.official ? ` ${phrases.notOfficial[language]()}` : ''}`
        : phrases.official[language](official)
    return phrases.clause[language](locator, place, text)
  }

  clauses({ clauses }: Finding): readonly string[] {
    return clauses.map((locator) => this.clause(locator))
  }

  /** The payments by file and row, with what each paid and when; files are named where there are several. */
  rows({ rows = [] }: Finding, withFile: boolean): readonly string[] {
    return rows.map((row) => this.row(row, withFile))
  }

  row({ file, row, id, amount, paidOn }: FindingRow, withFile: boolean): string {
    const { language } = this
    const sum = grouped(amount)
    const paid = paidOn === undefined ? phrases.paid[language](sum) : phrases.paidOn[language](sum, paidOn)
    const said = phrases.ledgerRow[language](
      String(row),
      [id, paid].filter((one) => one !== undefined).join({ zh: '，', en: ', ' }[language]),
    )
    return withFile && file !== undefined ? `${file} ${said}` : said
  }

  /** What else is to be known of a finding. */
  remarks(finding: Finding): readonly string[] {
    const { language } = this
    const { exit, wouldBeDue, daysLate, likely, paidElsewhere = [], households = [], paidBy = [] } = finding
    const listed = (texts: readonly string[]): string => list(texts.map(same))[language]
    return [
      ...(exit ? [phrases.exit[language](exit.on, exitReasons[exit.reason][language])] : []),
      ...(wouldBeDue === undefined
        ? []
        : [
            wouldBeDue === null
              ? phrases.wouldNotBeKnown[language]()
              : phrases.wouldBeDue[language](grouped(wouldBeDue)),
          ]),
      ...(daysLate === undefined ? [] : [phrases.daysLate[language](String(daysLate))]),
      ...this.missing(finding),
      ...this.unread(finding),
      ...(likely
        ? [phrases.likely[language](likely.household, listed(likely.rows.map((row) => this.row(row, false))))]
        : []),
      ...paidElsewhere.map(({ person, household, payments }) =>
        phrases.paidElsewhere[language](person, household, listed(payments)),
      ),
      ...(households.length > 0
        ? [listed(households.map((id, place) => phrases.paidBy[language](id, grouped(paidBy[place] ?? '0.00'))))]
        : []),
    ]
  }

  missing({ missing = [] }: Pick<Finding, 'missing'>): readonly string[] {
    const { language, policy } = this
    if (missing.length === 0) return []
    if (missing.includes('case')) return [phrases.unreadCase[language]()]
    if (missing.includes('versions')) return [phrases.noVersion[language]()]
    return [phrases.missing[language](list(missing.map((path) => missingLabel(policy, path).label))[language])]
  }

  private unread({ unreadableRows = [], otherwise }: Finding): readonly string[] {
    const { language } = this
    if (unreadableRows.length === 0) return []
    const rows = list(unreadableRows.map((row) => same(String(row))))[language]
    return otherwise === undefined
      ? [phrases.unreadRowsOfHousehold[language](rows)]
      : [phrases.unreadableRows[language](rows, kindOf(this.policy, { kind: otherwise })[language])]
  }

  /** Readings that change the due, with what each option gives. */
  rulings({ needsRuling = {} }: Pick<Finding, 'needsRuling'>): readonly string[] {
    const { language, labels } = this
    return Object.entries(needsRuling).map(([id, options]) => {
      const dues = Object.entries(options).map(([option, due]) =>
        phrases.dueUnder[language](labels.option(id, option)[language], grouped(due)),
      )
      return phrases.ruling[language](labels.reading(id)[language], dues.join({ zh: '；', en: '; ' }[language]))
    })
  }

  /** The days of the records that it rests on. */
  versions({ versions = [] }: Finding): readonly string[] {
    const { language } = this
    return versions.length === 0 ? [] : [phrases.versions[language](list(versions.map(dayText))[language])]
  }

  /** The person and the claim, where it is about those: a person by name where one is known, and ids under what they are. */
  whom({ person, claim, carried = {} }: Finding): readonly string[] {
    const { language } = this
    const { [peopleColumns.name]: name = '' } = carried
    const under = (label: Label, id: string | undefined): readonly string[] =>
      id === undefined ? [] : [say(together, label, id)[language]]
    return [
      ...(person !== undefined && name !== '' ? [name] : under(audit.person, person)),
      ...under(audit.claim, claim),
    ]
  }

  /** A period; of a claim that it is one. */
  period({ period, claim }: Finding): string {
    return (period === '' && claim !== undefined ? audit.claims : periodText(period))[this.language]
  }
}
