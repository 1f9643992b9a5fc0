/** The body of a request as JSON, read within limits of size and time. */
import { InputError, issue } from '../checks/issue'
import { readJson } from '../checks/read-json'
import { Problem } from './problem'

/** How much a service reads and does at once. */
export interface Limits {
  /** Bytes of a body, 1 MiB unless said otherwise. */
  readonly bytes: number
  /** Milliseconds until a body has come, 10 seconds unless said otherwise. */
  readonly milliseconds: number
  /** Requests at once, 2,000 unless said otherwise. */
  readonly inFlight: number
  /** Households of one comparison, 1,000 unless said otherwise. */
  readonly households: number
}

export const usualLimits: Limits = Object.freeze({
  bytes: 1024 * 1024,
  milliseconds: 10_000,
  inFlight: 2000,
  households: 1000,
})

/** @throws Problem for another type, a body that is too long or too slow, and for what is no JSON. */
export async function jsonBody(request: Request, limits: Limits): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (type !== 'application/json' && !/^application\/[\w.-]+\+json$/.test(type)) throw new Problem(415)
  if (Number.parseInt(request.headers.get('content-length') ?? '0', 10) > limits.bytes) throw new Problem(413)
  const bytes = await within(limits.milliseconds, allBytes(request, limits.bytes), request)
  const { value, issues } = readJson(textOf(bytes))
  if (issues.length > 0) throw new InputError(issues)
  return value
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InputError([issue('json', '')])
  }
}

async function allBytes({ body }: Request, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = body?.getReader()
  for (;;) {
    const part = await reader?.read()
    if (!reader || !part || part.done) break
    length += part.value.length
    if (length > most) {
      await reader.cancel().catch(() => undefined)
      throw new Problem(413)
    }
    parts.push(part.value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

async function within<Value>(milliseconds: number, work: Promise<Value>, { signal }: Request): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Problem(408)), milliseconds)
    signal?.addEventListener('abort', () => reject(new Problem(408)), { once: true })
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    work.catch(() => undefined)
  }
}
