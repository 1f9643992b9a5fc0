/** Determinations with a line of reason, from templates. */
import type { Determination } from '../kit/determination'
import type { DeterminationColumns } from '../kit/determination-kernel'
import type { SubjectIds } from '../kit/determine'
import { fromTemplate, type Template } from '../kit/shared-determination'
import type { SaidDetermination, Says } from './say'

/** The determination of a row by its template, with its line as the last of its parts. */
export function withLine(
  template: Template,
  ids: SubjectIds,
  columns: DeterminationColumns,
  row: number,
  says: Says,
): SaidDetermination {
  const made = writtenOut(template, ids, says)
  if (made) return made
  const other: Determination & { says?: Says } = fromTemplate(template, ids, columns, row)
  other.says = says
  return other as SaidDetermination
}

/** What most determinations are. Written out with the line, it takes less memory than one to which the line is added later. */
function writtenOut(
  { usual, hasAmount, hasNotes }: Template,
  ids: SubjectIds,
  says: Says,
): SaidDetermination | undefined {
  const { household, person, claim } = ids
  if (!usual || hasAmount || hasNotes || household === undefined || claim !== undefined) return undefined
  const { programme, outcome, instrument, covers, clauses, readings, reasons } = usual
  if (person === undefined) {
    if (instrument === undefined) return { programme, household, outcome, clauses, readings, reasons, says }
    if (covers === undefined) return { programme, household, outcome, instrument, clauses, readings, reasons, says }
    return { programme, household, outcome, instrument, covers, clauses, readings, reasons, says }
  }
  if (instrument === undefined) return { programme, household, person, outcome, clauses, readings, reasons, says }
  if (covers === undefined)
    return { programme, household, person, outcome, instrument, clauses, readings, reasons, says }
  return { programme, household, person, outcome, instrument, covers, clauses, readings, reasons, says }
}
