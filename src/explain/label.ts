/** What an id is called, whatever it is the id of. */
import { InputError } from '../checks/issue'
import { once } from '../checks/once'
import { unknownName } from '../checks/schema'
import type { PolicyInFull } from '../kit/policy'
import type { Label } from '../language/expression'
import type { Language } from '../words/language'
import { catalogue } from './catalogue'

/** The names of everything in the catalogue by id; an id that two things have is the first one's. */
const namesIn = once((policy: PolicyInFull): ReadonlyMap<string, Label> => {
  const {
    programmes,
    outcomes,
    facts,
    fields,
    standards,
    parameters,
    readings,
    conditions,
    notes,
    units,
    formulas,
    clauses,
  } = catalogue(policy)
  const entries: readonly (readonly [string, Label])[] = [
    ...[...programmes, ...outcomes, ...facts, ...standards, ...parameters, ...readings, ...formulas].map(named),
    ...fields.map(({ path, label }) => [path, label] as const),
    ...facts.flatMap(({ id, options = [] }) =>
      options.flatMap((one) => [named(one), [`${id}.${one.id}`, one.label]] as const),
    ),
    ...readings.flatMap(({ id, options }) =>
      Object.entries(options).flatMap(
        ([option, label]) =>
          [
            [`${id}.${option}`, label],
            [option, label],
          ] as const,
      ),
    ),
    ...[...conditions, ...notes, ...units].map(named),
    ...clauses.map(({ locator, summary }) => [locator, summary] as const),
  ]
  return new Map(entries.toReversed())
})

const named = ({ id, label }: { readonly id: string; readonly label: Label }): readonly [string, Label] => [id, label]

/** @throws InputError for an id that nothing has. */
export function label(policy: PolicyInFull, id: string, language: Language): string {
  const names = namesIn(policy)
  // Paths of a case name a member by number.
  const found =
    names.get(id) ??
    names.get(id.replaceAll(/\[\d+\]/g, '[]')) ??
    names.get(id.replace(/^(standards|readings|figures)\./, ''))
  if (!found) throw new InputError([unknownName(id, [...names.keys()], 'id')])
  return found[language]
}
