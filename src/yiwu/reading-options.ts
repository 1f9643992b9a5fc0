/** How every point is read where the document can be read in more than one way; the default stands first. */
export interface Readings {
  /** Whether income exactly at the dibao line qualifies: it must be below, or may be at it. 二(二)1-s2 */
  readonly dibaoThreshold: 'below' | 'atOrBelow'
  /** What the 40% floor is counted on: every member's standard, one standard a household, or no single case. 二(二)1-s2 */
  readonly dibaoFloor: 'perPerson' | 'oncePerHousehold' | 'cityAverage'
  /** To the fen as the words bind (floors up, ceilings down), or to the nearest fen. 二(二)1-s2 */
  readonly rounding: 'byWords' | 'halfUp'
  /** From when the rural standard must be 80% of the urban one. 二(二)1-s1 */
  readonly ruralParityDate: 'byEndOf2013' | 'throughout2013'
  /** Whether only a certificate makes a low-income household, or income too where there is no certificate. 二(一)-s2 */
  readonly lowIncomeTest: 'certificate' | 'income'
  /** What the 25% is taken of: twelve months of the rural standard, or its monthly figure. 二(二)3-s2 */
  readonly lowIncomeBase: 'twelveMonths' | 'monthlyFigure'
  /** Whether a certified low-income household keeps the subsidy while on dibao. 二(二)3-s2 */
  readonly lowIncomeWithDibao: 'exclusive' | 'cumulative'
  /** Whether a part year is owed by qualifying month, or whole. 二(二)3-s2 */
  readonly lowIncomePartYear: 'byMonth' | 'wholeYear'
  /** What the 80% is taken of: what every insurance and help leaves, or what government insurance leaves. 二(三)1-s2 */
  readonly medicalBase: 'afterAllInsurance' | 'afterGovernmentInsurance'
  /** What counts under the 90%: government insurance and aid, or every payer. 二(三)1-s2 */
  readonly medicalRatioCounts: 'governmentAndAid' | 'allPayers'
  /** Whether the 90% is measured over each claim or over the year. 二(三)1-s2 */
  readonly medicalRatioPeriod: 'perClaim' | 'perYear'
  /** Which day says whose year's cap a claim uses. 二(三)1-s2 */
  readonly medicalYear: 'settlementDate' | 'serviceDate'
  /** Who holds the yearly cap. 二(三)1-s2 */
  readonly medicalCapHolder: 'person' | 'household'
  /** Whom the condition on employee insurance limits. 二(三)1-s2 */
  readonly employeeInsuranceScope: 'veteransGroup' | 'disabledVeteransOnly'
  /** Whether an illness that is not listed may be recognised. 二(三)1-s2 */
  readonly diseaseList: 'byRecognition' | 'closed'
  /** Which standard the 1.5 times are of: the household's own, or the urban one. 二(三)1-s2 */
  readonly incomeMultipleStandard: 'ownResidence' | 'urban'
  /** Whether Five Guarantees, Three Withouts and orphans have medical aid: left open, only if listed otherwise, or yes. 二(三)1-s2 */
  readonly guaranteedPersonsInMedicalAid: 'undetermined' | 'listedOnly' | 'covered'
  /** Who gets the student grant: every group of schooling assistance, or poor families and orphans. 二(四)-s2 */
  readonly studentGrantGroup: 's1Groups' | 'poorFamiliesOnly'
  /** What same-kind aid does to the grant: shuts it out, lets it top up, or leaves the higher of the two. 二(四)-s3 */
  readonly sameKindAid: 'exclusive' | 'topUp' | 'keepHigher'
  /** Whether a part academic year has the flat figure, or half of it a semester. 二(四)-s2 */
  readonly partAcademicYear: 'flat' | 'perSemester'
  /** What the 60% is taken of: the institutional standard in force, or its floor. 二(六)-s2 */
  readonly scatteredOrphanBase: 'standard' | 'floor'
  /** Whether the institutional figure is rounded first, or only the end of the chain. 二(六)-s2 */
  readonly orphanRoundingChain: 'publishedStandard' | 'once'
}

/** A point where the document can be read in more than one way. */
export type ReadingId = keyof Readings

/** The options of every reading, the default first, in the order of the document; `readings.ts` has their words. */
export const readingOptions: { readonly [id in ReadingId]: readonly Readings[id][] } = {
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
}

export type OptionOf<Id extends ReadingId> = Readings[Id]
export const readingIds = Object.keys(readingOptions) as readonly ReadingId[]

/** Options that leave a point open: what depends on it is undetermined between the other options. */
export const openOptions: { readonly [id in ReadingId]?: string } = { guaranteedPersonsInMedicalAid: 'undetermined' }

/** The default option at every point. */
export const defaultReadings = Object.freeze(
  Object.fromEntries(readingIds.map((id) => [id, readingOptions[id][0]])),
) as unknown as Readings
