/** No notice names a fact, a programme or a reading by its identifier where people have a word for it. */

import { expect, it } from 'vitest'
import { explainText } from '../../src'
import { RandomHouseholds } from '../support/random-households'
import { explain } from '../support/untyped'

const standards = { ruralDibaoStandard: '400', urbanDibaoStandard: '500' }

/** Every case of a household holds ids, `R-00001` and `p1`; clauses, findings and readings have numbers. */
const numbered = /R-\d+|\b[A-Z]\d+\b|\b[a-z]\d+\b|-s\d+/g

it('of a household of which much is unknown says a word for everything', () => {
  for (const unknowns of [0.1, 0.5]) {
    const households = new RandomHouseholds(17, unknowns)
    for (let number = 0; number < 25; number++) {
      const explained = explain(households.household(number), { standards })
      const chinese = explainText(explained, { languages: ['zh'] }).replaceAll(numbered, '')
      expect(chinese.match(/[A-Za-z]{2,}/g)).toBe(null)
      expect(explainText(explained).match(/\b[a-z]+[A-Z]\w*/g)).toBe(null)
      const labels = explained.explanations.flatMap(({ missing }) => missing.map(({ label }) => label.en))
      for (const label of labels) expect(label).not.toMatch(/^(categories|readings?|sameKindAid) /)
    }
  }
})
