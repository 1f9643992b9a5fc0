/** What a determination comes to, in one plain sentence. */

import { grouped } from '../exact/decimal'
import { type Determined, instrumentsOf } from '../kit/determine'
import { instrumentsIn } from '../kit/programme'
import type { Label } from '../language/expression'
import { answers, sums } from '../words/explanation'
import { list, say } from '../words/language'
import type { MissingFact } from './missing'

/** The answer in one plain sentence. */
export function answerOf(
  { definition, determination, evaluation }: Determined,
  missing: readonly Pick<MissingFact, 'label'>[],
  amountText: (amount: string) => string = grouped,
): Label {
  const { label, grant } = definition
  const { outcome, amount, unit } = determination
  const isStatus = grant.kind === 'status'
  switch (outcome) {
    case 'entitled':
      if (amount === '0.00') return say(answers.nothingLeft, label, '')
      if (amount !== undefined && unit) return say(answers.amount, label, say(sums[unit], amountText(amount)))
      return say(isStatus ? answers.status : answers.service, label, '')
    case 'notEntitled':
      return say(isStatus ? answers.notStatus : answers.notEntitled, label, '')
    case 'referred':
      return say(answers.referred, label, list(instrumentsOf(instrumentsIn(grant), evaluation)))
    case 'undetermined':
      return say(answers.undetermined, label, list(missing.map((fact) => fact.label)))
  }
}
