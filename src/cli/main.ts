import process from 'node:process'
import { isMainThread } from 'node:worker_threads'
import { run } from './run'
import { serveJobs } from './worker'

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  throw error
})

if (isMainThread)
  process.exitCode = await run(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    environment: process.env,
    workerFile: new URL(import.meta.url),
  })
else await serveJobs()
