/** Names of kinds, programmes and periods as a report shows them. */
import type { Finding } from '../audit/finding'
import type { Label } from '../engine/expression'
import { audit, kinds } from '../messages/audit'
import { same } from '../messages/language'
import { readings } from '../policy/all-readings'
import { type ProgrammeId, programmes } from '../policy/programmes'
import type { ReadingId } from '../policy/reading-options'
import { type StandardId, standards } from '../policy/standards'

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
