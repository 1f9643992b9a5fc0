/** A row of a file as it stands, before anything is made of it. */

/** Why a row has no cells. */
export type RowFault = 'quote' | 'encoding' | 'lineTooLong' | 'tooManyCells'

/** A row by the number that a person counts: the first row of the file is 1, blank rows, titles and headers included. */
export type FileRow =
  | { readonly row: number; readonly cells: readonly string[] }
  | { readonly row: number; readonly fault: RowFault }
