/** Names of kinds, programmes and periods as a report shows them. */
import type { Finding } from '../audit/finding'
import type { Label } from '../language/expression'
import { audit, kinds } from '../words/audit'
import { same } from '../words/language'
import { readings } from '../yiwu/all-readings'
import { type ProgrammeId, programmes } from '../yiwu/programmes'
import type { ReadingId } from '../yiwu/reading-options'
import { type StandardId, standards } from '../yiwu/standards'

export const kindLabel = (kind: string): Label => kinds[kind as Finding['kind']] ?? same(kind)

export const programmeLabel = (programme: string): Label =>
  programme === 'standardsCompliance'
    ? audit.standards
    : (programmes[programme as ProgrammeId]?.definition.label ?? same(programme))

export const periodLabel = (period: string): Label =>
  period === 'claims' ? audit.claims : period === 'standards' ? audit.standards : same(period)

export const standardLabel = (standard: string): Label =>
  standards[standard as StandardId]?.input.label ?? same(standard)

export const readingLabel = (id: string): Label => readings[id as ReadingId]?.input.label ?? same(id)

export const optionLabel = (id: string, option: string): Label =>
  readings[id as ReadingId]?.input.optionLabels?.[option] ?? same(option)
