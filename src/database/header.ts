/** What stands above a printed query: what it is, under which law it was printed, and how to print it again. */
import type { Policy } from '../kit/policy'
import type { Readings } from '../kit/terms'
import { textLiteral } from '../sql/expression'
import { version } from '../version'
import type { Language } from '../words/language'
import { queryHeader } from '../words/sql'

interface Printed {
  readonly policy: Policy
  readonly language: Language
  /** What was printed: `dibao`, `audit`. */
  readonly what: string
  /** As the caller gave them. */
  readonly given: { readonly [option: string]: unknown }
  readonly readings: Readings
  readonly on: string | undefined
}

/** Options of the library that the command line calls otherwise. */
const flags: { readonly [option: string]: string } = {
  householdsTable: 'households',
  membersTable: 'members',
  claimsTable: 'claims',
  paymentsTable: 'payments',
  programmes: 'programme',
  language: 'lang',
}

/** What an option is where it is not given. */
const defaults: { readonly [option: string]: string } = {
  as: 'select',
  layout: 'own',
  columns: 'camelCase',
  standards: 'table',
  onColumn: 'on',
  language: 'en',
  ...{ household: 'household', person: 'person', claim: 'claim' },
  ...{ householdsTable: 'households', membersTable: 'members', claimsTable: 'claims' },
  ...{ paymentsTable: 'payments', standardsTable: 'standards' },
}

/** What is shown where nobody asks. */
const isShownAnyway = (option: string, value: unknown): boolean =>
  option === 'show' && (value === 'findings' || value === 'result')

const flagOf = (option: string): string =>
  `--${(flags[option] ?? option).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** A word as a shell takes it. */
const word = (text: string): string => (/^[\w.,:/=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`)

function commandOf(printed: Printed): string {
  const { what, given } = printed
  const { readings: _, figures, ...others } = given
  // The same options make the same command, in whatever order they came
  const place = (option: string): string => (option === 'dialect' ? '' : option)
  const inOrder = Object.entries(others).sort(([one], [other]) => (place(one) < place(other) ? -1 : 1))
  const plain = inOrder.flatMap(([option, value]) => {
    if (value === undefined || value === false || value === defaults[option] || isShownAnyway(option, value)) return []
    if (value === true) return [flagOf(option)]
    const flag = option === 'standardsTable' && what === 'audit' ? '--standards' : flagOf(option)
    const values = Array.isArray(value) ? value : [value]
    return values.flatMap((one) => [flag, word(String(one))])
  })
  return [
    ...['jiuzhu', 'sql', what, ...plain],
    ...chosen(printed).flatMap((one) => ['--reading', word(one)]),
    ...(figures === undefined ? [] : ['--figures', 'FILE']),
  ].join(' ')
}

/** The readings that are not the document's default. */
const chosen = ({ policy, readings }: Printed): readonly string[] =>
  Object.entries(readings)
    .filter(([id, option]) => policy.readings[id]?.default !== option)
    .map(([id, option]) => `${id}=${option}`)

function headerLines(printed: Printed): readonly string[] {
  const { policy, language, what, on } = printed
  const say = queryHeader[language]
  return [
    say.what(what, version, policy.id),
    say.readings(chosen(printed).join(', ')),
    ...(what === 'audit' ? [] : [say.day(on)]),
    say.again(commandOf(printed)),
  ]
}

/** The lines as comments above a statement. */
export const withHeader = (printed: Printed, statement: string): string =>
  `${headerLines(printed)
    .map((line) => `-- ${line}`)
    .join('\n')}\n${statement}`

/** The same kept by the database beside a view. */
export const commentOn = (view: string, printed: Printed): string =>
  `COMMENT ON VIEW ${view} IS ${textLiteral(headerLines(printed).join(' | '))};`
