/** What can be wrong with a table as people have it, in English. No message repeats a cell. */
import type { Messages } from './message'

const meant = (suggestion: unknown): string => (suggestion ? `; did you mean "${suggestion}"?` : '')

export const tableEnglish = {
  dayCell: () => 'must be a day such as 2013-05-01 (year, month, day)',
  dayAbsent: () => 'there is no such day in the calendar',
  dayZero: () =>
    'is no day but the 0 of a spreadsheet, as of a formula on a blank cell; write the day, or leave the cell empty',
  dayAmbiguous: ({ one, other }) => `could be ${one} or ${other}; write year, month, day: ${one}`,
  dayYearLast: () => 'has its year last; write year, month, day, such as 2013-05-01',
  monthCell: () => 'must be a month such as 2013-05',
  monthAbsent: () => 'there is no such month',
  monthAmbiguous: ({ one, other }) => `could be ${one} or ${other}; write the month with two digits: ${one}`,
  monthRewritten: () =>
    'is a month that a spreadsheet rewrote; format the column as text, write 2013-05, and save it again',
  periodCell: () => 'must be a month such as 2013-05, a quarter such as 2013-Q2, a year, or an academic year 2012-2013',
  moneyCell: () => 'must be a sum in yuan such as 1234.50',
  optionCell: ({ options }) => `must be one of: ${options}`,
  optionRemark: ({ options }) =>
    `has text in brackets behind an option, which may change what it means; must be one of: ${options}, or be mapped with "values" in --map`,
  idDamaged: () =>
    'was damaged by a spreadsheet that took it for a number: its last digits are lost; export it again, with the column as text',
  errorCell: () => 'holds the error of a formula, such as #REF!; mend the formula or write the value',
  formulaCell: () =>
    'is a formula whose result was not saved; open the workbook in Excel or WPS and save it again, or write the value',
  scaledCell: () =>
    'is shown by its format as another number than it is, as in thousands; give the column a plain number format and look at it',
  exampleRow: () => 'is the example row of the template; delete it',
  captionRow: () => 'has words in one cell alone, and looks like a heading or a note; delete the row, or complete it',
  titleUnit: ({ row, unit }) => `row ${row} tells the unit ${unit}, but sums are read in yuan; convert them`,
  personAbsent: () =>
    'names no person: no number, name, identity number, day of birth or other fact; complete or delete it',
  householdTwice: ({ row }) => `is the household of row ${row} again; keep one row a household`,
  personTwice: ({ row }) => `is the person of row ${row} again, in the same household; keep one row a person`,
  householdRowsDisagree: ({ row }) => `differs from row ${row} of the same household; keep one of the two`,
  numberOfSeveral: ({ name, count, places }) =>
    `is the ${name} of ${count} households of the register (${places}), so that it is not known whose it is; correct the register`,
  numberIsOtherId: ({ name }) =>
    `is the ${name} of no household of the register, and is the id of one; correct the ledger or the register`,
  numberPerhapsUnread: ({ name }) =>
    `is the ${name} of no household that can be read, and some of the register cannot; correct the register first`,
  earlierClaimOpen: () =>
    'comes after a claim of the same year that is not settled, so that what is left of the cap is not known; settle that one first',
  unknownColumn: ({ name, suggestion, carry }) =>
    `the column "${name}" is not known${meant(suggestion)}; keep it along with --carry ${carry} (all such columns: --carry-all), or delete it`,
  headerNotFound: ({ rows, ids, sheets }) =>
    `none of the first ${rows} rows has column names that are known; expected for instance: ${ids}${
      sheets ? ` (the sheets are ${sheets}: name one with --sheet)` : ''
    }; --header-row N says which row it is`,
  headerRowAbsent: ({ row }) => `there is no row ${row} to be the header; correct --header-row`,
  sheetAbsent: ({ sheets }) => `has no such sheet; there are: ${sheets}`,
  workbookDamaged: () =>
    'cannot be read as an Excel workbook; open it, save it as .xlsx or as CSV UTF-8, and try again',
  workbookTooLarge: ({ most }) =>
    `has a sheet of more than ${most} MiB, which is too large to be read as a workbook; save it as CSV UTF-8, which may be of any size`,
  oldWorkbook: () => 'is an Excel workbook of the old kind (.xls); save it as .xlsx or as CSV UTF-8 in Excel or WPS',
  webPage: () => 'is a web page and no table; open it in Excel or WPS and save it as .xlsx or as CSV UTF-8',
  pdf: () => 'is a PDF and no table; ask for the table as .xlsx or CSV',
  gzipDamaged: () => 'is packed with gzip and cannot be unpacked; it is damaged or not complete',
  monthsWithoutYear: () => 'has a column a month and no year; name it with --year 2013',
  columnGivenTwice: ({ name }) => `the column "${name}" stands in the file and is set besides; keep one of the two`,
  encoding: () => 'is not valid in the encoding of the file; save it as UTF-8 or GB18030, or name it with --encoding',
  lineTooLong: ({ most }) => `is longer than ${most} MiB; write one household a line`,
  tooManyCells: ({ most }) => `has more than ${most} cells, more than any spreadsheet has columns`,
  raggedRow: ({ expected, found }) => `has ${found} cells where the header has ${expected}`,
  quote: () => 'has a quotation mark that is not closed or stands in the middle of a cell',
  columnTwice: () => 'stands twice in the header',
  resultColumn: () => 'is the name of a result, which would stand beside it; rename the column',
  columnUnnamed: ({ column }) => `column ${column} has no name in the header; name it, or empty its cells`,
  header: () => 'the table has no header row',
  truthCell: () => 'must be true, false, 是 or 否 (empty for unknown)',
  columnRequired: () => 'is missing from the header',
  noHousehold: () => 'belongs to no household or member of the other tables; check its ids',
} as const satisfies Messages
