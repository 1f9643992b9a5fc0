/** What is wrong with a row that has no cells. */
import type { Issue } from '../../checks/issue'
import { issue } from '../issues'
import { longestLineDefault, mebibyte } from '../text'
import { mostCells } from './records'
import type { RowFault } from './row'

export const rowIssue = (fault: RowFault): Issue =>
  issue(fault, '', { most: fault === 'tooManyCells' ? mostCells : longestLineDefault / mebibyte })
