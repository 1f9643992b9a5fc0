/** Households of two sources, each with its case and its payments. */
import { compareIds } from './order'
import { type CaseGroup, newCaseGroup, newPaymentGroup, type PaymentGroup } from './rows'

/** One household's case and payments; either may be empty. */
export type Pair = readonly [CaseGroup, PaymentGroup]

/** Items that come in blocks, one by one. */
export class OneByOne<Item> {
  private readonly blocks: AsyncIterator<Iterable<Item>>
  private block: Iterator<Item> | undefined

  constructor(blocks: AsyncIterable<Iterable<Item>>) {
    this.blocks = blocks[Symbol.asyncIterator]()
  }

  /** The next item, or `undefined` after the last; a promise of it only where a block must be waited for. */
  next(): Item | undefined | Promise<Item | undefined> {
    const found = this.block?.next()
    return found && !found.done ? found.value : this.nextBlock()
  }

  private async nextBlock(): Promise<Item | undefined> {
    for (;;) {
      const { done, value } = await this.blocks.next()
      if (done) return undefined
      this.block = value[Symbol.iterator]()
      const found = this.block.next()
      if (!found.done) return found.value
    }
  }
}

/** Two sorted sources side by side. */
export class SideBySide {
  private readonly cases: OneByOne<CaseGroup>
  private readonly payments: OneByOne<PaymentGroup>
  private own: CaseGroup | undefined
  private paid: PaymentGroup | undefined
  private hasBegun = false

  constructor(cases: AsyncIterable<Iterable<CaseGroup>>, payments: AsyncIterable<Iterable<PaymentGroup>>) {
    this.cases = new OneByOne(cases)
    this.payments = new OneByOne(payments)
  }

  /** The next household, or `undefined` after the last; a promise of it only where rows must be waited for. */
  next(): Pair | undefined | Promise<Pair | undefined> {
    const begins = !this.hasBegun
    this.hasBegun = true
    return begins ? this.begin() : this.pair()
  }

  private async begin(): Promise<Pair | undefined> {
    this.own = await this.cases.next()
    this.paid = await this.payments.next()
    return this.pair()
  }

  /** Rows are read on to the household after. */
  private pair(): Pair | undefined | Promise<Pair | undefined> {
    const { own, paid } = this
    const id = firstOf(own?.id, paid?.id)
    if (id === undefined) return undefined
    const pair: Pair = [own?.id === id ? own : newCaseGroup(id), paid?.id === id ? paid : newPaymentGroup(id)]
    const nextOwn = own?.id === id ? this.cases.next() : own
    if (nextOwn instanceof Promise) return this.waited(pair, nextOwn)
    this.own = nextOwn
    const nextPaid = paid?.id === id ? this.payments.next() : paid
    if (nextPaid instanceof Promise) return this.waitedForPaid(pair, nextPaid)
    this.paid = nextPaid
    return pair
  }

  private async waited(pair: Pair, own: Promise<CaseGroup | undefined>): Promise<Pair> {
    this.own = await own
    const { paid } = this
    return this.waitedForPaid(pair, paid?.id === pair[1].id ? this.payments.next() : paid)
  }

  private async waitedForPaid(
    pair: Pair,
    paid: PaymentGroup | undefined | Promise<PaymentGroup | undefined>,
  ): Promise<Pair> {
    this.paid = await paid
    return pair
  }
}

/** The id that comes first, of those that are there. */
const firstOf = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || (other !== undefined && compareIds(other, one) < 0) ? other : one

/** Every case with its payments, in the order of the cases, then payments without one. */
export class InMemory {
  private readonly pairs: Iterator<Pair>

  constructor(cases: ReadonlyMap<string, CaseGroup>, payments: Map<string, PaymentGroup>) {
    this.pairs = fromMemory(cases, payments)
  }

  next(): Pair | undefined {
    const { done, value } = this.pairs.next()
    return done ? undefined : value
  }
}

function* fromMemory(cases: ReadonlyMap<string, CaseGroup>, payments: Map<string, PaymentGroup>): Generator<Pair> {
  for (const own of cases.values()) {
    yield [own, payments.get(own.id) ?? newPaymentGroup(own.id)]
    payments.delete(own.id)
  }
  for (const paid of payments.values()) yield [newCaseGroup(paid.id), paid]
}
