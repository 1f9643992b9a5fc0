/**
 * Branch and prune along one fact: some work is done for a whole stretch of its values, and where a comparison in it comes out
 * differently within the stretch, for both parts. What comes out covers every value, so nothing is missed between two.
 */
import { InputError, issue } from '../checks/issue'
import type { Exact } from '../exact/decimal'
import { Lines, Unsettled } from './lines'

/** Places over which the work went one way. */
export interface Stretch<Made> {
  readonly from: Exact
  readonly to: Exact
  readonly made: Made
}

/**
 * Does some work over the places from one to another, both included and whole numbers: in as few stretches as its comparisons
 * need, in their order. The work evaluates with the lines that it is given, and passes on what they throw.
 * @throws InputError where it turns at so many values that a list of them would tell nobody anything.
 */
export function inStretches<Made>(from: Exact, to: Exact, work: (lines: Lines) => Made): readonly Stretch<Made>[] {
  const done: Stretch<Made>[] = []
  const ends = [to]
  let next = from
  for (let end = ends.at(-1); end !== undefined; end = ends.at(-1)) {
    if (done.length + ends.length > most) throw new InputError([issue('sweepTooFine', 'along')])
    try {
      done.push({ from: next, to: end, made: work(new Lines(next, end)) })
      next = end.plus(1)
      ends.pop()
    } catch (thrown) {
      if (!(thrown instanceof Unsettled)) throw thrown
      ends.push(thrown.last)
    }
  }
  return done
}

const most = 4000
