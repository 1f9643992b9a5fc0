/** A handler of requests behind a server of Node's own, with limits on what a slow or endless client may hold. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import type { FetchHandler } from '../http/handler'

/** A server that listens. */
export interface Listening {
  readonly url: string
  /** Ends after the requests that are being answered, or when nobody should wait any longer. */
  readonly close: () => Promise<void>
}

interface Place {
  readonly host: string
  readonly port: number
  /** Takes a line for each request: method, path, status and time, and nothing of its body or query. */
  readonly log: (line: string) => void
  /** Told when a body is whole whose case may take long to work out, and when it is answered. */
  readonly long?: { readonly begins: () => void; readonly ends: () => void }
}

/** In bytes: what is longer may hold a hundred claims, and takes a moment where nothing else is known of them. */
const longBody = 4096

/** In milliseconds: a signal ends a command within a second. */
const longestEnd = 800

export async function serveOn(handler: FetchHandler, { host, port, log, long }: Place): Promise<Listening> {
  const limits = { requestTimeout: 15_000, headersTimeout: 5000, keepAliveTimeout: 5000, maxHeaderSize: 16 * 1024 }
  const server = createServer(limits, (incoming, outgoing) => {
    const start = performance.now()
    const isLong = long && !(Number.parseInt(incoming.headers['content-length'] ?? '', 10) <= longBody)
    if (isLong) incoming.once('end', long.begins)
    void answer(handler, incoming, outgoing).then((status) => {
      if (isLong) {
        incoming.off('end', long.begins)
        if (incoming.readableEnded) long.ends()
      }
      const [path = ''] = (incoming.url ?? '').split('?')
      log(`${incoming.method} ${JSON.stringify(path)} ${status} ${(performance.now() - start).toFixed(0)} ms`)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host, backlog: 4096 }, resolve)
  })
  const { port: open, family, address } = server.address() as AddressInfo
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${open}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), longestEnd).unref()
      }),
  }
}

async function answer(handler: FetchHandler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<number> {
  const gone = new AbortController()
  outgoing.once('close', () => gone.abort())
  const response = await handler(requestOf(incoming, gone.signal))
  const body = await response.text()
  if (outgoing.destroyed) return response.status
  // What is left of a body that was not read would be taken for the next request.
  const ends = incoming.complete ? {} : { connection: 'close' }
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), ...ends })
  outgoing.end(body)
  return response.status
}

function requestOf(incoming: IncomingMessage, signal: AbortSignal): Request {
  const { method = 'GET', headers } = incoming
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const given = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as [string, string]],
  )
  return new Request(new URL(pathOf(incoming.url), 'http://localhost'), {
    method,
    headers: given,
    signal,
    ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' } : {}),
  })
}

/** A path that starts with two strokes would be read as a host. */
const pathOf = (url = '/'): string => `/${url.replace(/^\/+/, '')}`
