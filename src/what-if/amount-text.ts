/** Sums and changes as people read them: a range says in words which way it goes, so that no sign stands within it. */
import { grouped } from '../exact/decimal'
import type { Amount } from '../household/sums'
import type { Language } from '../words/language'
import { ranges } from '../words/what-if'

/** A sum, or the two that it lies between: `1,200.00`, `0.00 to 1,200.00`, `50.00 or more`. */
export function amountText(amount: Amount, language: Language): string {
  if (typeof amount === 'string') return grouped(amount)
  const { min, max } = amount
  return max === undefined
    ? ranges.orMore[language](grouped(min))
    : ranges.between[language](grouped(min), grouped(max))
}

/** A change under its sign, `+20.00`; one that is open in words: `5.00 to 20.00 less`, `from 20.00 less to 5.00 more`. */
export function changeText(change: Amount, language: Language): string {
  if (typeof change === 'string') return (isRise(change) ? '+' : '') + grouped(change)
  const { min, max } = change
  const [low, high] = [unsigned(min), unsigned(max ?? '')]
  if (isFall(min)) {
    if (max === undefined) return ranges.fromLess[language](low)
    return isRise(max) ? ranges.lessToMore[language](low, high) : ranges.less[language](high, low)
  }
  return max === undefined ? ranges.moreThan[language](low) : ranges.more[language](low, high)
}

const unsigned = (sum: string): string => grouped(sum.replace('-', ''))
const isFall = (sum: string): boolean => sum.startsWith('-')
const isRise = (sum: string): boolean => !isFall(sum) && /[1-9]/.test(sum)
