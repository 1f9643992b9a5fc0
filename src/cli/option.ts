/** What an option of the command line is. */
import type { Label } from '../language/expression'

/** An option that takes neither a value nor one of a few words is a switch. */
export interface Option extends Label {
  /** What its value is called on the help page. */
  readonly value?: string
  /** The words that it may be. */
  readonly choices?: readonly string[]
  /** What it is where it is not given. */
  readonly otherwise?: string
  /** The command does nothing without it. */
  readonly required?: true
  /** It may be given several times, and its values make one list. Any other option given twice is an error. */
  readonly joins?: true
  /** A letter that stands for it. */
  readonly letter?: string
}
