/** What the page works out of what it holds: the notice, or what is wrong. */
import { describeIssue, InputError } from '../checks/issue'
import { grouped } from '../exact/decimal'
import { type CaseExplanation, explain } from '../explain/explain'
import type { AmountRange, Determination } from '../kit/determination'
import type { CallOptions } from '../kit/options'
import type { PolicyInFull } from '../kit/policy'
import { readEntries } from '../kit/read-register'
import { Register } from '../kit/register'
import type { Label } from '../language/expression'
import { totalsOf } from '../paper/front'
import { htmlPage } from '../paper/html'
import { sensitivity } from '../what-if/sensitivity'
import { results, sums } from '../words/explanation'
import { joined, type Language, say } from '../words/language'
import { betweenFacts, front } from '../words/notice'
import { pagePhrases } from '../words/page'
import type { State } from './state'

export interface Worked {
  readonly explained: CaseExplanation
  /** The notice as HTML, without its annex. */
  readonly notice: string
  /** The sums in one line, to be read out as they change. */
  readonly summary: string
}

export interface Outcome {
  readonly worked?: Worked
  /** What is wrong, by path. */
  readonly faults: ReadonlyMap<string, string>
}

/** Values that are blank are not given. */
export function optionsOf(policy: PolicyInFull, { standards, register, readings }: State): CallOptions {
  return {
    standards: register
      ? new Register(policy, readEntries(policy, register))
      : Object.fromEntries(Object.entries(standards).filter(([, text]) => text.trim() !== '')),
    readings,
  }
}

export function workedOut(policy: PolicyInFull, state: State): Outcome {
  const { theCase, language } = state
  try {
    const explained = explain(policy, theCase, optionsOf(policy, state))
    return {
      worked: {
        explained,
        notice: htmlPage(policy, explained, { languages: [language], onePage: true }),
        summary: summaryOf(explained, language),
      },
      faults: new Map(),
    }
  } catch (error) {
    return { faults: faultsOf(error, language) }
  }
}

function faultsOf(error: unknown, language: Language): ReadonlyMap<string, string> {
  if (error instanceof InputError)
    return new Map(error.issues.map((issue) => [issue.path, describeIssue(issue, language)]))
  throw error
}

function summaryOf(explained: CaseExplanation, language: Language): string {
  const totals = totalsOf(explained).map(({ per, yuan }) => say(pagePhrases.total, per, yuan))
  return (totals.length > 0 ? joined(totals, betweenFacts) : front.nothing)[language]
}

/** By reading and option: what each programme that changes comes to. */
export function pricesOf(policy: PolicyInFull, state: State): ReadonlyMap<string, readonly string[]> {
  const { theCase, language } = state
  const prices = new Map<string, string[]>()
  for (const { programme, sensitivity: priced } of sensitivity(policy, theCase, optionsOf(policy, state))
    .determinations)
    for (const [reading, options] of Object.entries(priced))
      for (const [option, { outcome, amount, range }] of Object.entries(options)) {
        const key = `${reading}=${option}`
        const sum = amount === undefined ? wordsOf(outcome, range) : say(sums.yuan, grouped(amount))
        const name = policy.programmes[programme]?.definition.label[language] ?? programme
        const said = `${name} ${sum[language]}`
        const before = prices.get(key) ?? []
        if (!before.includes(said)) prices.set(key, [...before, said])
      }
  return prices
}

function wordsOf(outcome: Determination['outcome'], range: AmountRange | undefined): Label {
  if (!range) return say(results[outcome === 'entitled' ? 'service' : outcome])
  return range.max === undefined
    ? say(results.from, grouped(range.min))
    : say(results.between, grouped(range.min), grouped(range.max))
}
