/** Random tests draw the same in every run of the test command; `npm run random` draws anew. */
import process from 'node:process'
import fc from 'fast-check'

fc.configureGlobal({ seed: Number.parseInt(process.env.RANDOM_SEED ?? '20121203', 10) })
