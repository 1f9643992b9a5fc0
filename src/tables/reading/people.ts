/** A table with a row a person, taken apart into the households and the members that it holds. */

import type { TableCatalogue } from '../catalogue/column'
import { issue } from '../issues'
import type { IsSomebody } from './carried'
import { isHouseholdBlank, type TableRow } from './table-row'

export interface HouseholdsAndMembers {
  /** One row a household (and day), that of its first person; its number is `id`. */
  readonly households: readonly TableRow[]
  /** One row a person; the person's number is `id`. */
  readonly members: readonly TableRow[]
}

/**
 * Takes a table of people apart. The household's own cells stand in every row or in its first row alone, as merged cells are
 * saved; a row without a household's number belongs to the one above. Rows that disagree about their household are at fault,
 * and so are those that are nobody's: a household with more persons than it has would be paid more.
 */
export async function householdsAndMembers(
  rows: AsyncIterable<TableRow>,
  catalogue: TableCatalogue,
  isSomebody: IsSomebody,
): Promise<HouseholdsAndMembers> {
  const people = new People(catalogue, isSomebody)
  for await (const row of rows) people.add(row)
  return { households: people.households, members: people.members }
}

class People {
  readonly households: TableRow[] = []
  readonly members: TableRow[] = []
  private readonly ofHousehold: readonly string[]
  /** The id in the household's record of a column that has another in the table. */
  private readonly as: ReadonlyMap<string, string>
  private readonly first = new Map<string, TableRow>()
  private readonly count = new Map<string, number>()
  /** The household of the row above; undefined where that is not known. */
  private above: { readonly household: string; readonly on: string | undefined } | undefined
  /** Whether a heading stands between the row above and this one, so that it may begin another household. */
  private isBroken = false
  private readonly isSomebody: IsSomebody

  constructor({ columns }: TableCatalogue, isSomebody: IsSomebody) {
    this.isSomebody = isSomebody
    this.ofHousehold = columns.filter(({ ofHousehold }) => ofHousehold).map(({ id }) => id)
    this.as = new Map(columns.flatMap(({ id, as }) => (as === undefined ? [] : [[id, as]])))
  }

  add(row: TableRow): void {
    const { values, issues } = row
    if (issues.some(({ code }) => code === 'captionRow')) {
      this.isBroken = true
      this.members.push(row)
      return
    }
    const isAlone = isHouseholdBlank(row)
    const household = isAlone ? this.above?.household : values.household
    const on = values.on ?? (household === this.above?.household ? this.above?.on : undefined)
    this.above = household === undefined ? undefined : { household, on }
    const disagreeing = household === undefined ? [] : this.disagreements(row, household, on)
    const own = this.personOf(row, household, on)
    this.isBroken &&= isAlone
    const isUnknown = (household === undefined && issues.length === 0) || this.isBroken
    const unknown = isUnknown ? [issue('required', 'household')] : []
    const isNobodys = issues.length === 0 && !this.isSomebody(row)
    const nobody = isNobodys ? [issue('personAbsent', '')] : []
    this.members.push({ ...own, issues: [...issues, ...disagreeing, ...unknown, ...nobody] })
  }

  /** What a row says of its household otherwise than the first row; the first row becomes the household's. */
  private disagreements(row: TableRow, household: string, on: string | undefined) {
    const key = `${household}\t${on ?? ''}`
    const first = this.first.get(key)
    if (!first) {
      this.first.set(key, row)
      const values: { [column: string]: string } = { id: household, ...(on === undefined ? {} : { on }) }
      for (const id of this.ofHousehold)
        if (id !== 'household' && row.values[id] !== undefined) values[this.as.get(id) ?? id] = row.values[id]
      this.households.push({
        ...row,
        values,
        issues: row.issues.filter(({ path }) => path === '' || this.ofHousehold.includes(path)),
      })
      return []
    }
    return this.ofHousehold
      .filter((id) => id !== 'on' && id !== 'household')
      .filter((id) => row.values[id] !== undefined && row.values[id] !== first.values[id])
      .map((id) => issue('householdRowsDisagree', id, { row: first.row }))
  }

  /** The member of a row; without a number of its own it has its place in the household. */
  private personOf(row: TableRow, household: string | undefined, on: string | undefined): TableRow {
    const key = `${household}\t${on ?? ''}`
    const place = (this.count.get(key) ?? 0) + 1
    this.count.set(key, place)
    const values: { [column: string]: string } = {
      ...(household === undefined ? {} : { household }),
      ...(on === undefined ? {} : { on }),
      id: row.values.person ?? `${household}-${place}`,
    }
    for (const [id, value] of Object.entries(row.values))
      if (id !== 'person' && !this.ofHousehold.includes(id)) values[id] = value
    return { ...row, values }
  }
}
