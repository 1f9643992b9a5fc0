/** Assessments as one long table: a row a determination. */
import { type Issue, issuesLine } from '../checks/issue'
import { missingLabel } from '../explain/missing'
import type { Assessment } from '../household/assess'
import type { Determination } from '../kit/determination'
import type { Policy } from '../kit/policy'
import type { SheetCell } from '../tables/sheet'
import { type Language, list } from '../words/language'
import { payListWords } from '../words/pay-list'
import { outcomeNames, resultNames } from '../words/results'
import { unitLabel } from '../words/units'

/** The names of columns, outcomes and units are of a language; ids are English ones. */
export class LongTable {
  private readonly policy: Policy
  private readonly names: Language
  private readonly messages: Language

  constructor(policy: Policy, names: Language, messages: Language) {
    this.policy = policy
    this.names = names
    this.messages = messages
  }

  get header(): readonly string[] {
    const { names } = this
    const ids = ['household', 'person', 'claim', 'programme'] as const
    const own = ids.map((id) => (names === 'zh' ? payListWords[id].zh : id))
    return [...own, ...Object.values(resultNames).map((name) => name[names])]
  }

  rowsOf({ id, determinations }: Assessment): readonly (readonly SheetCell[])[] {
    return determinations.map((one) => this.rowOf(id, one))
  }

  /** A household that cannot be read has one row, which says why. */
  faultRow(id: string, issues: readonly Issue[]): readonly SheetCell[] {
    return [id, ...Array<string>(this.header.length - 2).fill(''), issuesLine(issues, this.messages)]
  }

  private rowOf(household: string, one: Determination): readonly SheetCell[] {
    const { programme, person = '', claim = '', outcome, amount, unit, missing = [], range } = one
    const isChinese = this.names === 'zh'
    const label = this.policy.definitions.find(({ id }) => id === programme)?.label.zh
    return [
      household,
      person,
      claim,
      isChinese ? (label ?? programme) : programme,
      isChinese ? (outcomeNames[outcome]?.zh ?? outcome) : outcome,
      sum(amount),
      unit === undefined ? '' : isChinese ? unitLabel(unit).zh : unit,
      isChinese ? list(missing.map((path) => missingLabel(this.policy, path).label)).zh : missing.join(';'),
      sum(range?.min),
      sum(range?.max),
      '',
    ]
  }
}

const sum = (yuan: string | undefined): SheetCell => (yuan === undefined ? '' : { yuan })
