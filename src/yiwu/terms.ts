/** What every call is checked against: the first day of the policy, its readings and its standards. */
import type { Terms } from '../kit/terms'
import { readings } from './readings'
import { standards } from './standards'

export const terms: Terms = { id: 'yiwu-2012-12-03', firstDay: '2012-12-03', readings, standards }
