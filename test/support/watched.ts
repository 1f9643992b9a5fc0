/** What is called of a class while some work is done; the class is as it was afterwards. */

export interface Call {
  readonly self: unknown
  readonly given: readonly unknown[]
}

/** Calls of a method, or reads of a getter, during some work; `first` is told of each before it goes on. */
export function watched<Made>(
  prototype: object,
  name: string,
  work: () => Made,
  first: (call: Call) => void = () => undefined,
): { readonly made: Made; readonly calls: readonly Call[] } {
  const calls: Call[] = []
  const own = Object.getOwnPropertyDescriptor(prototype, name)
  const part = own?.get ? 'get' : 'value'
  const original = own?.[part] as ((...given: readonly unknown[]) => unknown) | undefined
  if (!own || !original) throw new Error(`There is no ${name} to watch`)
  const watching = function (this: unknown, ...given: readonly unknown[]): unknown {
    const call = { self: this, given }
    calls.push(call)
    first(call)
    return original.call(this, ...given)
  }
  Object.defineProperty(prototype, name, { ...own, [part]: watching })
  try {
    return { made: work(), calls }
  } finally {
    Object.defineProperty(prototype, name, own)
  }
}
