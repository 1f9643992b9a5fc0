/** The command `jiuzhu` under the law of Yiwu; the same file is started for each worker thread. */
import process from 'node:process'
import { isMainThread } from 'node:worker_threads'
import { run, systemFaultText } from './cli/run'
import { serveJobs } from './cli/worker'
import { useKernels } from './household/compiled-assessment'
import { yiwuInFull } from './yiwu/in-full'

const system = { platform: process.platform, locale: Intl.DateTimeFormat().resolvedOptions().locale }

// A reader that stops early (`| head`) is no error; a disk that is full is one of many that the system names.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  process.stderr.write(systemFaultText(error, process.argv.slice(2), { environment: process.env, system }))
  process.exit(2)
})
// Where nobody can be told, the exit code still can.
process.stderr.on('error', () => {})

useKernels()

if (isMainThread)
  process.exitCode = await run(yiwuInFull, process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    environment: process.env,
    system,
    workerFile: new URL(import.meta.url),
    pageFile: new URL('page.html', import.meta.url),
    suiteFile: new URL('../docs/conformance/by-hand.jsonl', import.meta.url),
  })
else await serveJobs(yiwuInFull)
