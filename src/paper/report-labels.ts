/** What a report calls kinds, programmes, periods, standards and readings. */
import type { Policy } from '../kit/policy'
import type { Label } from '../language/expression'
import { audit, kinds } from '../words/audit'
import { same } from '../words/language'

type LabelOf = (id: string) => Label

export interface ReportLabels {
  readonly kind: LabelOf
  readonly programme: LabelOf
  readonly period: LabelOf
  readonly standard: LabelOf
  readonly reading: LabelOf
  readonly option: (reading: string, option: string) => Label
}

/** Under a policy; what it does not name is called by its id. */
export const labelsUnder = ({ programmes, standards, readings }: Policy): ReportLabels => ({
  kind: (id) => byId(kinds, id),
  programme: (id) => programmes[id]?.definition.label ?? byId({ standardsCompliance: audit.standards }, id),
  period: (id) => byId({ claims: audit.claims, standards: audit.standards }, id),
  standard: (id) => standards[id]?.input.label ?? same(id),
  reading: (id) => readings[id]?.input.label ?? same(id),
  option: (reading, option) => readings[reading]?.input.optionLabels?.[option] ?? same(option),
})

const byId = (labels: { readonly [id: string]: Label }, id: string): Label => labels[id] ?? same(id)
