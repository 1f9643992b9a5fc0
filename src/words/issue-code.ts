/** The codes of everything that can be wrong with an input, with what each tells. Codes stay; their wording may change. */

/** Nothing is told beside the code. */
export interface NoValues {
  readonly [name: string]: never
}

/** What an issue tells by its code: bounds, options, a suggestion (empty where nothing comes near), a row. Never what was given. */
export type IssueValues = {
  readonly dayCell: NoValues
  readonly dayAbsent: NoValues
  readonly dayZero: NoValues
  readonly dayAmbiguous: { readonly one: string; readonly other: string }
  readonly dayYearLast: NoValues
  readonly monthCell: NoValues
  readonly monthAbsent: NoValues
  readonly monthAmbiguous: { readonly one: string; readonly other: string }
  readonly monthRewritten: NoValues
  readonly periodCell: NoValues
  readonly moneyCell: NoValues
  readonly optionCell: { readonly options: string }
  readonly optionRemark: { readonly options: string }
  readonly idDamaged: NoValues
  readonly errorCell: NoValues
  readonly formulaCell: NoValues
  readonly scaledCell: NoValues
  readonly exampleRow: NoValues
  readonly captionRow: NoValues
  readonly titleUnit: { readonly row: number; readonly unit: string }
  readonly personAbsent: NoValues
  readonly householdTwice: { readonly row: number }
  readonly personTwice: { readonly row: number }
  readonly householdRowsDisagree: { readonly row: number }
  readonly numberOfSeveral: { readonly name: string; readonly count: number; readonly places: string }
  readonly numberIsOtherId: { readonly name: string }
  readonly numberPerhapsUnread: { readonly name: string }
  readonly earlierClaimOpen: NoValues
  readonly unknownColumn: { readonly name: string; readonly suggestion: string; readonly carry: string }
  readonly headerNotFound: {
    readonly rows: number
    readonly ids: string
    readonly columns: string
    readonly sheets: string
  }
  readonly headerRowAbsent: { readonly row: number }
  readonly sheetAbsent: { readonly sheets: string }
  readonly workbookDamaged: NoValues
  readonly workbookTooLarge: { readonly most: number }
  readonly oldWorkbook: NoValues
  readonly webPage: NoValues
  readonly pdf: NoValues
  readonly gzipDamaged: NoValues
  readonly monthsWithoutYear: NoValues
  readonly columnGivenTwice: { readonly name: string }
  readonly moneyText: NoValues
  readonly moneyNegative: NoValues
  readonly moneyDecimals: NoValues
  readonly moneyExponent: NoValues
  readonly moneySeparator: NoValues
  readonly moneyUnit: NoValues
  readonly moneyFullWidth: NoValues
  readonly moneyTooLarge: NoValues
  readonly notANumber: NoValues
  readonly wholeNumber: { readonly least: string | number; readonly most: string | number }
  readonly truth: NoValues
  readonly text: NoValues
  readonly identifier: NoValues
  readonly duplicateId: NoValues
  readonly date: NoValues
  readonly dayOrder: NoValues
  readonly dayAfter: { readonly limit: string; readonly label: string }
  readonly dayBefore: { readonly limit: string; readonly label: string }
  readonly academicYearOver: { readonly day: string }
  readonly beforePolicy: { readonly day: string }
  readonly academicYear: NoValues
  readonly year: NoValues
  readonly option: { readonly options: string }
  readonly list: NoValues
  readonly object: NoValues
  readonly required: NoValues
  readonly unknownKey: { readonly suggestion: string }
  readonly partlyBetween: NoValues
  readonly partlyChoice: NoValues
  readonly partlyNot: NoValues
  readonly partlyRefused: NoValues
  readonly noSentences: NoValues
  readonly notOfTheCase: { readonly option: string }
  readonly noSuchPlace: NoValues
  readonly emptyHousehold: NoValues
  readonly tooManyMembers: { readonly most: number }
  readonly tooManyItems: { readonly most: number }
  readonly insuranceAboveCost: { readonly limit: string; readonly label: string }
  readonly onRequired: NoValues
  readonly standardTwice: NoValues
  readonly standardFrom: NoValues
  readonly standardYear: NoValues
  readonly standardOrder: NoValues
  readonly standardOverlap: NoValues
  readonly standardUnit: { readonly unit: string }
  readonly figureRatio: NoValues
  readonly programme: { readonly options: string }
  readonly json: { readonly line?: number; readonly column?: number }
  readonly keyTwice: NoValues
  readonly jsonTooDeep: { readonly most: number }
  readonly numberText: NoValues
  readonly tooManyCells: { readonly most: number }
  readonly tooManyPayments: { readonly most: number }
  readonly tooManyFindings: { readonly most: number }
  readonly tooManyClaims: { readonly most: number }
  readonly moreUnknown: { readonly count: number }
  readonly typedFile: NoValues
  readonly encoding: NoValues
  readonly lineTooLong: { readonly most: number }
  readonly tooWide: NoValues
  readonly resultTooLarge: NoValues
  readonly column: NoValues
  readonly columnLength: { readonly expected: number; readonly found: number }
  readonly raggedRow: { readonly expected: number; readonly found: number }
  readonly quote: NoValues
  readonly columnTwice: NoValues
  readonly nameTwice: { readonly name?: string }
  readonly columnUnnamed: { readonly column: number }
  readonly resultColumn: NoValues
  readonly header: NoValues
  readonly truthCell: NoValues
  readonly otherHousehold: NoValues
  readonly versionTwice: NoValues
  readonly noVersions: NoValues
  readonly yearInForce: { readonly year: string }
  readonly columnRequired: NoValues
  readonly noHousehold: NoValues
  readonly month: NoValues
  readonly alongOn: NoValues
  readonly along: { readonly options: string }
  readonly sweepOrder: NoValues
  readonly sweepTooFine: NoValues
  readonly goal: NoValues
  readonly sweepBounds: { readonly least: string; readonly most: string }
  readonly windowOrder: NoValues
  readonly windowTooLong: { readonly from: string; readonly to: string; readonly most: number }
  readonly programmeName: { readonly suggestion?: string }
  readonly periodMonth: NoValues
  readonly periodYear: NoValues
  readonly periodAcademicYear: NoValues
  readonly periodOfClaim: NoValues
  readonly periodOfService: NoValues
  readonly duplicatePaymentId: NoValues
  readonly sqlName: NoValues
  readonly internal: NoValues
}

/** The code of an issue. */
export type IssueCode = keyof IssueValues
