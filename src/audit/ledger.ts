/** A household's payments: checked, and each id once. */
import { InputError, type Issue, issuesWithin } from '../checks/issue'
import { issue } from '../checks/run-issue'
import type { Policy } from '../kit/policy'
import { checkedPayment } from './check-payment'
import type { Payment } from './payment'

export class Ledger {
  readonly payments: Payment[] = []
  private readonly ids = new Set<string>()

  /** Adds a payment, or says what is wrong with it beside the others. */
  add(payment: Payment): Issue | undefined {
    const { id } = payment
    if (id !== undefined) {
      if (this.ids.has(id)) return issue('duplicatePaymentId', 'id')
      this.ids.add(id)
    }
    this.payments.push(payment)
    return undefined
  }
}

/** Checks the payments of one household; `rows` are their rows in the ledger, where it is not the list itself. */
export function checkedPayments(
  policy: Policy,
  payments: readonly unknown[],
  household: string,
  rows: readonly number[] = [],
): readonly Payment[] {
  if (!Array.isArray(payments)) throw new InputError([issue('list', 'payments')])
  const ledger = new Ledger()
  const issues = payments.flatMap((given, index): readonly Issue[] => {
    const found = attempt(() => {
      const payment = checkedPayment(policy, given, rows[index] ?? index + 1)
      return payment.household === household ? ledger.add(payment) : issue('otherHousehold', 'household')
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
