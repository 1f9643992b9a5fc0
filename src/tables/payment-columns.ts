import type { RecordColumns } from './records'

/** The columns of a ledger of payments. */
export const paymentColumns: RecordColumns = {
  household: ['户编号'],
  person: ['人员编号'],
  claim: ['报销编号'],
  programme: ['项目'],
  period: ['所属期'],
  amount: ['金额'],
  paidOn: ['发放日期'],
  id: ['流水号'],
}

export const requiredPaymentColumns = ['household', 'programme', 'amount'] as const
