/** A consumer in plain ES modules. */
import process from 'node:process'
import * as jiuzhu from 'jiuzhu'
import { answersOf } from './answers.mjs'

process.stdout.write(JSON.stringify(await answersOf(jiuzhu)))
