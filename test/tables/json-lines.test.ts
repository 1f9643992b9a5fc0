import { describe, expect, it } from 'vitest'
import { type JsonRecord, readJsonRecords } from '../../src/tables/json-lines'

async function records(text: string): Promise<readonly JsonRecord[]> {
  async function* source() {
    yield Buffer.from(text)
  }
  const found: JsonRecord[] = []
  for await (const record of readJsonRecords(source())) found.push(record)
  return found
}

describe('readJsonRecords', () => {
  it('reads JSON Lines by line, blank ones aside, a bad one in its place', async () => {
    expect(await records('{"a":1}\n\n{"a":\n{"a":3}\n')).toEqual([
      { position: 1, value: { a: 1 } },
      { position: 3, fault: 'json', issues: [expect.anything()], text: '{"a":' },
      { position: 4, value: { a: 3 } },
    ])
  })

  it('reads an array by element, also over several lines', async () => {
    const expected = [
      { position: 1, value: { a: 1 } },
      { position: 2, value: 2 },
    ]
    expect(await records('[{"a":1},2]')).toEqual(expected)
    expect(await records('\n [\n{"a":1},\n2\n]\n')).toEqual(expected)
  })

  it('refuses an array that is cut off', async () => {
    expect(await records('[{"a":1},\n{"a":2}')).toEqual([
      { position: 1, fault: 'json', issues: [expect.objectContaining({ values: { line: 2, column: 8 } })] },
    ])
  })

  it('reads one pretty-printed object', async () => {
    expect(await records('{\n  "a": {\n    "b": 1\n  }\n}\n')).toEqual([{ position: 1, value: { a: { b: 1 } } }])
  })

  it('does not lose the lines behind a broken first one', async () => {
    expect(await records('{"a":1\n{"a":2}\n')).toEqual([
      { position: 1, fault: 'json', issues: [expect.anything()], text: '{"a":1' },
      { position: 2, value: { a: 2 } },
    ])
  })

  it('leaves __proto__ an ordinary key', async () => {
    const [record] = await records('{"__proto__":{"x":1}}')
    expect(record && 'value' in record && Object.keys(record.value as object)).toEqual(['__proto__'])
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  it('says so where there is nothing', async () => {
    expect(await records('')).toEqual([])
    expect(await records('\n\n')).toEqual([])
  })
})
