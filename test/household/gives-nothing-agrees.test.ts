/** Where surely nothing is due of a programme: said of no programme with a due, and of every one that a month or a year has none of. */
import { expect, it } from 'vitest'
import { duesOf } from '../../src/household/dues'
import { givesNothing } from '../../src/household/gives-nothing'
import { Setting } from '../../src/household/setting'
import { Timeline } from '../../src/household/timeline'
import { checkedVersions } from '../../src/household/versions'
import { paceOf } from '../../src/kit/programme'
import { yiwu } from '../../src/yiwu/policy'
import { Standards } from '../../src/yiwu/register'
import { plant } from '../audit/planter'

const months = Array.from({ length: 12 }, (_, place) => `2013-${String(place + 1).padStart(2, '0')}`)
const span = { months, years: ['2013'], academicYears: ['2012-2013', '2013-2014'] }
const ofMonths = { ...span, years: [] }

it('agrees with the dues of a year of households', () => {
  const { cases, standards } = plant(11, 60, true)
  const setting = new Setting(yiwu, { standards: Standards.from(standards as never) })
  const byHousehold = new Map<string, object[]>()
  for (const version of cases) byHousehold.set(version.id, [...(byHousehold.get(version.id) ?? []), version])
  const said = { nothing: 0, something: 0 }
  for (const versions of byHousehold.values()) {
    const timeline = new Timeline(checkedVersions(yiwu, versions), setting)
    for (const definition of yiwu.definitions) {
      const pace = paceOf(definition)
      if (pace === 'service') continue
      const asked = pace === 'year' ? ofMonths : span
      const isNothing = givesNothing(timeline, definition, asked)
      const dues = duesOf(timeline, definition, asked)
      const areNothing = dues.every((due) => due.fen.high === 0n && !due.entitled.canBeTrue && !due.notApproved)
      // Of claims, and of students of another year, it is not said though nothing may be due.
      const isSaid = pace === 'month' || pace === 'year'
      expect([definition.id, isSaid ? isNothing : isNothing && !areNothing]).toEqual([
        definition.id,
        isSaid ? areNothing : false,
      ])
      said[isNothing ? 'nothing' : 'something'] += 1
    }
  }
  expect(said.nothing).toBeGreaterThan(50)
  expect(said.something).toBeGreaterThan(50)
})
