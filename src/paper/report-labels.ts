/** What a report calls kinds, programmes, periods, standards and readings. */
import type { Finding } from '../audit/finding'
import { periodText } from '../explain/periods'
import type { Policy, PolicyInFull } from '../kit/policy'
import type { Label } from '../language/expression'
import { audit, kinds } from '../words/audit'
import { kindsExplained, kindsForPeople } from '../words/audit-report'
import { same } from '../words/language'
import { optionName, readingName } from './reading-names'

type LabelOf = (id: string) => Label

export interface ReportLabels {
  /** As the contract names it. */
  readonly kind: LabelOf
  /** As people call it. */
  readonly kindForPeople: LabelOf
  readonly programme: LabelOf
  readonly note: (programme: string, code: string) => Label
  readonly period: LabelOf
  readonly standard: LabelOf
  readonly reading: LabelOf
  readonly option: (reading: string, option: string) => Label
}

type Words = Policy & Partial<Pick<PolicyInFull, 'findings'>>

/** Under a policy; what it does not name is called by its id. */
export const labelsUnder = ({ programmes, standards, readings, findings = {} }: Words): ReportLabels => ({
  kind: (id) => byId(kinds, id),
  kindForPeople: (id) => findings[id]?.name ?? byId(kindsForPeople, id),
  programme: (id) => programmes[id]?.definition.label ?? byId({ standardsCompliance: audit.standards }, id),
  note: (programme, code) =>
    programmes[programme]?.definition.notes?.find((note) => note.code === code)?.label ?? same(code),
  period: (id) => (id === 'claims' || id === 'standards' ? audit[id] : periodText(id)),
  standard: (id) => standards[id]?.input.label ?? same(id),
  reading: (id) => readingName({ readings }, id),
  option: (reading, option) => optionName({ readings }, reading, option),
})

const byId = (labels: { readonly [id: string]: Label }, id: string): Label => labels[id] ?? same(id)

/** A kind with its reason, as far as people call it otherwise for that: a name of `kindsForPeople`. */
export function kindName({ kind, reason }: Pick<Finding, 'kind' | 'reason'>): string {
  const own = `${kind}.${reason}`
  return own in kindsForPeople ? own : kind
}

/** A finding's kind as people call it. */
export const kindOf = ({ findings }: PolicyInFull, finding: Pick<Finding, 'kind' | 'reason'>): Label =>
  findings[finding.kind]?.name ?? byId(kindsForPeople, kindName(finding))

/** The kinds of some names, in order of precedence, with what each means. */
export const explainedKinds = (
  { findings }: PolicyInFull,
  names: ReadonlySet<string>,
): readonly { readonly name: Label; readonly means: Label }[] =>
  Object.keys(kindsForPeople)
    .filter((name) => names.has(name))
    .map((name) => findings[name] ?? { name: byId(kindsForPeople, name), means: byId(kindsExplained, name) })
