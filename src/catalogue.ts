/** Everything that the policy of Yiwu holds, as data with names in both languages. */

import { lazily } from './checks/once'
import { catalogue as catalogueOf } from './explain/catalogue'
import { label as labelUnder } from './explain/label'
import type { Language } from './words/language'
import type { Catalogue, LabelledId } from './yiwu/explained'
import { yiwuInFull } from './yiwu/in-full'

/**
 * Everything that the policy holds, as data: programmes, formulas, figures, standards, readings, facts with their options, fields of
 * a case with the questions of a form, outcomes, conditions, notes, units, errors and clauses; each with its name in Chinese and
 * English. `jiuzhu rules --format json` prints the same. It is made when it is first looked at.
 * @example
 * catalogue.programmes[0].label.zh // '最低生活保障'
 * @example
 * catalogue.facts.find(({ id }) => id === 'residence').options.map(({ label }) => label.en) // ['urban', 'rural']
 */
export const catalogue: Catalogue = /* @__PURE__ */ lazily(
  {
    document: true,
    programmes: true,
    formulas: true,
    parameters: true,
    standards: true,
    readings: true,
    facts: true,
    fields: true,
    outcomes: true,
    conditions: true,
    notes: true,
    units: true,
    errors: true,
    clauses: true,
  },
  () => catalogueOf(yiwuInFull) as Catalogue,
)

/**
 * What an id is called: of a programme, outcome, fact, option (`orphan`, `residence.rural`), standard, figure, reading, condition, note,
 * unit or clause, or a path of a case (`members[0].birthDate`).
 * @throws InputError with the path `id` for an id that nothing has.
 * @example
 * label('dibao', 'zh') // '最低生活保障'
 * @example
 * label('members[0].birthDate', 'en') // 'date of birth'
 */
export const label = (id: LabelledId, language: Language): string => labelUnder(yiwuInFull, id, language)
