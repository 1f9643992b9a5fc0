/** The city's standards by the date from which each value holds. */
import { readEntries } from '../kit/read-register'
import {
  type DatedFigure as DatedFigureOf,
  type DatedStandard as DatedStandardOf,
  Register,
  type RegisterEntries,
} from '../kit/register'
import { type FigureId, figures } from './figures'
import type { StandardId } from './standards'
import { terms } from './terms'

/** One value of one standard, from its first day on until the next value of the same standard. */
export type DatedStandard = DatedStandardOf<StandardId>

/** A figure of the document as it was amended from a day on, until the next row of the same figure. */
export type DatedFigure = DatedFigureOf<FigureId>

/**
 * A register of standards by date. Immutable; make one with `Standards.from`.
 * @example
 * const register = Standards.from([
 *   { standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400' },
 *   { standard: 'ruralDibaoStandard', from: '2013-07-01', value: '430', source: 'an illustrative notice' },
 * ])
 * register.entryOn('ruralDibaoStandard', '2013-07-01')
 * // { from: '2013-07-01', value: '430', source: 'an illustrative notice', place: 1 }
 */
export class Standards extends Register<StandardId> {
  /**
   * Reads a list of dated values (unknown JSON is welcome), in any order.
   *
   * @throws InputError with the path (`[3].value`) of everything that is wrong: a value that is not money, a date that
   * does not exist, two values of one standard from one date, a last day before the first or after the next value's
   * first, a unit that is not the standard's, a statistic without its year; an amended figure from before the document.
   * @example
   * Standards.from([{ standard: 'ruralDibaoStandard', from: '2013-01-01', value: '400.00' }]).inForce('2013-06-01')
   * // { ruralDibaoStandard: '400.00' }
   * @example
   * Standards.from([{ figure: 'medicalAidShare', from: '2015-01-01', value: '0.85', source: 'an amendment' }]).amendedOn('2015-06-01')
   * // [{ figure: 'medicalAidShare', value: '0.85', from: '2015-01-01', source: 'an amendment' }]
   */
  static from(list: readonly (DatedStandard | DatedFigure)[] | unknown): Standards {
    return new Standards(terms, readEntries({ ...terms, figures }, list) as RegisterEntries<StandardId>)
  }
}
