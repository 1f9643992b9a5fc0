/** A script as it grows, the operations that its terms call, and what it takes a product to be. */
import { describe, expect, it } from 'vitest'
import { Model } from '../../support/smt-lib'
import { productLaws, Script } from './script'

const exact = new Script().text('exact')

describe('a script', () => {
  const own = (script: Script): readonly string[] => script.text('exact').slice(exact.length).split('\n').slice(1)

  it('holds declarations, definitions and assertions in the order in which they came', () => {
    const script = new Script()
    expect(script.declare('income', 'Int')).toBe('income')
    expect(script.declare('may hold more', 'Bool')).toBe('|may hold more|')
    expect(script.define('double', 'Int', '(* 2 income)')).toBe('double')
    script.assert('(<= 0 income)')
    expect(script.define('small', 'Bool', '(< double 10)')).toBe('small')
    expect(own(script)).toEqual([
      '(declare-const income Int)',
      '(declare-const |may hold more| Bool)',
      '(define-fun double () Int (* 2 income))',
      '(assert (<= 0 income))',
      '(define-fun small () Bool (< double 10))',
    ])
  })

  it('tells apart what has the same name', () => {
    const script = new Script()
    const named = ['low', 'low', 'low', 'high'].map((name) => script.define(name, 'Int', '(+ a 1)'))
    expect(named).toEqual(['low', '|low ~2|', '|low ~3|', 'high'])
    expect(script.declare('high', 'Bool')).toBe('|high ~2|')
  })

  it.each(['income', '|may hold more|', 'true', '12', '(- 12)'])('gives no name to %s', (term) => {
    const script = new Script()
    expect(script.define('name', 'Int', term)).toBe(term)
    expect(own(script)).toEqual([])
    expect(script.define('name', 'Int', '(+ 1 a)')).toBe('name')
  })

  it('asserts nothing where nothing is claimed', () => {
    const script = new Script()
    script.assert('true')
    script.assert('false')
    expect(own(script)).toEqual(['(assert false)'])
  })

  it('begins with its logic and the operations', () => {
    expect(exact.split('\n')).toEqual([
      '(set-logic ALL)',
      expect.stringContaining('(define-fun least '),
      expect.stringContaining('(define-fun greatest '),
      expect.stringContaining('(define-fun rounded-down '),
      expect.stringContaining('(define-fun rounded-up '),
      expect.stringContaining('(define-fun rounded-halfUp '),
      '(define-fun times ((a Int) (b Int)) Int (* a b))',
    ])
  })
})

describe('the operations', () => {
  const model = new Model(exact)

  it.each([
    ['(least 2 3)', 2n],
    ['(least 3 2)', 2n],
    ['(least (- 3) 2)', -3n],
    ['(greatest 2 3)', 3n],
    ['(greatest 3 2)', 3n],
    ['(greatest (- 3) (- 2))', -2n],
    ['(times (- 3) 4)', -12n],
    // 1.24, 1.25 and 1.26 to one decimal less, and below nothing.
    ['(rounded-down 124 10)', 12n],
    ['(rounded-down 126 10)', 12n],
    ['(rounded-down 120 10)', 12n],
    ['(rounded-down (- 121) 10)', -13n],
    ['(rounded-down (- 120) 10)', -12n],
    ['(rounded-up 121 10)', 13n],
    ['(rounded-up 120 10)', 12n],
    ['(rounded-up (- 129) 10)', -12n],
    ['(rounded-halfUp 124 10)', 12n],
    ['(rounded-halfUp 125 10)', 13n],
    ['(rounded-halfUp 126 10)', 13n],
    ['(rounded-halfUp (- 124) 10)', -12n],
    ['(rounded-halfUp (- 125) 10)', -12n],
    ['(rounded-halfUp (- 126) 10)', -13n],
    // An odd divisor has no tie: 4/3 and 5/3.
    ['(rounded-halfUp 4 3)', 1n],
    ['(rounded-halfUp 5 3)', 2n],
  ])('%s is %s', (term, value) => {
    expect(model.value(term)).toBe(value)
  })
})

describe('the laws of products', () => {
  it('are what a lawful product is declared by, each to be tried on the products it speaks of', () => {
    const lawful = new Script().text('lawful').split('\n')
    expect(lawful.slice(0, 6)).toEqual(exact.split('\n').slice(0, 6))
    expect(lawful.slice(6)).toEqual([
      '(declare-fun times (Int Int) Int)',
      '(assert (forall ((a Int) (b Int)) (! (=> (and (<= 0 a) (<= 0 b)) (<= 0 (times a b))) :pattern ((times a b)))))',
      '(assert (forall ((a Int) (b Int)) (! (=> (and (<= 0 a) (<= 1 b)) (<= a (times a b))) :pattern ((times a b)))))',
      '(assert (forall ((a Int) (b Int)) (! (=> (or (= 0 a) (= 0 b)) (= 0 (times a b))) :pattern ((times a b)))))',
      '(assert (forall ((a Int) (b Int) (c Int) (d Int)) (! (=> (and (<= 0 a c) (<= 0 b d)) (<= (times a b) (times c d))) :pattern ((times a b) (times c d)))))',
    ])
  })

  const small = ['(- 1)', '0', '1', '2', '3']
  const cases = small.flatMap((a) =>
    small.flatMap((b) => small.flatMap((c) => small.map((d) => `${a} ${b} ${c} ${d}`))),
  )
  const isKept = (law: string, product: string): boolean => {
    const model = new Model(`(define-fun times ((a Int) (b Int)) Int ${product})
(define-fun law ((a Int) (b Int) (c Int) (d Int)) Bool ${law})`)
    return cases.every((numbers) => model.value(`(law ${numbers})`))
  }

  it.each([
    ['The product of two numbers from 0 on is from 0 on.', '(- (* a b) 1)'],
    ['The product of a number from 0 on and one from 1 on is no less than the first.', '(* 0 a b)'],
    ['A product with 0 is 0.', '(+ (* a b) 1)'],
    ['The product of two numbers from 0 on grows, or stays, as each of them grows.', '(- (* 3 a b) (* a a b))'],
  ])('%s Not so of %s', (sentence, unlawful) => {
    const law = productLaws.find(({ says }) => says === sentence)
    expect(isKept(law?.holds ?? 'false', '(* a b)')).toBe(true)
    expect(isKept(law?.holds ?? 'true', unlawful)).toBe(false)
  })

  it('are four', () => {
    expect(productLaws).toHaveLength(4)
  })
})
