/** What can be wrong with registers, versions, batches, payments and queries, in English: one case alone has none of it. */
import { batchEnglish } from './batch-issues'
import type { Messages } from './message'

export const runEnglish = {
  ...batchEnglish,
  standardTwice: () => 'has two values from one date; keep one',
  standardFrom: () => 'needs "from", the first day the value holds',
  standardYear: () => 'needs "year", the calendar year of the statistic',
  standardOrder: () => 'is before "from" of the same row; correct the first or the last day',
  standardOverlap: () => 'overlaps the next value of the standard; end before its "from", or leave "to" out',
  figureRatio: () => 'must be a plain decimal with at most 6 digits after the point, such as 0.85',
  standardUnit: ({ unit }) => `is not the unit of this standard; convert the value to ${unit}`,
  otherHousehold: () => 'belongs to another household than the first version; settle one household at a time',
  versionTwice: () => 'has the day of another version of this household; keep one version a day',
  noVersions: () => 'holds no version of the household',
  yearInForce: ({ year }) => `must be a calendar year from ${year} on, such as 2013`,
  windowOrder: () => 'is before the first month',
  windowTooLong: ({ from, to, most }) =>
    `the payments name months from ${from} to ${to}, more than ${most}: is a year mistyped? If not, give --from and --to`,
  programmeName: ({ suggestion }) =>
    suggestion ? `is no programme; did you mean "${suggestion}"?` : 'is no programme; jiuzhu rules lists their names',
  periodMonth: () => 'must be a month such as 2013-05: the programme is paid by the month',
  periodYear: () => 'must be a year such as 2013: the programme is paid by the year',
  periodAcademicYear: () => 'must be an academic year such as 2012-2013: the programme is paid by the academic year',
  periodOfClaim: () => 'must be empty: the programme is paid by claim',
  periodOfService: () => 'must be a month or a year, such as 2013-05 or 2013',
  tooManyPayments: ({ most }) =>
    `is one of more than ${most} payments of the household, which are not compared; give them in parts by programme or month`,
  tooManyFindings: ({ most }) =>
    `has more than ${most} findings, of which none is written with evidence; audit the household without it, or in parts by programme or year`,
  duplicatePaymentId: () => 'stands on an earlier row of the household; a payment is one row',
} as const satisfies Messages
