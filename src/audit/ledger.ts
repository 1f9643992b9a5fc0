/** A household's payments: checked, and each id once. */
import { InputError, type Issue, issuesWithin } from '../checks/issue'
import { issue } from '../checks/run-issue'
import type { Policy } from '../kit/policy'
import { checkedPayment } from './check-payment'
import type { Payment } from './payment'

/** More payments of one household than this are no household's. */
const mostPayments = 50_000

export class Ledger {
  readonly payments: Payment[] = []
  private readonly ids = new Set<string>()

  /** Adds a payment, or says what is wrong with it beside the others; ids are unique, or unique within their file. */
  add(payment: Payment, idsByFile: boolean): Issue | undefined {
    if (this.payments.length >= mostPayments) return issue('tooManyPayments', '', { most: mostPayments })
    const { id, file = '' } = payment
    if (id !== undefined) {
      const own = idsByFile ? `${file}\n${id}` : id
      if (this.ids.has(own)) return issue('duplicatePaymentId', 'id')
      this.ids.add(own)
    }
    this.payments.push(payment)
    return undefined
  }
}

/** Checks the payments of one household; `rows` and `files` are where they stand in the ledger, where it is not the list itself. */
export function checkedPayments(
  policy: Policy,
  payments: readonly unknown[],
  household: string,
  rows: readonly number[] = [],
  files: readonly (string | null)[] = [],
): readonly Payment[] {
  if (!Array.isArray(payments)) throw new InputError([issue('list', 'payments')])
  const ledger = new Ledger()
  const issues = payments.flatMap((given, index): readonly Issue[] => {
    const found = attempt(() => {
      const file = files[index]
      const place = { row: rows[index] ?? index + 1, ...(typeof file === 'string' ? { file } : {}) }
      const payment = checkedPayment(policy, given, place)
      return payment.household === household ? ledger.add(payment, true) : issue('otherHousehold', 'household')
    })
    return issuesWithin(`payments[${index}]`, found)
  })
  if (issues.length > 0) throw new InputError(issues)
  return ledger.payments
}

/** The issues of a piece of work: those it gives, or those it throws. */
export function attempt(work: () => Issue | undefined): readonly Issue[] {
  try {
    const found = work()
    return found ? [found] : []
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
}
