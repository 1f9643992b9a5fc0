/** The service behind a server of Node's own: many clients at once, slow ones, and those that send what is no request. */
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Assessment } from '../../src'
import { type Listening, serveOn } from '../../src/cli/node-server'
import { fetchHandler } from '../../src/http'
import { jiuzhu } from '../support/command-line'

const household = {
  id: 'H-1',
  on: '2013-06-01',
  residence: 'rural',
  monthlyIncome: '700',
  members: [{ id: 'a' }, { id: 'b' }],
}
const standards = { ruralDibaoStandard: '400' }
const lines: string[] = []
let server: Listening

// A machine that has other work too answers the last of a thousand requests late, and not wrongly.
beforeAll(async () => {
  const handler = fetchHandler({ standards, limits: { milliseconds: 60_000 } })
  server = await serveOn(handler, { host: '127.0.0.1', port: 0, log: (line) => lines.push(line) })
})
afterAll(() => server.close())

const post = (body: string, path = '/assess', { url } = server): Promise<Response> =>
  fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })

/** Writes some bytes as they are, and gives back all that comes. */
const raw = (text: string, wait = 0, { url } = server): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(Number.parseInt(new URL(url).port, 10), '127.0.0.1', () => socket.write(text))
    let got = ''
    socket.on('data', (part) => {
      got += part.toString()
    })
    socket.on('close', () => resolve(got))
    socket.on('error', () => resolve(got))
    if (wait > 0) setTimeout(() => socket.end(), wait)
  })

describe('the server', () => {
  it('answers a thousand requests in flight', async () => {
    const answers = await Promise.all(
      Array.from(
        { length: 1000 },
        async (_, at) => (await post(JSON.stringify({ ...household, id: `H-${at}` }))).json() as Promise<Assessment>,
      ),
    )
    expect(answers.map(({ id }) => id)).toEqual(answers.map((_, at) => `H-${at}`))
    // 400 x 2 - 700 = 100, and 40% of 800 is 320.
    expect(new Set(answers.map(({ determinations }) => determinations[0]?.amount))).toEqual(new Set(['320.00']))
  })

  it('answers while slow clients hold their bodies back, and lets them go in time', async () => {
    const head =
      'POST /assess HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"id":'
    const strict = await serveOn(fetchHandler({ standards, limits: { milliseconds: 3000 } }), {
      host: '127.0.0.1',
      port: 0,
      log: () => {},
    })
    const slow = Array.from({ length: 50 }, () => raw(head, 0, strict))
    expect((await post(JSON.stringify(household), '/assess', strict)).status).toBe(200)
    for (const answer of await Promise.all(slow)) expect(answer).toMatch(/^HTTP\/1.1 408 /)
    strict.close()
  })

  it('does not wait for slow clients when it is told to end', async () => {
    const own = await serveOn(fetchHandler({ standards }), { host: '127.0.0.1', port: 0, log: () => {} })
    const head = 'POST /assess HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{'
    const slow = raw(head, 0, own)
    expect((await post(JSON.stringify(household), '/assess', own)).status).toBe(200)
    // The client's own time is 10 seconds, longer than a test may take.
    await own.close()
    expect(await slow).toBe('')
  })

  it('outlives what is no request, and who leaves before the end', async () => {
    expect(await raw('NONSENSE\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /)
    await raw('POST /assess HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{', 20)
    expect(await raw('GET //catalogue?x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 422 /)
    expect((await post('{"id": ')).status).toBe(422)
    expect((await post('x'.repeat(2 * 1024 * 1024))).status).toBe(413)
    expect((await post(JSON.stringify(household))).status).toBe(200)
  })

  it('logs method, path, status and time, and nothing of a case', async () => {
    await post(JSON.stringify({ ...household, name: 'SECRET' }), '/assess?lang=zh')
    expect(lines.at(-1)).toMatch(/^POST "\/assess" 200 \d+ ms$/)
    expect(lines.join('\n')).not.toMatch(/SECRET|H-1|lang/)
  })

  it('is started by a command, and ends when it is told to', async () => {
    const timer = setInterval(() => process.listenerCount('SIGTERM') > 0 && process.emit('SIGTERM'), 20)
    const ran = await jiuzhu('serve --port 0 --lang en')
    clearInterval(timer)
    expect([ran.code, ran.err]).toEqual([0, expect.stringMatching(/^listening on http:\/\/127\.0\.0\.1:\d+\n$/)])
    expect((await jiuzhu('serve --port x --lang en')).code).toBe(2)
  })
})
