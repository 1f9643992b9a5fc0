/** The parts of one explanation, in order. */

import { grouped } from '../exact/decimal'
import type { Policy } from '../kit/policy'
import type { Label } from '../language/expression'
import { headings, pair, sums, truths } from '../words/explanation'
import { alternatives, joined, list, of, same, say } from '../words/language'
import type { ArithmeticStep } from './arithmetic'
import type { EntitlingChange } from './changes'
import type { Explanation } from './explanation'
import type { Findings } from './findings'
import { filled, flat, type Line, type Section } from './lines'

export class Sections {
  private readonly policy: Policy
  private readonly findings: Findings

  /** Findings that several results share are named by number. */
  constructor(policy: Policy, findings: Findings) {
    this.policy = policy
    this.findings = findings
  }

  /** Why a result is what it is. */
  of(explanation: Explanation): readonly Section[] {
    const { conditions, arithmetic, missing, otherReadings, routes, steps, covers, notes } = explanation
    return filled([
      { heading: headings.result, lines: this.result(explanation) },
      { heading: headings.conditions, lines: conditions.flatMap((one) => this.findings.tree(one, 0)) },
      { heading: headings.arithmetic, lines: flat(arithmetic.map(arithmeticLine)) },
      { heading: headings.missing, lines: flat(missing.map(({ label, supplier }) => say(pair, label, supplier))) },
      { heading: headings.wouldEntitle, lines: changesOf(explanation, 'circumstance') },
      { heading: headings.incompleteRecord, lines: changesOf(explanation, 'record') },
      { heading: headings.otherReadings, lines: flat(otherReadings) },
      { heading: headings.routes, lines: listed(routes) },
      { heading: headings.steps, lines: listed(steps) },
      { heading: headings.covers, lines: listed(covers) },
      { heading: headings.notes, lines: flat(notes) },
    ])
  }

  /** What belongs to the answer itself: where the amount comes from, its instalment, its range. */
  result({ determination, range }: Explanation): readonly Line[] {
    const { programme, basis, monthlyInstalment, withinMultiple } = determination
    const multiple = this.policy.programmes[programme]?.definition.withinMultipleLabel
    return flat([
      ...(basis ? [say(pair, headings.basis, headings[basis])] : []),
      ...(monthlyInstalment ? [say(pair, headings.monthlyInstalment, say(sums.yuan, grouped(monthlyInstalment)))] : []),
      ...(withinMultiple === undefined || !multiple
        ? []
        : [say(pair, multiple, withinMultiple ? truths.yes : truths.no)]),
      ...(range ? [range] : []),
    ])
  }

  /** What a result rests on: its clauses, and its readings by number. */
  authority({ clauses, readings }: Explanation): readonly Section[] {
    return filled([
      { heading: headings.clauses, lines: listed(clauses.map(({ locator }) => same(locator))) },
      { heading: headings.readings, lines: listed(readings.map(({ id }) => same(readingNumber(this.policy, id)))) },
    ])
  }
}

/** The number of a reading, by its place in the policy: the same in every notice. */
export const readingNumber = ({ readings }: Policy, id: string): string => `R${Object.keys(readings).indexOf(id) + 1}`

const changesOf = ({ wouldEntitle }: Explanation, kind: EntitlingChange['kind']): readonly Line[] =>
  flat([alternatives(wouldEntitle.filter((change) => change.kind === kind))])

const listed = (texts: readonly Label[]): readonly Line[] => flat([list(texts)])

/** `name = formula = figures = value [clause]`; a single figure is not said twice. */
function arithmeticLine({ label, formula, figures, value, clause }: ArithmeticStep): Label {
  const steps = joined([label, formula, ...(figures.en === value.en ? [] : [figures]), value], same(' = '))
  return of((language) => `${steps[language]} [${clause}]`)
}
