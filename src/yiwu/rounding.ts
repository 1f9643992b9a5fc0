/** Rounding as the words bind it, or to the nearest fen where the reading `rounding` says so. */
import { type Quantity, when } from '../language/quantity'
import { readings } from './readings'

/** A figure that may not be undercut. */
export const roundedAsFloor = <U extends string>(figure: Quantity<U>): Quantity<U> =>
  when(readings.rounding.is('byWords'), figure.roundedUp(), figure.roundedHalfUp())

/** A figure that may not be exceeded. */
export const roundedAsCeiling = <U extends string>(figure: Quantity<U>): Quantity<U> =>
  when(readings.rounding.is('byWords'), figure.roundedDown(), figure.roundedHalfUp())

/** A share of a yearly sum that may not be undercut. */
export const shareAsFloor = <U extends string, const V extends string>(
  figure: Quantity<U>,
  share: { readonly parts: Quantity<'ratio'>; readonly outOf: string; readonly unit: V },
): Quantity<V> =>
  when(
    readings.rounding.is('byWords'),
    figure.share({ ...share, rounding: 'up' }),
    figure.share({ ...share, rounding: 'halfUp' }),
  )
