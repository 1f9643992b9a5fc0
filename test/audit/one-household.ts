/** A household of one person and its payments, for audits whose sums are worked out by hand. */

/** 500 a month in town, 400 in the country (二(二)1). */
export const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '400' }

/** In town with an income of 100, so that 500 - 100 = 400 a month is due. */
export const caseOf = (id: string, on = '2013-01-01', more: object = {}) => ({
  id,
  on,
  residence: 'urban',
  monthlyIncome: '100',
  certified: { lowIncome: false },
  members: [{ id: 'a', categories: [] }],
  ...more,
})

export const dibaoPaid = (household: string, period: string, amount: string, more: object = {}) => ({
  household,
  programme: 'dibao',
  period,
  amount,
  ...more,
})
