/** Whom results are about, by the names that the case carries; ids stand in the annex alone. */
import type { RecordRow } from '../explain/record'
import type { Determination } from '../kit/determination'
import type { Label } from '../language/expression'
import { list, same } from '../words/language'
import { everybody } from '../words/notice'

type Subject = Pick<Determination, 'person' | 'claim'>

export class People {
  private readonly called: ReadonlyMap<string, Label>
  private readonly size: number

  constructor(record: readonly RecordRow[]) {
    this.called = new Map(
      record.map(({ about, id, of, called }) => [about === 'household' ? '' : keyOf(of ?? id, of && id), called]),
    )
    this.size = record.filter(({ about }) => about === 'person').length
  }

  /** Everybody whom results are about, each once. */
  whom(subjects: readonly Subject[]): Label {
    const keys = [...new Set(subjects.map(({ person, claim }) => (person === undefined ? '' : keyOf(person, claim))))]
    if (keys.includes('')) return everybody.household
    const isEverybody = keys.length === this.size && this.size > 1 && subjects.every(({ claim }) => claim === undefined)
    return isEverybody ? everybody.member : list(keys.map((key) => this.called.get(key) ?? same(key)))
  }
}

const keyOf = (person: string, claim: string | undefined): string => JSON.stringify([person, claim ?? null])
