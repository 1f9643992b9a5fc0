/** `npm run site` writes the site to `site/`; any server of files shows it, and so does a browser from the folder itself. */
import process from 'node:process'
import { buildSite } from './site'

process.exitCode = (await buildSite('site')) === 0 ? 0 : 1
