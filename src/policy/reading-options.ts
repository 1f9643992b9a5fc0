/** The options of every reading, the default first, in the order of the document; `readings.ts` says what they mean. */
export const readingOptions = {
  dibaoThreshold: ['below', 'atOrBelow'],
  dibaoFloor: ['perPerson', 'oncePerHousehold', 'cityAverage'],
  rounding: ['byWords', 'halfUp'],
  ruralParityDate: ['byEndOf2013', 'throughout2013'],
  lowIncomeTest: ['certificate', 'income'],
  lowIncomeBase: ['twelveMonths', 'monthlyFigure'],
  lowIncomeWithDibao: ['exclusive', 'cumulative'],
  lowIncomePartYear: ['byMonth', 'wholeYear'],
  medicalBase: ['afterAllInsurance', 'afterGovernmentInsurance'],
  medicalRatioCounts: ['governmentAndAid', 'allPayers'],
  medicalRatioPeriod: ['perClaim', 'perYear'],
  medicalYear: ['settlementDate', 'serviceDate'],
  medicalCapHolder: ['person', 'household'],
  employeeInsuranceScope: ['veteransGroup', 'disabledVeteransOnly'],
  diseaseList: ['byRecognition', 'closed'],
  incomeMultipleStandard: ['ownResidence', 'urban'],
  guaranteedPersonsInMedicalAid: ['undetermined', 'listedOnly', 'covered'],
  studentGrantGroup: ['s1Groups', 'poorFamiliesOnly'],
  sameKindAid: ['exclusive', 'topUp', 'keepHigher'],
  partAcademicYear: ['flat', 'perSemester'],
  scatteredOrphanBase: ['standard', 'floor'],
  orphanRoundingChain: ['publishedStandard', 'once'],
} as const

export type ReadingId = keyof typeof readingOptions
export type OptionOf<Id extends ReadingId> = (typeof readingOptions)[Id][number]
export const readingIds = Object.keys(readingOptions) as readonly ReadingId[]

/** Options that leave a point open: what depends on it is undetermined between the other options. */
export const openOptions: { readonly [id in ReadingId]?: string } = { guaranteedPersonsInMedicalAid: 'undetermined' }

/** The option chosen at every point. */
export type Readings = { readonly [id in ReadingId]: OptionOf<id> }

/** The default option at every point. */
export const defaultReadings = Object.freeze(
  Object.fromEntries(readingIds.map((id) => [id, readingOptions[id][0]])),
) as Readings
