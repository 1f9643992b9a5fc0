/** Breaks good input in the ways that files from the world are broken: in its structure, in its values, in its bytes. */
import { Buffer } from 'node:buffer'
import type { Random } from '../support/random'

const texts = [
  '',
  ' ',
  '0',
  '-0',
  '-1',
  '1e3',
  '1E-7',
  'NaN',
  'Infinity',
  '0x10',
  '1,234.50',
  '￥300',
  '300元',
  '３００',
  '1.005',
  '99999999999999.99',
  '9'.repeat(400),
  '2013-02-30',
  '0000-00-00',
  '9999-12-31',
  '2012-12-02',
  '2013-2015',
  'true',
  'null',
  '__proto__',
  'constructor',
  'toString',
  '\u0000',
  '\uD800',
  '\u202E',
  '𠮷',
  '=1+1',
  '<script>',
  '$&',
  'a'.repeat(5000),
]

const values = [
  undefined,
  null,
  true,
  false,
  0,
  -0,
  -1,
  1e21,
  0.1,
  0.005,
  1.005,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_SAFE_INTEGER,
  2 ** 53,
  [],
  {},
  [[]],
  [null],
  Symbol('s'),
  12n,
  () => 1,
  new Date(0),
  new Map(),
]

const keys = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'x',
  '',
  ' id',
  'ID',
  'montlyIncome',
  'claims',
]

export class Mutator {
  private readonly random: Random
  private readonly most: number
  /** Whether a value has one list of many already: lists of many within lists of many are more than anybody holds. */
  private hasMany = false

  /** `most` is how many times over something may be given. */
  constructor(random: Random, most = 300) {
    this.random = random
    this.most = most
  }

  /** A copy with one to four things broken. */
  value(good: unknown): unknown {
    this.hasMany = false
    let broken = clone(good)
    for (let times = this.random.whole(1, 4); times > 0; times -= 1) broken = this.once(broken)
    return broken
  }

  /** The same as text: a copy with some bytes broken. */
  bytes(good: string): Uint8Array {
    let bytes = Buffer.from(good)
    for (let times = this.random.whole(1, 3); times > 0; times -= 1) bytes = this.bytesOnce(bytes)
    return bytes
  }

  text(): string {
    return this.random.pick(texts)
  }

  nonsense(): unknown {
    // A copy, as what is broken next must not break what the next value is broken with.
    return this.random.chance(0.5) ? this.random.pick(texts) : clone(this.random.pick(values))
  }

  private once(target: unknown): unknown {
    const containers = containersOf(target)
    if (containers.length === 0 || this.random.chance(0.02)) return this.nonsense()
    const container = this.random.pick(containers)
    if (Array.isArray(container)) this.breakArray(container)
    else this.breakObject(container)
    return target
  }

  private breakArray(array: unknown[]): void {
    const at = this.random.whole(0, Math.max(array.length - 1, 0))
    const ways = [
      () => array.splice(at, 1),
      () => array.push(clone(array[at])),
      () => array.splice(at, 1, this.nonsense()),
      () => array.push(this.nonsense()),
      () => array.splice(0),
      () => array.push(...this.many(array[at])),
    ]
    this.random.pick(ways)()
  }

  /** The same many times over, with an id of its own where it has one: work that grows with the square shows here. */
  private many(item: unknown): readonly unknown[] {
    if (this.hasMany || !this.random.chance(0.2)) return []
    this.hasMany = true
    return Array.from({ length: this.random.pick([40, this.most]) }, (_, place) =>
      typeof item === 'object' && item !== null && 'id' in item ? { ...item, id: `x${place}` } : item,
    )
  }

  private breakObject(object: { [key: string]: unknown }): void {
    const known = Object.keys(object)
    const key = known.length > 0 ? this.random.pick(known) : 'x'
    const ways = [
      () => Reflect.deleteProperty(object, key),
      () => define(object, key, this.nonsense()),
      () => define(object, key, this.nonsense()),
      () => define(object, this.random.pick(keys), this.nonsense()),
      () => define(object, key, [object[key]]),
      () => define(object, key, { [key]: object[key] }),
      () => define(object, key, nested(this.random.pick([10, 60, 70, 3000, 100_000]))),
    ]
    this.random.pick(ways)()
  }

  private bytesOnce(bytes: Buffer): Buffer<ArrayBuffer> {
    const at = this.random.whole(0, Math.max(bytes.length - 1, 0))
    const part = (from: number, to?: number) => bytes.subarray(from, to)
    const insert = (what: Uint8Array) => Buffer.concat([part(0, at), what, part(at)])
    const ways = [
      () => Buffer.from(part(0, at)),
      () => Buffer.concat([part(0, at), part(at + this.random.whole(1, 8))]),
      () => insert(Uint8Array.of(this.random.whole(0, 255))),
      () => insert(Buffer.from(this.text())),
      () =>
        insert(
          Buffer.from(this.random.pick(['\n', '\r\n', '"', ',', ';', '\t', '{', '}', '[', ']', '\\u0000', '\uFEFF'])),
        ),
      () => Buffer.concat([Uint8Array.of(0xff, 0xfe), part(0)]),
      () => Buffer.concat([part(0), part(this.random.whole(0, at))]),
    ]
    return this.random.pick(ways)()
  }
}

/** Sets a key as JSON.parse would, so that `__proto__` is a key like any other. */
const define = (object: object, key: string, value: unknown): void => {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
}

function nested(depth: number): unknown {
  let value: unknown = []
  for (let level = 0; level < depth; level += 1) value = [value]
  return value
}

type Container = unknown[] | { [key: string]: unknown }

/** Everything that can be broken inside a value. */
function containersOf(value: unknown, found: Container[] = [], depth = 0): readonly Container[] {
  if (typeof value !== 'object' || value === null || depth > 20) return found
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return found
  found.push(value as Container)
  for (const inner of Object.values(value)) containersOf(inner, found, depth + 1)
  return found
}

/** A copy as deep as good input goes; what was nested deeper on purpose is passed on. */
function clone(value: unknown, depth = 0): unknown {
  if (depth > 30) return value
  if (Array.isArray(value)) return value.map((item) => clone(item, depth + 1))
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clone(inner, depth + 1)]))
}
