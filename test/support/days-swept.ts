/** Which of the paths that a sweep can go along are days. */
import { inputAt } from '../../src/case/paths'
import { DayFigure } from '../../src/language/input'
import { yiwu } from '../../src/yiwu/policy'

export function isDay(path: string): boolean {
  const figure = path.startsWith('figures.') ? yiwu.figures[path.slice('figures.'.length)] : undefined
  return figure ? figure instanceof DayFigure : inputAt(yiwu, path)?.type === 'day'
}
