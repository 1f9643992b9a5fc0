/** Values of inputs in words. */
import { isUnknown, settled, type Value, type Values } from '../exact/value'
import type { ConditionNode, Input, Label } from '../language/expression'
import { noneOfThem, notKnown, truths } from '../words/explanation'
import { joined, list, or, same } from '../words/language'
import { notRecorded } from '../words/notice'
import { dayText, intervalText } from './figures'

export const optionLabel = ({ optionLabels }: Pick<Input, 'optionLabels'>, id: string): Label =>
  optionLabels?.[id] ?? same(id)

/** What is known of a value; `undefined` is a fact that is not recorded. */
export function valueText(input: Input, value: Value | undefined): Label {
  if (value === undefined || isUnknown(value)) return notRecorded
  if ('low' in value) return intervalText(value, input.unit ?? '')
  if ('canBeTrue' in value) {
    const holds = settled(value)
    return holds === undefined ? notKnown : holds ? truths.yes : truths.no
  }
  if ('options' in value) {
    const [only, ...others] = value.options
    if (only === undefined || (others.length > 0 && isOpen(input, value.options))) return notKnown
    return or(value.options.map((option) => optionLabel(input, option)))
  }
  if ('surely' in value) {
    const options = [...value.surely].map((id) => optionLabel(input, id))
    return value.mayHoldMore ? list([...options, notKnown]) : options.length === 0 ? noneOfThem : list(options)
  }
  return 'day' in value ? dayText(value.day) : joined([dayText(value.first), dayText(value.last)], same(' – '))
}

/** Whether what is left of a choice says nothing: a reading that is left open, and all options but one. */
const isOpen = ({ source, options = [] }: Input, left: readonly string[]): boolean =>
  source === 'reading' || left.length + 1 >= options.length

/** The day that a condition compares with: the document's, or what it was amended to. */
export function dayOf(
  { day, figure }: Extract<ConditionNode, { readonly kind: 'onOrBefore' }>,
  values: Values,
): string {
  const amended = figure && values.get(figure.key)
  return amended && 'day' in amended ? amended.day : day
}
