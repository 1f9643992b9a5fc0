/** Platforms other than Node; until `vi.unstubAllGlobals()`. */
import { vi } from 'vitest'

export const inBrowser = (): void => {
  vi.stubGlobal('SecurityPolicyViolationEvent', class {})
}
