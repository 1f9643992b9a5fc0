/** An SMT-LIB 2 script as it grows: symbols declared, terms defined under a name, assertions. */
import { type BoolTerm, isPlain, symbol } from './terms'

/** What the terms call. `div` of SMT-LIB is exact, and goes down where the divisor is positive. */
const operations = `(define-fun least ((a Int) (b Int)) Int (ite (<= a b) a b))
(define-fun greatest ((a Int) (b Int)) Int (ite (<= a b) b a))
(define-fun rounded-down ((a Int) (by Int)) Int (div a by))
(define-fun rounded-up ((a Int) (by Int)) Int (- (div (- a) by)))
(define-fun rounded-halfUp ((a Int) (by Int)) Int (div (+ (* 2 a) by) (* 2 by)))`

/** What is true of a product of two numbers, with the products that each law speaks of. */
export const productLaws = [
  {
    says: 'The product of two numbers from 0 on is from 0 on.',
    holds: '(=> (and (<= 0 a) (<= 0 b)) (<= 0 (times a b)))',
    of: ['(times a b)'],
  },
  {
    says: 'The product of a number from 0 on and one from 1 on is no less than the first.',
    holds: '(=> (and (<= 0 a) (<= 1 b)) (<= a (times a b)))',
    of: ['(times a b)'],
  },
  {
    says: 'A product with 0 is 0.',
    holds: '(=> (or (= 0 a) (= 0 b)) (= 0 (times a b)))',
    of: ['(times a b)'],
  },
  {
    says: 'The product of two numbers from 0 on grows, or stays, as each of them grows.',
    holds: '(=> (and (<= 0 a c) (<= 0 b d)) (<= (times a b) (times c d)))',
    of: ['(times a b)', '(times c d)'],
  },
] as const

/**
 * What a product of two unknown numbers is. `exact` is multiplication, which solvers find hard. `lawful` is any function
 * that keeps the laws above: what is proved of all of those is proved of multiplication too.
 */
const products = {
  exact: ['(define-fun times ((a Int) (b Int)) Int (* a b))'],
  lawful: [
    '(declare-fun times (Int Int) Int)',
    ...productLaws.map(({ holds, of }) => {
      const numbers = of.length > 1 ? '(a Int) (b Int) (c Int) (d Int)' : '(a Int) (b Int)'
      return `(assert (forall (${numbers}) (! ${holds} :pattern (${of.join(' ')}))))`
    }),
  ],
} as const

export type Products = keyof typeof products

export class Script {
  private readonly lines: string[] = []
  private readonly taken = new Map<string, number>()

  /** Declares something of any value, and gives the symbol it is written by. */
  declare(name: string, sort: 'Bool' | 'Int'): string {
    const written = this.unused(name)
    this.lines.push(`(declare-const ${written} ${sort})`)
    return written
  }

  /** Names a term, so that it stands once however often it is used; a plain symbol or number needs no name. */
  define(name: string, sort: 'Bool' | 'Int', term: string): string {
    if (isPlain(term)) return term
    const written = this.unused(name)
    this.lines.push(`(define-fun ${written} () ${sort} ${term})`)
    return written
  }

  assert(term: BoolTerm): void {
    if (term !== 'true') this.lines.push(`(assert ${term})`)
  }

  text(kind: Products): string {
    return ['(set-logic ALL)', operations, ...products[kind], ...this.lines].join('\n')
  }

  private unused(name: string): string {
    const times = (this.taken.get(name) ?? 0) + 1
    this.taken.set(name, times)
    return symbol(times === 1 ? name : `${name} ~${times}`)
  }
}
