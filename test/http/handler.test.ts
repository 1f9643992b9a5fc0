/** The service as a function from requests to responses: what it answers, and what it says of what is wrong. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assess, type Case, catalogue, explain, explainText, nextQuestion, useSentences } from '../../src'
import { fetchHandler } from '../../src/http'
import { jsonSchema } from '../../src/schema'
import { issuesOf } from '../support/issues-of'

const standards = { ruralDibaoStandard: '400', urbanDibaoStandard: '500' }
const household: Case = {
  id: 'H-1',
  on: '2013-06-01',
  residence: 'rural',
  monthlyIncome: '700',
  members: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
}
const handler = fetchHandler({ standards })
const type = { 'content-type': 'application/json' }
const post = (path: string, body: unknown, headers: object = {}): Promise<Response> =>
  handler(
    new Request(`http://host${path}`, {
      method: 'POST',
      headers: { ...type, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  )
const get = (path: string): Promise<Response> => handler(new Request(`http://host${path}`))
const problem = async (answer: Promise<Response>) => {
  const response = await answer
  const { errors = [], ...rest } = (await response.json()) as { errors?: { code: string; pointer: string }[] }
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(rest).toMatchObject({ type: 'about:blank', status: response.status })
  return [response.status, ...errors.map(({ code, pointer }) => `${pointer} ${code}`)]
}

describe('the service', () => {
  it('answers what the library does', async () => {
    useSentences()
    expect(await (await post('/assess', household)).json()).toEqual(assess(household, { standards }))
    expect(await (await post('/assess?say=zh&trace=true', household)).json()).toEqual(
      JSON.parse(JSON.stringify(assess(household, { standards, say: 'zh', trace: true }))),
    )
    const undated = { ...household, on: undefined }
    expect(await (await post('/assess?on=2013-06-01', undated)).json()).toEqual(assess(household, { standards }))
    expect(await (await post('/explain', household)).json()).toEqual(
      JSON.parse(JSON.stringify(explain(household, { standards }))),
    )
    expect(await (await post('/explain?format=text&lang=zh', household)).text()).toBe(
      explainText(explain(household, { standards }), { languages: ['zh'] }),
    )
    expect((await (await post('/explain?format=html', household)).text()).slice(0, 15)).toBe('<!doctype html>')
    expect(await (await post('/explain?format=markdown', household)).text()).toMatch(/^# /)
    expect(await (await post('/next-question', household)).json()).toEqual(nextQuestion(household, { standards }))
    expect(await (await get('/catalogue')).json()).toEqual(JSON.parse(JSON.stringify(catalogue)))
  })

  it('has nothing to ask where nothing is open', async () => {
    const known = {
      ...household,
      monthlyIncome: '9000',
      certified: { dibao: false, lowIncome: false },
      members: [{ id: 'a', birthDate: '1980-01-01', categories: [] }],
    }
    expect(await (await post('/next-question', known)).json()).toBeNull()
  })

  it('describes itself, with the schemas of what goes in and comes out', async () => {
    const described = (await (await get('/openapi.json')).json()) as ReturnType<typeof jsonSchema>
    expect(described).toEqual(JSON.parse(JSON.stringify(jsonSchema('openapi'))))
    expect(Object.keys(described.paths as object)).toEqual([
      '/assess',
      '/explain',
      '/next-question',
      '/sweep',
      '/compare',
      '/catalogue',
      '/openapi.json',
    ])
    const text = JSON.stringify(described)
    const names = Object.keys((described.components as { schemas: object }).schemas)
    for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) expect(names).toContain(name)
  })

  it('points at everything that is wrong in a case, and repeats nothing of it', async () => {
    const bad = { ...household, id: 'SECRET', monthlyIncome: '-7', members: [{ id: 'SECRET-2', birthday: 'SECRET-3' }] }
    const response = await post('/assess', bad, { 'accept-language': 'zh-CN' })
    const text = await response.text()
    expect(text).not.toContain('SECRET')
    expect(response.status).toBe(422)
    expect(JSON.parse(text)).toEqual({
      type: 'about:blank',
      title: '输入有误',
      status: 422,
      errors: [
        { code: 'moneyNegative', pointer: '/monthlyIncome', detail: expect.stringMatching(/./), values: {} },
        {
          code: 'unknownKey',
          pointer: '/members/0/birthday',
          detail: expect.stringContaining('birthDate'),
          values: { suggestion: 'birthDate' },
        },
      ],
    })
  })

  it('answers with the problem that its page shows', async () => {
    const page = readFileSync('docs/service.md', 'utf8')
    const [, shown] = page.match(/```json\n(\{ "type": "about:blank".*?)```/s) ?? []
    const response = await post('/assess', { ...household, monthlyIncome: '-7' })
    expect(await response.json()).toEqual(JSON.parse(shown ?? ''))
  })

  it('says what is wrong with a request', async () => {
    expect(await problem(post('/assess', '{"id": SECRET'))).toEqual([422, ' json'])
    expect(await problem(post('/assess', household, { 'content-type': 'text/plain' }))).toEqual([415])
    expect(await problem(get('/assess'))).toEqual([405])
    expect((await get('/assess')).headers.get('allow')).toBe('POST')
    expect(await problem(get('/'))).toEqual([404])
    expect(await problem(get('/constructor'))).toEqual([404])
    expect(await problem(post('/assess?onn=2013-06-01', household))).toEqual([422, '/onn unknownKey'])
    expect(await problem(post('/assess?on=2013-06-01&on=2014-01-01', household))).toEqual([422, '/on nameTwice'])
    expect(await problem(post('/assess?say=loud', household))).toEqual([422, '/say option'])
    expect(await problem(post('/assess', { ...household, on: undefined }))).toEqual([422, '/on required'])
  })

  it('reads no more than its limits', async () => {
    const small = fetchHandler({ standards, limits: { bytes: 100, milliseconds: 20, inFlight: 1 } })
    const asked = (body: string | ReadableStream) =>
      new Request('http://host/assess', { method: 'POST', headers: type, body, duplex: 'half' } as RequestInit)
    expect(await problem(small(asked(JSON.stringify(household))))).toEqual([413])
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(64)) })
    expect(await problem(small(asked(endless)))).toEqual([413])
    const silent = new ReadableStream({ pull: () => new Promise(() => undefined) })
    const [late, turnedAway] = [small(asked(silent)), small(asked('{}'))]
    expect(await problem(turnedAway)).toEqual([503])
    expect(await problem(late)).toEqual([408])
    expect(await problem(small(asked('{}')))).toEqual([422, '/id required', '/members required'])
  })

  it('throws for options that are wrong, before any request', () => {
    const codes = (options: object) => issuesOf(() => fetchHandler(options)).map(({ path, code }) => `${path} ${code}`)
    expect(codes({ standard: {} })).toEqual(['standard unknownKey'])
    expect(codes({ limits: { byte: 1 } })).toEqual(['byte unknownKey'])
    expect(codes({ standards: { ruralDibaoStandrad: '1' } })).toEqual(['standards.ruralDibaoStandrad unknownKey'])
  })
})
