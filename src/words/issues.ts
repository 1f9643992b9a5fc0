/** Every error message in English. A message never quotes the input: inputs hold personal data. */
import type { IssueCode } from './issue-code'
import type { jsonMessages } from './json-issues'
import type { AllMessages, Messages } from './message'
import type { runEnglish } from './run-issues'
import type { tableEnglish } from './table-issues'

export type { Messages, MessageValues } from './message'

/** The codes that one case or one set of facts may bring. */
type PlainCode = Exclude<IssueCode, keyof typeof jsonMessages.en | keyof typeof tableEnglish | keyof typeof runEnglish>

/** By code: what was expected and how to mend it. In Chinese they stand apart, so that a page may do without. */
export const english: Messages & AllMessages<PlainCode> = {
  moneyText: () => 'must be yuan as a decimal text such as "1234.5" (a plain number is accepted too)',
  moneyNegative: () => 'must not be negative',
  moneyDecimals: () => 'must have at most 2 decimals (whole fen)',
  moneyExponent: () => 'must be written out in digits, without an exponent',
  moneySeparator: () => 'must be digits and one point, without separators: write 1234.50',
  moneyUnit: () => 'must be digits only, without a currency sign or unit: write 300',
  moneyFullWidth: () => 'must be in half-width digits: write 300 in place of ３００',
  moneyTooLarge: () => 'must have at most 13 digits before the point',
  notANumber: () => 'must be a number that exists (not NaN or infinity)',
  wholeNumber: ({ least, most }) => `must be a whole number from ${least} to ${most}`,
  truth: () => 'must be true or false',
  text: () => 'must be a text',
  identifier: () => 'must be a text that is not empty',
  duplicateId: () => 'is used twice; every id must be unique',
  date: () => 'must be a day of the calendar, written YYYY-MM-DD',
  dayOrder: () => 'is before the first day; correct one of the two',
  dayAfter: ({ limit }) => `must not lie after \`${limit}\`; correct one of the two`,
  dayBefore: ({ limit }) => `must not lie before \`${limit}\`; correct one of the two`,
  academicYearOver: ({ day }) => `ended before ${day}, when the policy was not yet in force`,
  beforePolicy: ({ day }) => `is before ${day}, when the policy was not yet in force`,
  academicYear: () => 'must be an academic year such as 2013-2014',
  year: () => 'must be a calendar year such as 2012',
  option: ({ options }) => `must be one of: ${options}`,
  list: () => 'must be a list',
  object: () => 'must be an object with named values',
  required: () => 'is required',
  unknownKey: ({ suggestion }) =>
    suggestion ? `is not a known name; did you mean "${suggestion}"?` : 'is not a known name; remove it or correct it',
  partlyBetween: () =>
    'known in part is { "from": "600", "to": "900" }, or one of the two; "from" is at most "to", within what the fact takes',
  partlyChoice: () => 'known in part is { "anyOf": [ … ] } with options of the fact',
  partlyNot: () => 'cannot be known in part; give it, or leave it out',
  partlyRefused: () =>
    'is known in part, which assess and explain take and this does not; give the value, or leave it out',
  noSentences: () => 'needs the sentences in this bundle: call useSentences() once',
  notOfTheCase: ({ option }) => `is no part of a case; give it in the option "${option}"`,
  noSuchPlace: () => 'leads to a member, an education or a claim that the case does not have; list it first',
  moreUnknown: ({ count }) => `and ${count} more names that are not known`,
  nameTwice: ({ name }) => `${name ? `${name} ` : ''}is given twice, under two names; keep one`,
  emptyHousehold: () =>
    'must hold at least one member; where the last has died or left, give the members and their `exit`',
  tooManyMembers: ({ most }) => `must hold at most ${most} members; a register of many households is a list of cases`,
  tooManyItems: ({ most }) => `must hold at most ${most} items`,
  tooManyClaims: ({ most }) => `must hold at most ${most} claims in all`,
  insuranceAboveCost: ({ limit }) => `must not exceed ${limit}`,
  alongOn: () =>
    'is the day on which everything else is asked, and no fact of the household: a sweep goes along one value on one day; assess the case on another day, or settle a year month by month',
  along: ({ options }) => `must be a sum, a count or a day that this household has, a standard or a figure: ${options}`,
  goal: () =>
    'must name one thing to reach: an outcome of a programme, at least a sum, or at most a sum (in the CLI: --programme with --outcome, --at-least or --at-most)',
  sweepTooFine: () => 'turns at more than 4000 values between "from" and "to"; give a shorter span',
  sweepOrder: () => 'is above "to"; correct one of the two',
  sweepBounds: ({ least, most }) => `must lie from ${least} to ${most}, the values that this fact can have here`,
  onRequired: () => 'is required where standards are a dated register (in the CLI: --on DATE)',
  programme: ({ options }) => `must be a programme: ${options}`,
  month: () => 'must be a month such as 2013-05',
  typedFile: () => 'cannot be typed where a table is a CSV file: no type is guessed; leave it out, or say text',
  sqlName: () => 'must be the name of a table, column, view or function: not empty, without control characters',
  internal: () => 'could not be determined because of a fault in the library; please report it',
}
