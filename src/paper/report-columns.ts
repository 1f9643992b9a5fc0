/** The columns of people as reports call them. */
import type { Finding } from '../audit/finding'
import type { Label } from '../language/expression'
import { carriedColumns } from '../tables/catalogue/carried'
import { same } from '../words/language'
import { sheetColumns } from '../words/people'

/** A carried column by the catalogue's name for it; another as the table calls it. */
export const carriedLabels = (name: string): Label =>
  carriedColumns.find(({ label }) => label.zh === name)?.label ?? same(name)

/** Columns of the sheet that a row stood on, which say nothing of whom a finding is about. */
const ofTheSheet: readonly string[] = Object.values(sheetColumns)

/** What a finding carries of whom it is about. */
export const peopleOn = ({ carried = {} }: Pick<Finding, 'carried'>): readonly (readonly [string, string])[] =>
  Object.entries(carried).filter(([name]) => !ofTheSheet.includes(name))
