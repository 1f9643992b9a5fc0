/**
 * Counts steps: how often the blocks of the code are run, of which a busy machine runs no more. Counting must start before the
 * code is loaded, so this runs in a process of its own: `node count.mjs BUNDLE` prints, for each work, its steps for a size and for eight times it.
 */
import { Session } from 'node:inspector/promises'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

const url = pathToFileURL(process.argv[2]).href
const { works } = await import(url)

/** Steps since the last time. */
async function taken() {
  const { result } = await session.post('Profiler.takePreciseCoverage')
  let steps = 0
  for (const script of result)
    if (script.url === url) for (const { ranges } of script.functions) for (const { count } of ranges) steps += count
  return steps
}

const counted = {}
for (const [name, { size, work }] of Object.entries(works)) {
  // What is made once is made before anything is counted.
  await work(2)
  await taken()
  await work(size)
  const once = await taken()
  await work(8 * size)
  counted[name] = { once, eight: await taken() }
}
process.stdout.write(JSON.stringify(counted))
// An audit that finds something ends with 1.
process.exitCode = 0
