/** What is printed, as lines under headings, before any format is chosen. */
import type { Label } from '../language/expression'

/** A line of text, set in by its depth. */
export interface Line {
  readonly depth: number
  readonly text: Label
}

export interface Section {
  readonly heading: Label
  readonly lines: readonly Line[]
}

export const flat = (texts: readonly Label[]): readonly Line[] => texts.map((text) => ({ depth: 0, text }))

/** Those that say something. */
export const filled = (sections: readonly Section[]): readonly Section[] =>
  sections
    .map(({ heading, lines }) => ({ heading, lines: lines.filter(({ text }) => text.en !== '') }))
    .filter(({ lines }) => lines.length > 0)
