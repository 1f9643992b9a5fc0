/** What a message about an input is made of. */

/** The figures and names that a message tells, such as `most`. */
export interface MessageValues {
  readonly [name: string]: string | number
}
export type IssueMessage = (values: MessageValues) => string
