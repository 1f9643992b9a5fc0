/** `npm run mutate`, and part of `npm test`: every mutant of every rule must turn a fixture row red, or be listed as equivalent with a reason. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { nodesOf } from '../../src/language/walk'
import { allFixtureRows } from '../support/fixtures'
import { breakables, noticedBy } from './broken'
import { equivalents } from './equivalents'
import { mutantsOf, namesOfMutants } from './mutants'

it('every mutant is noticed', async () => {
  const rows = await allFixtureRows()
  const nameOf = namesOfMutants(breakables.flatMap(({ roots }) => roots))
  const users = breakables.map((breakable) => ({
    breakable,
    nodes: nodesOf(breakable.roots),
    rows: rows.filter(({ subject }) => subject.id === breakable.id),
  }))
  const survivors: string[] = []
  const excused = new Map<string, string>()
  const mutants = mutantsOf(breakables.flatMap(({ roots }) => roots))
  for (const mutant of mutants) {
    // A rule that several programmes share is broken for all of them, and any table may notice.
    const concerned = users.filter(({ nodes }) => nodes.has(mutant.target))
    if (concerned.some((user) => noticedBy(user.breakable.broken(mutant), user.rows))) continue
    const name = nameOf(mutant)
    const reason = equivalents[name]
    if (reason) excused.set(name, reason)
    else survivors.push(`${concerned.map(({ breakable }) => breakable.id).join(' ')} | ${name}`)
  }
  const noticed = mutants.length - excused.size - survivors.length
  process.stdout.write(
    `${mutants.length} mutants, ${noticed} noticed, ${excused.size} equivalent, ${survivors.length} survived\n`,
  )
  process.stdout.write(`${survivors.join('\n')}\n`)
  expect(survivors).toEqual([])
  expect(Object.keys(equivalents).filter((name) => !excused.has(name))).toEqual([])
  const told = readFileSync('docs/mutation.md', 'utf8').match(
    /Result: (\d+) mutants, (\d+) noticed, 0 survived, and (\d+)/,
  )
  expect(told?.slice(1)).toEqual([mutants.length, noticed, excused.size].map(String))
})
