/** Platforms that make code from text, note what they make, or refuse to; until `vi.unstubAllGlobals()`. */
import { vi } from 'vitest'

/** What makes functions from text, noting each text. */
export function noting(): { readonly texts: readonly string[] } {
  const texts: string[] = []
  const Original = Function
  vi.stubGlobal('Function', function noted(...given: string[]) {
    texts.push(given.at(-1) ?? '')
    return Original(...given)
  })
  return { texts }
}

export const failing = (error: Error): void => {
  vi.stubGlobal('Function', function forbidden() {
    throw error
  })
}

export const inBrowser = (): void => {
  vi.stubGlobal('SecurityPolicyViolationEvent', class {})
}
