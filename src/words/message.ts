/** What a message about an input is made of. */
import type { IssueCode, IssueValues } from './issue-code'

/** The figures and names that a message tells, such as `most`. */
export interface MessageValues {
  readonly [name: string]: string | number
}
/** Some messages by their codes, each of which takes what its code tells. */
export type Messages<Code extends IssueCode = IssueCode> = { readonly [code in Code]?: IssueMessage<code> }

/** A message of every one of some codes. */
export type AllMessages<Code extends IssueCode> = { readonly [code in Code]: IssueMessage<code> }

type IssueMessage<Code extends IssueCode> = (values: IssueValues[Code]) => string
