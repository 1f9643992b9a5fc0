/** The pictures of the pages are what the library draws (`npm run pictures` draws them anew). */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { chartOf, sweep } from '../../src/what-if'

const adult = { birthDate: '1970-01-01', categories: [], employeeMedicalInsurance: false } as const
const twoAdults = {
  id: 'H-2',
  on: '2013-06-01',
  residence: 'urban',
  monthlyIncome: '600',
  certified: { lowIncome: false },
  members: [
    { id: 'a', ...adult },
    { id: 'b', ...adult },
  ],
} as const
const standards = { urbanDibaoStandard: '500', ruralDibaoStandard: '400' }

it.each([
  ['en', 'two-adults'],
  ['zh', 'two-adults.zh-CN'],
] as const)('%s', (language, name) => {
  const drawn = chartOf(sweep(twoAdults, 'monthlyIncome', { standards }), { language })
  expect(readFileSync(`docs/pictures/${name}.svg`, 'utf8')).toBe(`${drawn}\n`)
})
