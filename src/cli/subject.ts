import { nearest } from '../checks/schema'
import { programmeNamed } from '../kit/policy'
import { subjectIds, type TableSubject, tableSubject } from '../tables/subject'
import { phrases } from '../words/command'
import { list, same } from '../words/language'
import { oneOf } from './arguments'
import { type Context, UsageError } from './context'

/** Programmes by any of their names. */
export const programmeIds = (names: readonly string[], context: Context): readonly string[] =>
  names.map(
    (name) =>
      programmeNamed(context.policy, name)?.id ??
      oneOf('--programme', name, Object.keys(context.policy.programmes), context),
  )

/** The programme or formula that an argument names, or bad usage with a suggestion. */
export function subjectNamed(name: string | undefined, { policy, language }: Context): TableSubject {
  const subject = name === undefined ? undefined : tableSubject(policy, name)
  if (subject) return subject
  const ids = subjectIds(policy)
  const known = list(ids.map(same))[language]
  const meant = name === undefined ? '' : nearest(name, ids)
  if (name === undefined) throw new UsageError(phrases.nameProgramme[language](known))
  throw new UsageError(
    meant ? phrases.noProgrammeMeant[language](name, meant) : phrases.noProgramme[language](name, known),
  )
}
