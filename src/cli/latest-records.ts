/** A register of which each household counts once, by its latest version. It is read once to find these. */

import type { CaseRecord } from '../tables/case-tables'
import { Latest } from '../what-if/latest'
import { phrases } from '../words/command'
import type { Context } from './context'

/** Leaves out of records, or of their texts in the same order, those of earlier versions. */
type OnlyLatest = <One>(records: AsyncIterable<One>) => AsyncIterable<One>

/** Goes through a register, and says on stderr how many earlier versions are left out. */
export async function latestIn(
  records: AsyncIterable<CaseRecord>,
  on: string | undefined,
  { language, stderr }: Context,
): Promise<OnlyLatest> {
  const latest = new Latest(on)
  for await (const record of records) latest.add('fault' in record ? undefined : record.value)
  latest.close()
  if (latest.earlierOnes === 0) return (all) => all
  stderr.write(`${phrases.earlierVersions[language](String(latest.earlierOnes))}\n`)
  return async function* only(all) {
    let place = -1
    for await (const one of all) {
      place += 1
      if (!latest.isEarlier(place)) yield one
    }
  }
}
